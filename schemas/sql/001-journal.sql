-- The journal: one row per event, one partition per municipality, one head row that hands out the positions.

-- Roles belong to the whole server: another database may have made them, and the role that migrates may not be allowed to.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['ledger_service', 'ledger_reader'] loop
    begin
      execute format('create role %I nologin', wanted);
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise notice 'role % is missing and % may not create it: create it, and apply docs/database.md', wanted, current_user;
    end;
  end loop;
end $$;

-- Grants where the role exists; without the role there is nobody to grant to.
create function ledger.grant_to(role_name text, privileges text) returns void
language plpgsql as $$
begin
  if to_regrole(role_name) is not null then
    execute format('grant %s to %I', privileges, role_name);
  end if;
end $$;

-- Locked by every append: whoever holds it numbers the next events, so commit order is position order.
create table ledger.heads (
  tenant_id   varchar collate "C" primary key check (tenant_id ~ '^[0-9]{4}$'), -- CBS code of the municipality
  name        varchar not null check (name <> ''),
  position    bigint not null default 0 check (position >= 0),                  -- of the last event
  known_at    timestamptz,                                                      -- of the last event
  recorded_at timestamptz,                                                      -- of the last event
  check ((position = 0) = (known_at is null) and (position = 0) = (recorded_at is null))
) with (fillfactor = 10); -- updated at every append: room for new versions in the same page

-- Fixed widths first, so that no row pays for alignment.
create table ledger.events (
  position         bigint not null check (position > 0),
  stream_version   bigint not null check (stream_version > 0),
  known_at         timestamptz not null,
  known_at_claimed timestamptz not null check (known_at_claimed <= known_at),
  recorded_at      timestamptz not null,
  effective_on     date not null,
  schema_version   integer not null check (schema_version > 0),
  id               uuid not null, -- first 16 bytes of SHA-256 over source and source_event_id, both length-prefixed
  tenant_id        varchar collate "C" not null,
  stream_id        varchar(100) collate "C" not null,
  type             varchar(500) collate "C" not null,
  source           varchar(200) collate "C" not null,
  source_event_id  varchar(200) collate "C" not null,
  data             json not null, -- json keeps the bytes that were written, jsonb does not
  -- The municipality last: within its partition it tells nothing apart, and would only be compared first, at every step of a descent.
  constraint events_position primary key (position, tenant_id),
  constraint events_stream_version unique (stream_id, stream_version, tenant_id),
  constraint events_id unique (id, tenant_id)
) partition by list (tenant_id);

create function ledger.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception '% of %.%: what is written in the journal is never changed or removed; append a correction',
    tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger refuse_change before update or delete on ledger.events
  for each row execute function ledger.refuse_change();
-- Also where no row would be touched, and for TRUNCATE. A statement trigger is not inherited: each partition gets its own.
create trigger refuse_statement before update or delete or truncate on ledger.events
  for each statement execute function ledger.refuse_change();

create trigger refuse_change before delete or truncate on ledger.heads
  for each statement execute function ledger.refuse_change();

create function ledger.refuse_turning_back() returns trigger
language plpgsql as $$
begin
  if new.tenant_id <> old.tenant_id or new.position < old.position
     or new.known_at < old.known_at or new.recorded_at < old.recorded_at then
    raise exception 'the head of municipality % cannot go back', old.tenant_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger refuse_turning_back before update on ledger.heads
  for each row execute function ledger.refuse_turning_back();

-- Makes a filled or empty table of the parent's shape the municipality's partition. Attaching, unlike PARTITION OF, lets others read
-- and write the parent meanwhile.
create function ledger.attach_partition(parent text, tenant text, partition text) returns void
language plpgsql as $$
begin
  execute format('alter table ledger.%I attach partition ledger.%I for values in (%L)', parent, partition, tenant);
  if exists (select from pg_trigger where tgrelid = format('ledger.%I', parent)::regclass and tgname = 'refuse_statement') then
    execute format('create trigger refuse_statement before update or delete or truncate on ledger.%I
                    for each statement execute function ledger.refuse_change()', partition);
  end if;
end $$;

-- Gives the municipality a partition of every partitioned table here that has none for it yet. A migration that adds such a table ends
-- with: select ledger.add_partitions(tenant_id) from ledger.heads.
create function ledger.add_partitions(tenant text) returns void
language plpgsql as $$
declare
  parent text;
begin
  for parent in
    select c.relname from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
    where c.relnamespace = 'ledger'::regnamespace and to_regclass(format('ledger.%I', c.relname || '_' || tenant)) is null
    order by 1
  loop
    execute format('create table ledger.%I (like ledger.%I including all)', parent || '_' || tenant, parent);
    perform ledger.attach_partition(parent, tenant, parent || '_' || tenant);
  end loop;
end $$;

-- Answers the name that the municipality has here: another one than asked for when it was opened before under that.
create function ledger.add_municipality(tenant text, label text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into ledger.heads (tenant_id, name) values (tenant, label) on conflict do nothing;
  if found then
    perform ledger.add_partitions(tenant);
  end if;
  return (select h.name from ledger.heads h where h.tenant_id = tenant);
end $$;

-- The last position whose moment on the axis is at or before the one asked; 0 when there is none. Moments never decrease along the
-- positions, so it is found by halving, in one look-up per bit.
create function ledger.position_at(tenant text, on_recorded boolean, moment timestamptz) returns bigint
language plpgsql stable as $$
declare
  low  bigint := 0;
  high bigint := (select h.position from ledger.heads h where h.tenant_id = tenant);
  middle bigint;
  there timestamptz;
begin
  while low < high loop
    middle := low + (high - low + 1) / 2;
    select case when on_recorded then e.recorded_at else e.known_at end into strict there
      from ledger.events e where e.position = middle and e.tenant_id = tenant;
    if there <= moment then low := middle; else high := middle - 1; end if;
  end loop;
  return high;
end $$;

revoke execute on all functions in schema ledger from public;
select ledger.grant_to('ledger_service', privileges)
from unnest(array[
  'usage on schema ledger',
  'select on ledger.migrations',
  'select on ledger.heads', 'update (position, known_at, recorded_at) on ledger.heads',
  'select, insert on ledger.events',
  'execute on function ledger.add_municipality(text, text)',
  'execute on function ledger.position_at(text, boolean, timestamptz)']) as privileges;
