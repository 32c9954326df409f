-- Entries as people read them: a view per kind of fact, with values in the place of codes and null for "not registered". A figure is the
-- sum of sign over the rows that match; "as known at" is a condition on position.

create table ledger.trait_codes (
  trait varchar collate "C" not null,
  code  smallint not null,
  name  varchar collate "C" not null,
  primary key (trait, code)
);

insert into ledger.trait_codes (trait, code, name) values
  ('scheme', 1, 'pw'),
  ('scheme', 2, 'ioaw'),
  ('scheme', 3, 'ioaz'),
  ('scheme', 14, 'bbz'),
  ('household', 1, 'single'),
  ('household', 2, 'single-parent'),
  ('household', 3, 'couple'),
  ('household', 4, 'other'),
  ('cause', 1, 'end-of-study'),
  ('cause', 2, 'end-of-relationship'),
  ('cause', 4, 'arrival-from-abroad'),
  ('cause', 11, 'end-of-employment'),
  ('cause', 13, 'end-of-business'),
  ('cause', 14, 'end-of-unemployment-benefit'),
  ('cause', 98, 'other'),
  ('sex', 1, 'man'),
  ('sex', 2, 'woman'),
  ('reason', 1, 'education-with-student-finance'),
  ('reason', 2, 'relationship'),
  ('reason', 3, 'state-pension-age'),
  ('reason', 4, 'death'),
  ('reason', 5, 'detention'),
  ('reason', 6, 'refused-education'),
  ('reason', 7, 'too-long-abroad'),
  ('reason', 11, 'work-employed'),
  ('reason', 13, 'work-self-employed'),
  ('reason', 14, 'unemployment-benefit'),
  ('reason', 15, 'disability-benefit'),
  ('reason', 17, 'alimony'),
  ('reason', 18, 'capital-income'),
  ('reason', 19, 'other-income'),
  ('reason', 31, 'no-information'),
  ('reason', 32, 'moved-to-municipality'),
  ('reason', 33, 'moved-abroad'),
  ('reason', 34, 'absent-from-inquiry'),
  ('reason', 35, 'absent-from-reintegration-talk'),
  ('reason', 97, 'cause-at-partner'),
  ('reason', 98, 'other'),
  ('direction', 1, 'in'),
  ('direction', 2, 'out'),
  ('transfer-kind', 1, 'municipal'),
  ('transfer-kind', 2, 'administrative'),
  ('outcome', 1, 'granted'),
  ('outcome', 2, 'rejected'),
  ('outcome', 3, 'not-processed'),
  ('outcome', 4, 'withdrawn'),
  ('sanction-kind', 1, 'warning'),
  ('sanction-kind', 2, 'reduction'),
  ('sanction-kind', 3, 'fine'),
  ('sanction-ground', 1, 'duty-to-work'),
  ('sanction-ground', 3, 'aggression'),
  ('sanction-ground', 5, 'community-service'),
  ('sanction-ground', 6, 'plan-not-followed'),
  ('sanction-ground', 7, 'too-little-search-for-work'),
  ('sanction-ground', 8, 'too-little-search-for-education'),
  ('sanction-ground', 17, 'duty-to-inform'),
  ('sanction-ground', 18, 'language'),
  ('sanction-ground', 98, 'cause-at-partner'),
  ('sanction-ground', 99, 'other'),
  ('status', 1, 'imposed'),
  ('status', 2, 'revised'),
  ('status', 3, 'withdrawn'),
  ('provision', 1, 'temporary-wage-subsidy'),
  ('provision', 2, 'subsidised-job'),
  ('provision', 3, 'participation-place'),
  ('provision', 4, 'wage-cost-subsidy'),
  ('provision', 5, 'sheltered-work'),
  ('provision', 6, 'job-coach'),
  ('provision', 7, 'commuting-aid'),
  ('provision', 8, 'disability-aid'),
  ('provision', 99, 'other'),
  ('trajectory-outcome', 1, 'completed'),
  ('trajectory-outcome', 2, 'stopped-early'),
  ('trajectory-outcome', 3, 'circumstances'),
  ('trajectory-outcome', 4, 'work'),
  ('trajectory-outcome', 5, 'education'),
  ('trajectory-outcome', 6, 'continued'),
  ('account', 1, 'benefit-paid'),
  ('account', 2, 'claim-raised'),
  ('account', 3, 'repayment'),
  ('account', 4, 'settlement'),
  ('account', 5, 'write-off'),
  ('executing-body', 1, 'own'),
  ('executing-body', 2, 'joint');

-- "1987-05", or "1987" when the month is not known.
create function ledger.birth_month(code smallint) returns text
language sql immutable parallel safe
return case when code > 0 then
  (1850 + (code - 1) / 13)::text || case when (code - 1) % 13 > 0 then '-' || lpad(((code - 1) % 13)::text, 2, '0') else '' end
end;

create view ledger.running_benefit_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.household) as household,
  nullif(e.persons, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.cause) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.classification) as classification,
  case e.work_income when 1 then false when 2 then true end as work_income,
  case e.exempt when 1 then false when 2 then true end as exempt,
  date '1969-12-31' + e.running_since as running_since,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth
from ledger.entries e where e.kind = 1;

create view ledger.person_on_benefit_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.household) as household,
  nullif(e.persons, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.cause) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.classification) as classification,
  case e.work_income when 1 then false when 2 then true end as work_income,
  case e.exempt when 1 then false when 2 then true end as exempt,
  date '1969-12-31' + e.running_since as running_since,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth,
  case e.partner when 1 then false when 2 then true end as partner
from ledger.entries e where e.kind = 2;

