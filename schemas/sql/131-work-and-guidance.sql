-- Work, participation, guidance and disputes have entries of their own, and benefits and notifications more traits. Entries are made anew.

drop view ledger.inflow_entries, ledger.outflow_entries, ledger.notification_entries;

insert into ledger.trait_codes (trait, code, name) values
  ('result', 1, 'open'),
  ('result', 2, 'work'),
  ('result', 3, 'education'),
  ('result', 4, 'no-right'),
  ('result', 5, 'renounced'),
  ('result', 6, 'misdirected'),
  ('result', 7, 'other'),
  ('result', 8, 'not-told'),
  ('result', 9, 'undecided'),
  ('result', 10, 'granted'),
  ('result', 11, 'rejected'),
  ('result', 12, 'not-processed'),
  ('result', 13, 'withdrawn'),
  ('extent', 1, 'full-time'),
  ('extent', 2, 'part-time'),
  ('contract', 1, 'permanent'),
  ('contract', 2, 'fixed-term'),
  ('contract', 3, 'agency'),
  ('contract', 4, 'wage-leasing'),
  ('contract', 5, 'self-employed'),
  ('placement-kind', 1, 'paid-work'),
  ('placement-kind', 2, 'trial-placement'),
  ('placement-kind', 3, 'work-experience'),
  ('placement-kind', 4, 'volunteer-work'),
  ('placement-kind', 5, 'secondment'),
  ('placement-kind', 6, 'education'),
  ('support', 1, 'none'),
  ('support', 2, 'wage-subsidy'),
  ('support', 3, 'starting-subsidy'),
  ('support', 4, 'sheltered-work'),
  ('contributed-to', 1, 'outflow'),
  ('contributed-to', 2, 'job'),
  ('contributed-to', 3, 'placement'),
  ('contributed-to', 4, 'prevention'),
  ('referral-state', 1, 'sent'),
  ('referral-state', 2, 'accepted'),
  ('referral-state', 3, 'returned'),
  ('remedy', 1, 'objection'),
  ('remedy', 2, 'appeal'),
  ('remedy', 3, 'higher-appeal'),
  ('remedy', 4, 'complaint'),
  ('matter', 1, 'application'),
  ('matter', 2, 'benefit'),
  ('matter', 3, 'sanction'),
  ('matter', 4, 'claim'),
  ('matter', 5, 'reintegration'),
  ('matter', 6, 'conduct'),
  ('matter', 7, 'procedure'),
  ('matter', 99, 'other'),
  ('objection-outcome', 1, 'upheld'),
  ('objection-outcome', 2, 'partly-upheld'),
  ('objection-outcome', 3, 'dismissed'),
  ('objection-outcome', 4, 'inadmissible'),
  ('objection-outcome', 5, 'withdrawn');

insert into ledger.trait_codes (trait, code, name) values ('account', 6, 'claim-correction');

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
  date '1969-12-31' + nullif(e.trait_11, 0) as left_on,
  nullif(e.trait_12, 0) - 1 as months_on_benefit,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_13) as made_by
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
  case e.trait_15 when 1 then false when 2 then true end as enforced,
  (select c.name from ledger.trait_codes c where c.trait = 'extent' and c.code = e.trait_16) as extent,
  case e.trait_17 when 1 then false when 2 then true end as durable,
  nullif(e.trait_18, 0) - 1 as partners,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_19) as made_by
from ledger.entries e where e.kind = 4;

create view ledger.notification_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.trait_1) as sex,
  ledger.birth_month(e.trait_2) as birth,
  (select c.name from ledger.trait_codes c where c.trait = 'result' and c.code = e.trait_3) as result,
  nullif(e.trait_4, 0) - 1 as lead_days,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_5) as made_by
from ledger.entries e where e.kind = 6;

create view ledger.job_start_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  case e.trait_2 when 1 then false when 2 then true end as on_benefit,
  case e.trait_3 when 1 then false when 2 then true end as mediated,
  (select c.name from ledger.trait_codes c where c.trait = 'extent' and c.code = e.trait_4) as extent,
  case e.trait_5 when 1 then false when 2 then true end as durable,
  nullif(e.trait_6, 0) - 1 as hours_per_week,
  (select c.name from ledger.trait_codes c where c.trait = 'contract' and c.code = e.trait_7) as contract,
  nullif(e.trait_8, 0) - 1 as partners,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_9) as made_by
from ledger.entries e where e.kind = 17;

