-- An entry holds the codes of its kind's traits in the first columns that are there for them, in the order of the kind; the views below
-- give each its name. A column for every trait there is would be empty in most rows, and rows are what a rebuild writes and a start reads.

-- Entries follow from the journal: these are made anew from its first event.
select set_config('ledger.allow_drop', 'on', true);
drop table ledger.entries cascade; -- with its views
select set_config('ledger.allow_drop', 'off', true);

create table ledger.entries (
  position  bigint not null check (position > 0),
  cents     bigint,            -- amounts only
  from_on   date not null,     -- first day of a period, or the day of a moment
  until_on  date not null,     -- first day after a period, infinity when no end is known; the day after a moment
  ordinal   smallint not null check (ordinal > 0), -- among the entries of a position; reversals come first
  sign      smallint not null check (sign in (-1, 1)),
  kind      smallint not null check (kind > 0),
  trait_1 smallint, -- 0 is "not registered", null where the kind has fewer traits
  trait_2 smallint,
  trait_3 smallint,
  trait_4 smallint,
  trait_5 smallint,
  trait_6 smallint,
  trait_7 smallint,
  trait_8 smallint,
  trait_9 smallint,
  trait_10 smallint,
  trait_11 smallint,
  trait_12 smallint,
  trait_13 smallint,
  trait_14 smallint,
  trait_15 smallint,
  trait_16 smallint,
  trait_17 smallint,
  trait_18 smallint,
  trait_19 smallint,
  trait_20 smallint,
  tenant_id varchar collate "C" not null,
  constraint entries_position primary key (position, ordinal, tenant_id)
) partition by list (tenant_id);

create trigger refuse_change before update or delete on ledger.entries
  for each row execute function ledger.refuse_change();
create trigger refuse_statement before update or delete or truncate on ledger.entries
  for each statement execute function ledger.refuse_change();

select ledger.grant_to('ledger_service', 'select, insert on ledger.entries');
select ledger.add_partitions(tenant_id) from ledger.heads;

-- Forgets all entries: the service makes them anew when it starts. For migrations after which events have other entries.
create function ledger.forget_entries() returns void
language sql as $$
  select ledger.begin_entries(tenant_id), ledger.finish_entries(tenant_id, 0) from ledger.entries_through;
$$;

revoke execute on function ledger.forget_entries from public;
select ledger.forget_entries();


insert into ledger.trait_codes (trait, code, name) values
  ('goal', 1, 'social-activation'),
  ('goal', 2, 'education'),
  ('goal', 3, 'work'),
  ('goal', 4, 'care');

create view ledger.running_benefit_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.trait_2) as household,
  nullif(e.trait_3, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.trait_4) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.trait_5) as classification,
  case e.trait_6 when 1 then false when 2 then true end as work_income,
  case e.trait_7 when 1 then false when 2 then true end as exempt,
  date '1969-12-31' + nullif(e.trait_8, 0) as running_since,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_9) as sex,
  ledger.birth_month(e.trait_10) as birth,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_11) as made_by
from ledger.entries e where e.kind = 1;

create view ledger.person_on_benefit_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.trait_2) as household,
  nullif(e.trait_3, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.trait_4) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.trait_5) as classification,
  case e.trait_6 when 1 then false when 2 then true end as work_income,
  case e.trait_7 when 1 then false when 2 then true end as exempt,
  date '1969-12-31' + nullif(e.trait_8, 0) as running_since,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_9) as sex,
  ledger.birth_month(e.trait_10) as birth,
  case e.trait_11 when 1 then false when 2 then true end as partner,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_12) as made_by
from ledger.entries e where e.kind = 2;

create view ledger.inflow_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.trait_2) as household,
  nullif(e.trait_3, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.trait_4) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.trait_5) as classification,
  case e.trait_6 when 1 then false when 2 then true end as work_income,
  case e.trait_7 when 1 then false when 2 then true end as exempt,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_8) as sex,
  ledger.birth_month(e.trait_9) as birth,
  nullif(e.trait_10, 0) - 1 as days_since_exit,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_11) as made_by
from ledger.entries e where e.kind = 3;

create view ledger.outflow_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.trait_2) as household,
  nullif(e.trait_3, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.trait_4) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.trait_5) as classification,
  case e.trait_6 when 1 then false when 2 then true end as work_income,
  case e.trait_7 when 1 then false when 2 then true end as exempt,
  date '1969-12-31' + nullif(e.trait_8, 0) as running_since,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_9) as sex,
  ledger.birth_month(e.trait_10) as birth,
  nullif(e.trait_11, 0) - 1 as days_to_return,
  (select c.name from ledger.trait_codes c where c.trait = 'reason' and c.code = e.trait_12) as reason,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'destination' and v.code = e.trait_13) as destination,
  case e.trait_14 when 1 then false when 2 then true end as mediated,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_15) as made_by
from ledger.entries e where e.kind = 4;

create view ledger.transfer_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.trait_2) as household,
  nullif(e.trait_3, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.trait_4) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.trait_5) as classification,
  case e.trait_6 when 1 then false when 2 then true end as work_income,
  case e.trait_7 when 1 then false when 2 then true end as exempt,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_8) as sex,
  ledger.birth_month(e.trait_9) as birth,
  (select c.name from ledger.trait_codes c where c.trait = 'direction' and c.code = e.trait_10) as direction,
  (select c.name from ledger.trait_codes c where c.trait = 'transfer-kind' and c.code = e.trait_11) as transfer_kind,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_12) as made_by
from ledger.entries e where e.kind = 5;