create view ledger.inflow_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.household) as household,
  nullif(e.persons, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.cause) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.classification) as classification,
  case e.work_income when 1 then false when 2 then true end as work_income,
  case e.exempt when 1 then false when 2 then true end as exempt,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth,
  nullif(e.days_since_exit, 0) - 1 as days_since_exit
from ledger.entries e where e.kind = 3;

create view ledger.outflow_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.household) as household,
  nullif(e.persons, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.cause) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.classification) as classification,
  case e.work_income when 1 then false when 2 then true end as work_income,
  case e.exempt when 1 then false when 2 then true end as exempt,
  date '1969-12-31' + e.running_since as running_since,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth,
  nullif(e.days_to_return, 0) - 1 as days_to_return,
  (select c.name from ledger.trait_codes c where c.trait = 'reason' and c.code = e.reason) as reason,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'destination' and v.code = e.destination) as destination,
  case e.mediated when 1 then false when 2 then true end as mediated
from ledger.entries e where e.kind = 4;

create view ledger.transfer_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.household) as household,
  nullif(e.persons, 0) - 1 as persons,
  (select c.name from ledger.trait_codes c where c.trait = 'cause' and c.code = e.cause) as cause,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'classification' and v.code = e.classification) as classification,
  case e.work_income when 1 then false when 2 then true end as work_income,
  case e.exempt when 1 then false when 2 then true end as exempt,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth,
  (select c.name from ledger.trait_codes c where c.trait = 'direction' and c.code = e.direction) as direction,
  (select c.name from ledger.trait_codes c where c.trait = 'transfer-kind' and c.code = e.transfer_kind) as transfer_kind
from ledger.entries e where e.kind = 5;

create view ledger.notification_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth
from ledger.entries e where e.kind = 6;

create view ledger.application_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'household' and c.code = e.household) as household,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth
from ledger.entries e where e.kind = 7;

create view ledger.decision_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'sex' and c.code = e.sex) as sex,
  ledger.birth_month(e.birth) as birth,
  (select c.name from ledger.trait_codes c where c.trait = 'outcome' and c.code = e.outcome) as outcome,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'ground' and v.code = e.ground) as ground,
  nullif(e.gross_days, 0) - 1 as gross_days,
  nullif(e.net_days, 0) - 1 as net_days
from ledger.entries e where e.kind = 8;

create view ledger.sanction_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select c.name from ledger.trait_codes c where c.trait = 'sanction-kind' and c.code = e.sanction_kind) as sanction_kind,
  (select c.name from ledger.trait_codes c where c.trait = 'sanction-ground' and c.code = e.sanction_ground) as sanction_ground,
  nullif(e.percentage, 0) - 1 as percentage,
  nullif(e.months, 0) - 1 as months,
  (select c.name from ledger.trait_codes c where c.trait = 'status' and c.code = e.status) as status
from ledger.entries e where e.kind = 9;

create view ledger.running_trajectory_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  date '1969-12-31' + e.running_since as running_since,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'instrument' and v.code = e.instrument) as instrument,
  (select c.name from ledger.trait_codes c where c.trait = 'provision' and c.code = e.provision) as provision,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'provider' and v.code = e.provider) as provider,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'funding' and v.code = e.funding) as funding
from ledger.entries e where e.kind = 10;

create view ledger.started_trajectory_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'instrument' and v.code = e.instrument) as instrument,
  (select c.name from ledger.trait_codes c where c.trait = 'provision' and c.code = e.provision) as provision,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'provider' and v.code = e.provider) as provider,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'funding' and v.code = e.funding) as funding
from ledger.entries e where e.kind = 11;

create view ledger.ended_trajectory_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  date '1969-12-31' + e.running_since as running_since,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'instrument' and v.code = e.instrument) as instrument,
  (select c.name from ledger.trait_codes c where c.trait = 'provision' and c.code = e.provision) as provision,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'provider' and v.code = e.provider) as provider,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'funding' and v.code = e.funding) as funding,
  (select c.name from ledger.trait_codes c where c.trait = 'trajectory-outcome' and c.code = e.trajectory_outcome) as trajectory_outcome,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'trajectory-reason' and v.code = e.trajectory_reason) as trajectory_reason
from ledger.entries e where e.kind = 12;

create view ledger.payment_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'account' and c.code = e.account) as account,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.executing_body) as executing_body
from ledger.entries e where e.kind = 13;

create view ledger.claim_booking_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.scheme) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'account' and c.code = e.account) as account,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.executing_body) as executing_body
from ledger.entries e where e.kind = 14;

select ledger.grant_to('ledger_service', 'select on ledger.trait_codes, ledger.running_benefit_entries, ledger.person_on_benefit_entries, ledger.inflow_entries, ledger.outflow_entries, ledger.transfer_entries, ledger.notification_entries, ledger.application_entries, ledger.decision_entries, ledger.sanction_entries, ledger.running_trajectory_entries, ledger.started_trajectory_entries, ledger.ended_trajectory_entries, ledger.payment_entries, ledger.claim_booking_entries');
select ledger.grant_to('ledger_reader', 'usage on schema ledger');
select ledger.grant_to('ledger_reader', 'select on ledger.trait_codes, ledger.running_benefit_entries, ledger.person_on_benefit_entries, ledger.inflow_entries, ledger.outflow_entries, ledger.transfer_entries, ledger.notification_entries, ledger.application_entries, ledger.decision_entries, ledger.sanction_entries, ledger.running_trajectory_entries, ledger.started_trajectory_entries, ledger.ended_trajectory_entries, ledger.payment_entries, ledger.claim_booking_entries');