create view ledger.placement_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'extent' and c.code = e.trait_1) as extent,
  nullif(e.trait_2, 0) - 1 as hours_per_week,
  (select c.name from ledger.trait_codes c where c.trait = 'placement-kind' and c.code = e.trait_3) as placement_kind,
  (select c.name from ledger.trait_codes c where c.trait = 'support' and c.code = e.trait_4) as support,
  nullif(e.trait_5, 0) - 1 as partners,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 18;

create view ledger.contribution_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'reason' and c.code = e.trait_1) as reason,
  (select c.name from ledger.trait_codes c where c.trait = 'contributed-to' and c.code = e.trait_2) as contributed_to,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'contributor' and v.code = e.trait_3) as contributor,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 19;

create view ledger.participant_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  case e.trait_2 when 1 then false when 2 then true end as on_benefit,
  nullif(e.trait_3, 0) - 1 as forms,
  case e.trait_4 when 1 then false when 2 then true end as on_trajectory,
  case e.trait_5 when 1 then false when 2 then true end as part_time_income,
  case e.trait_6 when 1 then false when 2 then true end as other_income,
  case e.trait_7 when 1 then false when 2 then true end as volunteer_work,
  case e.trait_8 when 1 then false when 2 then true end as informal_care,
  case e.trait_9 when 1 then false when 2 then true end as community_service,
  case e.trait_10 when 1 then false when 2 then true end as day_activity,
  case e.trait_11 when 1 then false when 2 then true end as other_activity,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_12) as made_by
from ledger.entries e where e.kind = 20;

create view ledger.wage_subsidy_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  date '1969-12-31' + nullif(e.trait_1, 0) as running_since,
  nullif(e.trait_2, 0) - 1 as hours_per_week,
  nullif(e.trait_3, 0) - 1 as wage_value,
  case e.trait_4 when 1 then false when 2 then true end as fixed,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'employer' and v.code = e.trait_5) as employer,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 21;

create view ledger.sheltered_place_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  date '1969-12-31' + nullif(e.trait_1, 0) as running_since,
  nullif(e.trait_2, 0) - 1 as hours_per_week,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'employer' and v.code = e.trait_3) as employer,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 22;

create view ledger.wage_subsidy_payment_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.trait_1) as executing_body,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_2) as made_by
from ledger.entries e where e.kind = 23;

create view ledger.reclassification_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification-scheme' and v.code = e.trait_1) as classification_scheme,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'from-group' and v.code = e.trait_2) as from_group,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'to-group' and v.code = e.trait_3) as to_group,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 24;

create view ledger.coached_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  case e.trait_2 when 1 then false when 2 then true end as on_benefit,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'coach' and v.code = e.trait_3) as coach,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'team' and v.code = e.trait_4) as team,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'role' and v.code = e.trait_5) as role,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 25;

create view ledger.referral_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'referred-to' and v.code = e.trait_1) as referred_to,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'purpose' and v.code = e.trait_2) as purpose,
  (select c.name from ledger.trait_codes c where c.trait = 'referral-state' and c.code = e.trait_3) as referral_state,
  case e.trait_4 when 1 then false when 2 then true end as missed,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'return-ground' and v.code = e.trait_5) as return_ground,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 26;

create view ledger.objection_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  nullif(e.trait_1, 0) - 1 as lead_days,
  (select c.name from ledger.trait_codes c where c.trait = 'remedy' and c.code = e.trait_2) as remedy,
  (select c.name from ledger.trait_codes c where c.trait = 'matter' and c.code = e.trait_3) as matter,
  case e.trait_4 when 1 then false when 2 then true end as decided,
  (select c.name from ledger.trait_codes c where c.trait = 'objection-outcome' and c.code = e.trait_5) as objection_outcome,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 27;

select ledger.grant_to('ledger_service', 'select on ledger.inflow_entries, ledger.outflow_entries, ledger.notification_entries, ledger.job_start_entries, ledger.placement_entries, ledger.contribution_entries, ledger.participant_entries, ledger.wage_subsidy_entries, ledger.sheltered_place_entries, ledger.wage_subsidy_payment_entries, ledger.reclassification_entries, ledger.coached_entries, ledger.referral_entries, ledger.objection_entries');
select ledger.grant_to('ledger_reader', 'select on ledger.inflow_entries, ledger.outflow_entries, ledger.notification_entries, ledger.job_start_entries, ledger.placement_entries, ledger.contribution_entries, ledger.participant_entries, ledger.wage_subsidy_entries, ledger.sheltered_place_entries, ledger.wage_subsidy_payment_entries, ledger.reclassification_entries, ledger.coached_entries, ledger.referral_entries, ledger.objection_entries');
select ledger.forget_entries();
