-- Budgets, advances, estimates, the auditor's findings and the general ledger have entries of their own; bookings say the line of the grant
-- that they belong to and the ground of their claim. Entries are made anew.

drop view ledger.payment_entries, ledger.claim_booking_entries, ledger.wage_subsidy_payment_entries;

insert into ledger.trait_codes (trait, code, name) values
  ('account', 7, 'wage-subsidy-receipt'),
  ('cost-line', 1, 'pw'),
  ('cost-line', 2, 'ioaw'),
  ('cost-line', 3, 'ioaz'),
  ('cost-line', 4, 'bbz'),
  ('cost-line', 5, 'wage-subsidy'),
  ('claim-ground', 51, 'fraud-declared-income'),
  ('claim-ground', 52, 'fraud-undeclared-income'),
  ('claim-ground', 53, 'fraud-capital'),
  ('claim-ground', 54, 'fraud-address'),
  ('claim-ground', 55, 'fraud-household'),
  ('claim-ground', 56, 'fraud-other'),
  ('claim-ground', 57, 'undue-payment'),
  ('claim-ground', 58, 'fine-for-fraud'),
  ('claim-ground', 59, 'fine-other'),
  ('claim-ground', 60, 'loan'),
  ('claim-ground', 61, 'mortgage-loan'),
  ('claim-ground', 62, 'recourse-child'),
  ('claim-ground', 63, 'recourse-former-partner'),
  ('claim-ground', 64, 'interest-and-costs'),
  ('claim-ground', 65, 'other'),
  ('budget-version', 1, 'provisional'),
  ('budget-version', 2, 'adjusted'),
  ('budget-version', 3, 'definitive'),
  ('budget-version', 4, 'revised'),
  ('budget-version', 5, 'by-court'),
  ('budget-part', 1, 'whole'),
  ('budget-part', 2, 'benefits'),
  ('budget-part', 3, 'wage-subsidy'),
  ('estimated-item', 1, 'grant'),
  ('estimated-item', 2, 'benefit-costs'),
  ('estimated-item', 3, 'wage-subsidies'),
  ('estimated-item', 4, 'receipts'),
  ('estimated-item', 5, 'net-costs'),
  ('estimated-item', 6, 'deficit'),
  ('estimated-item', 7, 'vangnet'),
  ('estimated-item', 8, 'own-share'),
  ('decided-by', 1, 'council'),
  ('decided-by', 2, 'college'),
  ('decided-by', 3, 'board'),
  ('decided-by', 4, 'administration'),
  ('decided-by', 5, 'state'),
  ('verdict', 1, 'error'),
  ('verdict', 2, 'uncertain'),
  ('posting-side', 1, 'costs'),
  ('posting-side', 2, 'revenues');

create view ledger.payment_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'account' and c.code = e.trait_2) as account,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.trait_3) as executing_body,
  (select c.name from ledger.trait_codes c where c.trait = 'cost-line' and c.code = e.trait_4) as cost_line,
  (select c.name from ledger.trait_codes c where c.trait = 'claim-ground' and c.code = e.trait_5) as claim_ground,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 13;

create view ledger.claim_booking_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  (select c.name from ledger.trait_codes c where c.trait = 'account' and c.code = e.trait_2) as account,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.trait_3) as executing_body,
  (select c.name from ledger.trait_codes c where c.trait = 'cost-line' and c.code = e.trait_4) as cost_line,
  (select c.name from ledger.trait_codes c where c.trait = 'claim-ground' and c.code = e.trait_5) as claim_ground,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_6) as made_by
from ledger.entries e where e.kind = 14;

create view ledger.wage_subsidy_payment_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'executing-body' and c.code = e.trait_1) as executing_body,
  (select c.name from ledger.trait_codes c where c.trait = 'cost-line' and c.code = e.trait_2) as cost_line,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_3) as made_by
from ledger.entries e where e.kind = 23;

create view ledger.granted_budget_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'budget-version' and c.code = e.trait_1) as budget_version,
  (select c.name from ledger.trait_codes c where c.trait = 'budget-part' and c.code = e.trait_2) as budget_part,
  case e.trait_3 when 1 then false when 2 then true end as holds,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 29;

create view ledger.state_advance_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  nullif(e.trait_1, 0) - 1 as budget_year,
  nullif(e.trait_2, 0) - 1 as budget_month,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_3) as made_by
from ledger.entries e where e.kind = 30;

create view ledger.repayable_advance_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_1) as made_by
from ledger.entries e where e.kind = 31;

create view ledger.advance_repayment_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_1) as made_by
from ledger.entries e where e.kind = 32;

create view ledger.estimate_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  case e.trait_1 when 1 then false when 2 then true end as holds,
  (select c.name from ledger.trait_codes c where c.trait = 'estimated-item' and c.code = e.trait_2) as estimated_item,
  (select c.name from ledger.trait_codes c where c.trait = 'decided-by' and c.code = e.trait_3) as decided_by,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 33;

create view ledger.audit_finding_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select c.name from ledger.trait_codes c where c.trait = 'cost-line' and c.code = e.trait_1) as cost_line,
  (select c.name from ledger.trait_codes c where c.trait = 'verdict' and c.code = e.trait_2) as verdict,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_3) as made_by
from ledger.entries e where e.kind = 34;

create view ledger.posting_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on as on_day,
  e.cents,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'ledger-account' and v.code = e.trait_1) as ledger_account,
  (select c.name from ledger.trait_codes c where c.trait = 'posting-side' and c.code = e.trait_2) as posting_side,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'cost-centre' and v.code = e.trait_3) as cost_centre,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'task-field' and v.code = e.trait_4) as task_field,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'booking-period' and v.code = e.trait_5) as booking_period,
  case e.trait_6 when 1 then false when 2 then true end as negative,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_7) as made_by
from ledger.entries e where e.kind = 35;

select ledger.grant_to('ledger_service', 'select on ledger.payment_entries, ledger.claim_booking_entries, ledger.wage_subsidy_payment_entries, ledger.granted_budget_entries, ledger.state_advance_entries, ledger.repayable_advance_entries, ledger.advance_repayment_entries, ledger.estimate_entries, ledger.audit_finding_entries, ledger.posting_entries');
select ledger.grant_to('ledger_reader', 'select on ledger.payment_entries, ledger.claim_booking_entries, ledger.wage_subsidy_payment_entries, ledger.granted_budget_entries, ledger.state_advance_entries, ledger.repayable_advance_entries, ledger.advance_repayment_entries, ledger.estimate_entries, ledger.audit_finding_entries, ledger.posting_entries');
select ledger.forget_entries();