create view ledger.notification_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_1) as sex,
  ledger.birth_month(e.trait_2) as birth,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_3) as made_by
from ledger.entries e where e.kind = 6;

create view ledger.application_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.trait_2) as household,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_3) as sex,
  ledger.birth_month(e.trait_4) as birth,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_5) as made_by
from ledger.entries e where e.kind = 7;

create view ledger.decision_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_2) as sex,
  ledger.birth_month(e.trait_3) as birth,
  (select c.name from ledger.trait_codes c where c.trait = 'outcome' and c.code = e.trait_4) as outcome,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'ground' and v.code = e.trait_5) as ground,
  nullif(e.trait_6, 0) - 1 as gross_days,
  nullif(e.trait_7, 0) - 1 as net_days,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_8) as made_by
from ledger.entries e where e.kind = 8;

create view ledger.sanction_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'sanction-kind' and c.code = e.trait_1) as sanction_kind,
  (select c.name from ledger.trait_codes c where c.trait = 'sanction-ground' and c.code = e.trait_2) as sanction_ground,
  nullif(e.trait_3, 0) - 1 as percentage,
  nullif(e.trait_4, 0) - 1 as months,
  (select c.name from ledger.trait_codes c where c.trait = 'status' and c.code = e.trait_5) as status,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 9;

create view ledger.running_trajectory_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  date '1969-12-31' + nullif(e.trait_1, 0) as running_since,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'instrument' and v.code = e.trait_2) as instrument,
  (select c.name from ledger.trait_codes c where c.trait = 'provision' and c.code = e.trait_3) as provision,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'provider' and v.code = e.trait_4) as provider,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'funding' and v.code = e.trait_5) as funding,
  (select c.name from ledger.trait_codes c where c.trait = 'goal' and c.code = e.trait_6) as goal,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_7) as made_by
from ledger.entries e where e.kind = 10;

create view ledger.started_trajectory_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'instrument' and v.code = e.trait_1) as instrument,
  (select c.name from ledger.trait_codes c where c.trait = 'provision' and c.code = e.trait_2) as provision,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'provider' and v.code = e.trait_3) as provider,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'funding' and v.code = e.trait_4) as funding,
  (select c.name from ledger.trait_codes c where c.trait = 'goal' and c.code = e.trait_5) as goal,
  nullif(e.trait_6, 0) - 1 as trajectory_number,
  case e.trait_7 when 1 then false when 2 then true end as repeat,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_8) as made_by
from ledger.entries e where e.kind = 11;

create view ledger.ended_trajectory_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  date '1969-12-31' + nullif(e.trait_1, 0) as running_since,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'instrument' and v.code = e.trait_2) as instrument,
  (select c.name from ledger.trait_codes c where c.trait = 'provision' and c.code = e.trait_3) as provision,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'provider' and v.code = e.trait_4) as provider,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'funding' and v.code = e.trait_5) as funding,
  (select c.name from ledger.trait_codes c where c.trait = 'goal' and c.code = e.trait_6) as goal,
  (select c.name from ledger.trait_codes c where c.trait = 'trajectory-outcome' and c.code = e.trait_7) as trajectory_outcome,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'trajectory-reason' and v.code = e.trait_8) as trajectory_reason,
  case e.trait_9 when 1 then false when 2 then true end as culpable,
  case e.trait_10 when 1 then false when 2 then true end as result_achieved,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_11) as made_by
from ledger.entries e where e.kind = 12;

create view ledger.payment_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'account' and c.code = e.trait_2) as account,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.trait_3) as executing_body,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 13;

create view ledger.claim_booking_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'account' and c.code = e.trait_2) as account,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.trait_3) as executing_body,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 14;

create view ledger.client_on_trajectory_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  case e.trait_2 when 1 then false when 2 then true end as on_benefit,
  nullif(e.trait_3, 0) - 1 as trajectories,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 15;

create view ledger.trajectory_charge_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'instrument' and v.code = e.trait_1) as instrument,
  (select c.name from ledger.trait_codes c where c.trait = 'provision' and c.code = e.trait_2) as provision,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'provider' and v.code = e.trait_3) as provider,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'funding' and v.code = e.trait_4) as funding,
  (select c.name from ledger.trait_codes c where c.trait = 'goal' and c.code = e.trait_5) as goal,
  (select c.name from ledger.trait_codes c where c.trait = 'trajectory-outcome' and c.code = e.trait_6) as trajectory_outcome,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_7) as made_by
from ledger.entries e where e.kind = 16;

select ledger.grant_to('ledger_service', 'select on ledger.running_benefit_entries, ledger.person_on_benefit_entries, ledger.inflow_entries, ledger.outflow_entries, ledger.transfer_entries, ledger.notification_entries, ledger.application_entries, ledger.decision_entries, ledger.sanction_entries, ledger.running_trajectory_entries, ledger.started_trajectory_entries, ledger.ended_trajectory_entries, ledger.payment_entries, ledger.claim_booking_entries, ledger.client_on_trajectory_entries, ledger.trajectory_charge_entries');
select ledger.grant_to('ledger_reader', 'select on ledger.running_benefit_entries, ledger.person_on_benefit_entries, ledger.inflow_entries, ledger.outflow_entries, ledger.transfer_entries, ledger.notification_entries, ledger.application_entries, ledger.decision_entries, ledger.sanction_entries, ledger.running_trajectory_entries, ledger.started_trajectory_entries, ledger.ended_trajectory_entries, ledger.payment_entries, ledger.claim_booking_entries, ledger.client_on_trajectory_entries, ledger.trajectory_charge_entries');
