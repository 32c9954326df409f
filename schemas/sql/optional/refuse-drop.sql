-- Refuses to drop a table, column or trigger of the schema ledger, for everyone, owner and superuser included: triggers on rows do not see
-- a DROP, and tools that "repair" a schema issue them. Only a superuser can install it; run it once per database:
--
--   psql --file schemas/sql/optional/refuse-drop.sql
--
-- The way out, for a migration that means it, in its own transaction:
--
--   set local ledger.allow_drop = 'on';

-- In a schema of its own, or DROP SCHEMA ledger CASCADE would drop the guard first.
create schema ledger_guard;

create function ledger_guard.refuse_drop() returns event_trigger
language plpgsql as $$
declare
  lost record;
begin
  if current_setting('ledger.allow_drop', true) = 'on' then
    return;
  end if;
  for lost in
    select object_type, object_identity from pg_event_trigger_dropped_objects()
    where object_type in ('schema', 'table', 'table column', 'trigger') and 'ledger' in (schema_name, address_names[1])
  loop
    raise exception '% % is part of the journal and is not dropped', lost.object_type, lost.object_identity
      using errcode = 'restrict_violation', hint = 'If it must be: set local ledger.allow_drop = ''on''';
  end loop;
end $$;

create event trigger ledger_refuse_drop on sql_drop execute function ledger_guard.refuse_drop();
