-- The entries: one row per signed line under the figures, one partition per municipality. Only ever inserted, page by page together with
-- the position that they reach; a rebuild fills a table of its own and takes the place of the old partition whole.

-- Traits hold codes, null where the kind of fact does not have the trait; the views in 101-entry-views.sql read them. 0 is "not registered".
create table ledger.entries (
  position  bigint not null check (position > 0),
  cents     bigint,            -- bookings only
  from_on   date not null,     -- first day of a period, or the day of a moment
  until_on  date not null,     -- first day after a period, infinity when no end is known; the day after a moment
  ordinal   smallint not null check (ordinal > 0), -- among the entries of a position; reversals come first
  sign      smallint not null check (sign in (-1, 1)),
  kind      smallint not null check (kind > 0),
  scheme smallint,
  household smallint,
  persons smallint,
  cause smallint,
  classification smallint,
  work_income smallint,
  exempt smallint,
  running_since smallint,
  sex smallint,
  birth smallint,
  partner smallint,
  days_since_exit smallint,
  days_to_return smallint,
  reason smallint,
  destination smallint,
  mediated smallint,
  direction smallint,
  transfer_kind smallint,
  outcome smallint,
  ground smallint,
  gross_days smallint,
  net_days smallint,
  sanction_kind smallint,
  sanction_ground smallint,
  percentage smallint,
  months smallint,
  status smallint,
  instrument smallint,
  provision smallint,
  provider smallint,
  funding smallint,
  trajectory_outcome smallint,
  trajectory_reason smallint,
  account smallint,
  executing_body smallint,
  tenant_id varchar collate "C" not null,
  constraint entries_position primary key (position, ordinal, tenant_id)
) partition by list (tenant_id);

create trigger refuse_change before update or delete on ledger.entries
  for each row execute function ledger.refuse_change();
create trigger refuse_statement before update or delete or truncate on ledger.entries
  for each statement execute function ledger.refuse_change();

-- What the codes of open traits stand for, numbered in the order in which the values first appear in the entries.
create table ledger.trait_values (
  tenant_id varchar collate "C" not null,
  trait     varchar collate "C" not null,
  code      smallint not null check (code > 0),
  value     varchar not null check (value <> ''),
  primary key (tenant_id, trait, code)
);

-- What a municipality said that it registers, and from which position on that is known.
create table ledger.coverage (
  tenant_id varchar collate "C" not null,
  position  bigint not null check (position > 0),
  subject   varchar collate "C" not null,
  from_on   date not null,
  registers boolean not null,
  primary key (tenant_id, position)
);

-- All events through this position have their entries. A new generation means: read everything again.
create table ledger.entries_through (
  tenant_id  varchar collate "C" primary key references ledger.heads,
  position   bigint not null default 0 check (position >= 0),
  generation integer not null default 1 check (generation > 0)
) with (fillfactor = 10); -- updated with every page: room for new versions in the same page

-- An empty table beside the entries of the municipality, for a rebuild to fill.
create function ledger.begin_entries(tenant text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  rebuilt text := 'entries_' || tenant || '_rebuilt';
begin
  perform set_config('ledger.allow_drop', 'on', true); -- the way out of optional/refuse-drop.sql, for what a broken rebuild left
  execute format('drop table if exists ledger.%I', rebuilt);
  perform set_config('ledger.allow_drop', 'off', true);
  execute format('create table ledger.%I (like ledger.entries including defaults including constraints, check (tenant_id = %L))', rebuilt, tenant);
  perform ledger.grant_to('ledger_service', format('select, insert on ledger.%I', rebuilt));
end $$;

-- Puts the rebuilt entries in the place of the old ones, and empties what the same transaction then fills again.
create function ledger.finish_entries(tenant text, through bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' set lock_timeout = '30s' as $$
declare
  kept    text := 'entries_' || tenant;
  rebuilt text := 'entries_' || tenant || '_rebuilt';
begin
  execute format('alter table ledger.%I add constraint %I primary key (position, ordinal, tenant_id)', rebuilt, rebuilt || '_pkey');
  execute format('analyze ledger.%I', rebuilt);
  perform set_config('ledger.allow_drop', 'on', true);
  execute format('alter table ledger.entries detach partition ledger.%I', kept);
  execute format('drop table ledger.%I', kept);
  perform set_config('ledger.allow_drop', 'off', true);
  execute format('alter table ledger.%I rename to %I', rebuilt, kept);
  execute format('alter table ledger.%I rename constraint %I to %I', kept, rebuilt || '_pkey', kept || '_pkey');
  perform ledger.attach_partition('entries', tenant, kept);
  execute format('alter table ledger.%I drop constraint %I', kept, rebuilt || '_tenant_id_check');
  delete from ledger.trait_values v where v.tenant_id = tenant;
  delete from ledger.coverage c where c.tenant_id = tenant;
  insert into ledger.entries_through (tenant_id, position) values (tenant, through)
    on conflict (tenant_id) do update set position = excluded.position, generation = entries_through.generation + 1;
end $$;

select ledger.add_partitions(tenant_id) from ledger.heads;

revoke execute on function ledger.begin_entries, ledger.finish_entries from public;
select ledger.grant_to('ledger_service', privileges)
from unnest(array[
  'select, insert on ledger.entries, ledger.trait_values, ledger.coverage',
  'select, insert, update on ledger.entries_through',
  'execute on function ledger.begin_entries, ledger.finish_entries']) as privileges;
