-- A way of taking part is an entry of its own, and a participant says only that there is one: fewer entries, and a share per form.

drop view ledger.participant_entries;

insert into ledger.trait_codes (trait, code, name) values
  ('form', 1, 'volunteer-work'),
  ('form', 2, 'informal-care'),
  ('form', 3, 'community-service'),
  ('form', 4, 'day-activity'),
  ('form', 5, 'other-income');

create view ledger.participant_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  case e.trait_2 when 1 then false when 2 then true end as on_benefit,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_3) as made_by
from ledger.entries e where e.kind = 20;

create view ledger.participation_entries as select
  e.tenant_id, e.position, e.ordinal, e.sign,
  e.from_on, nullif(e.until_on, 'infinity') as until_on,
  (select c.name from ledger.trait_codes c where c.trait = 'scheme' and c.code = e.trait_1) as scheme,
  case e.trait_2 when 1 then false when 2 then true end as on_benefit,
  (select c.name from ledger.trait_codes c where c.trait = 'form' and c.code = e.trait_3) as form,
  (select v.value from ledger.trait_values v where v.tenant_id = e.tenant_id and v.trait = 'made-by' and v.code = e.trait_4) as made_by
from ledger.entries e where e.kind = 28;

select ledger.grant_to('ledger_service', 'select on ledger.participant_entries, ledger.participation_entries');
select ledger.grant_to('ledger_reader', 'select on ledger.participant_entries, ledger.participation_entries');
select ledger.forget_entries();
