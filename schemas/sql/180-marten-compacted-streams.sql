-- Marten 9.58, unlike 9.29, asks of each stream through which version it was compacted: none of the journal ever is.

-- The view of the streams in a schema of a reader.
create function ledger.show_marten_streams(reader_schema text, on_axis text) returns void
language plpgsql as $$
begin
  -- A stream is there as soon as its first event is, and by the same row: an event without its stream would be passed over in silence.
  execute format($view$
    create or replace view %I.mt_streams as
    select first.tenant_id, first.stream_id as id, split_part(first.stream_id, '/', 1)::varchar as type,
           (select last.stream_version from ledger.events last where last.tenant_id = first.tenant_id and last.stream_id = first.stream_id
            order by last.stream_version desc limit 1) as version,
           (select last.%2$I from ledger.events last where last.tenant_id = first.tenant_id and last.stream_id = first.stream_id
            order by last.stream_version desc limit 1) as "timestamp",
           first.%2$I as created, false as is_archived, 0::bigint as compacted_version
    from ledger.events first where first.stream_version = 1 $view$, reader_schema, on_axis);
end $$;

revoke execute on function ledger.show_marten_streams from public;

create or replace function ledger.open_marten_reader(reader_schema text, on_axis text, reader_role text) returns void
language plpgsql as $$
begin
  if on_axis not in ('recorded_at', 'known_at') then
    raise exception '% is no axis of knowledge: choose recorded_at or known_at', on_axis using errcode = 'invalid_parameter_value';
  end if;
  execute format('create schema %I', reader_schema);

  -- mt_dotnet_type is never null, so that an unknown type is reported by its name. All columns of the journal occur in the view, which
  -- keeps PostgreSQL from dropping any of them.
  execute format($view$
    create view %I.mt_events as
    select position as seq_id, id, stream_id, stream_version as version, data::jsonb as data, null::bytea as bdata, type, %I as "timestamp",
           tenant_id, 'ledger'::varchar as mt_dotnet_type, false as is_archived,
           jsonb_build_object('effective_on', effective_on, 'known_at', known_at, 'known_at_claimed', known_at_claimed,
             'recorded_at', recorded_at, 'schema_version', schema_version, 'source', source, 'source_event_id', source_event_id) as headers
    from ledger.events $view$, reader_schema, on_axis);

  perform ledger.show_marten_streams(reader_schema, on_axis);

  execute format($view$
    create view %I.mt_tenant_partitions as
    select tenant_id as partition_value, tenant_id as partition_suffix from ledger.heads $view$, reader_schema);

  execute format($table$
    create table %I.mt_event_progression (
      name varchar constraint pk_mt_event_progression primary key,
      last_seq_id bigint,
      last_updated timestamptz default transaction_timestamp()) $table$, reader_schema);

  execute format($function$
    create function %1$I.mt_mark_event_progression(name varchar, last_encountered bigint) returns void
    language sql as $mark$
      insert into %1$I.mt_event_progression as progression (name, last_seq_id) values ($1, $2)
      on conflict on constraint pk_mt_event_progression
      do update set last_seq_id = excluded.last_seq_id, last_updated = transaction_timestamp()
    $mark$ $function$, reader_schema);

  execute format($table$
    create table %I.mt_doc_deadletterevent (
      id uuid primary key,
      data jsonb not null,
      mt_last_modified timestamptz default transaction_timestamp(),
      mt_version uuid not null default gen_random_uuid(),
      mt_dotnet_type varchar) $table$, reader_schema);

  execute format('revoke all on all functions in schema %I from public', reader_schema);
  perform ledger.grant_to(reader_role, privileges) from unnest(array[
    format('usage, create on schema %I', reader_schema),
    format('select on %1$I.mt_events, %1$I.mt_streams, %1$I.mt_tenant_partitions', reader_schema),
    format('select, insert, update, delete on %1$I.mt_event_progression, %1$I.mt_doc_deadletterevent', reader_schema),
    format('execute on all functions in schema %I', reader_schema)]) as privileges;
end $$;

-- Schemas that were opened before, for teams of whom nothing is known here.
do $$
declare
  opened record;
begin
  for opened in
    select n.nspname as reader_schema, pg_get_viewdef(c.oid) like '%recorded_at AS created%' as is_recorded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and c.relname = 'mt_streams'
      and exists (select from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                  where r.ev_class = c.oid and d.refclassid = 'pg_class'::regclass and d.refobjid = 'ledger.events'::regclass)
  loop
    perform ledger.show_marten_streams(opened.reader_schema, case when opened.is_recorded then 'recorded_at' else 'known_at' end);
  end loop;
end $$;
