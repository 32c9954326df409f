-- The first load of a municipality without events: filled beside the journal as a table of its own, indexed once, then put in the place
-- of the empty partition. Both functions run in one transaction with the COPY between them; until its commit there is nothing to see,
-- and after a crash there is nothing left.

-- Answers the moment that all events of the load get as recorded_at.
create function ledger.begin_first_load(tenant text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  loading text := 'events_' || tenant || '_loading';
begin
  execute format('create table ledger.%I (like ledger.events including defaults including constraints, check (tenant_id = %L))',
                 loading, tenant);
  perform ledger.grant_to('ledger_service', format('insert on ledger.%I', loading));
  return clock_timestamp();
end $$;

-- Answers false, to be followed by a rollback, when the municipality got events meanwhile.
create function ledger.finish_first_load(tenant text, last_position bigint, last_known_at timestamptz, moment timestamptz)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' set lock_timeout = '30s' as $$
declare
  kept    text := 'events_' || tenant;
  loading text := 'events_' || tenant || '_loading';
  whole   boolean;
begin
  execute format('alter table ledger.%I add constraint %I primary key (position, tenant_id)', loading, loading || '_position');
  execute format('alter table ledger.%I add constraint %I unique (tenant_id, stream_id, stream_version)', loading, loading || '_stream_version');
  execute format('alter table ledger.%I add constraint %I unique (tenant_id, id)', loading, loading || '_id');
  execute format('analyze ledger.%I', loading);
  execute format('select count(*) = $1 and max(position) = $1 from ledger.%I', loading) into strict whole using last_position;
  if not whole then
    raise exception 'the first load of municipality % does not hold the positions 1 to %', tenant, last_position;
  end if;

  perform from ledger.heads h where h.tenant_id = tenant and h.position = 0 for update;
  if not found then
    return false;
  end if;

  perform set_config('ledger.allow_drop', 'on', true); -- the way out of optional/refuse-drop.sql, for the empty partition
  execute format('alter table ledger.events detach partition ledger.%I', kept);
  execute format('drop table ledger.%I', kept);
  perform set_config('ledger.allow_drop', 'off', true);
  execute format('alter table ledger.%I rename to %I', loading, kept);
  execute format('alter table ledger.%I rename constraint %I to %I', kept, loading || '_position', kept || '_pkey');
  execute format('alter table ledger.%I rename constraint %I to %I', kept, loading || '_stream_version', kept || '_tenant_id_stream_id_stream_version_key');
  execute format('alter table ledger.%I rename constraint %I to %I', kept, loading || '_id', kept || '_tenant_id_id_key');
  perform ledger.attach_partition('events', tenant, kept);
  execute format('alter table ledger.%I drop constraint %I', kept, loading || '_tenant_id_check');

  update ledger.heads h set position = last_position, known_at = last_known_at, recorded_at = moment where h.tenant_id = tenant;
  perform pg_notify('ledger_journal', tenant);
  return true;
end $$;

revoke execute on function ledger.begin_first_load, ledger.finish_first_load from public;
select ledger.grant_to('ledger_service', 'execute on function ledger.begin_first_load, ledger.finish_first_load');
