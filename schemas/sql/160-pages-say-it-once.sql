-- A column that says the same of every entry of a page says it once: an array of one element. Half of the columns of a page do, and PostgreSQL
-- takes arrays in element by element.

alter table ledger.entry_pages drop constraint entry_pages_check1;
alter table ledger.entry_pages add constraint entry_pages_lengths check (
  cardinality(ordinals) in (1, cardinality(positions)) and cardinality(signs) in (1, cardinality(positions))
  and cardinality(from_on) in (1, cardinality(positions)) and cardinality(until_on) in (1, cardinality(positions))
  and cardinality(cents) in (1, cardinality(positions)) and cardinality(trait_1) in (1, cardinality(positions)));

-- unnest makes short arrays as long as the longest, with nulls.
create or replace view ledger.entries as
select e.position::bigint as position,
  coalesce(e.cents, p.cents[1]) as cents,
  coalesce(e.from_on, p.from_on[1]) as from_on,
  coalesce(e.until_on, p.until_on[1], coalesce(e.from_on, p.from_on[1]) + 1) as until_on,
  coalesce(e.ordinal, p.ordinals[1]) as ordinal, coalesce(e.sign, p.signs[1]) as sign, p.kind,
  coalesce(e.trait_1, p.trait_1[1]) as trait_1, coalesce(e.trait_2, p.trait_2[1]) as trait_2, coalesce(e.trait_3, p.trait_3[1]) as trait_3, coalesce(e.trait_4, p.trait_4[1]) as trait_4,
  coalesce(e.trait_5, p.trait_5[1]) as trait_5, coalesce(e.trait_6, p.trait_6[1]) as trait_6, coalesce(e.trait_7, p.trait_7[1]) as trait_7, coalesce(e.trait_8, p.trait_8[1]) as trait_8,
  coalesce(e.trait_9, p.trait_9[1]) as trait_9, coalesce(e.trait_10, p.trait_10[1]) as trait_10, coalesce(e.trait_11, p.trait_11[1]) as trait_11, coalesce(e.trait_12, p.trait_12[1]) as trait_12,
  coalesce(e.trait_13, p.trait_13[1]) as trait_13, coalesce(e.trait_14, p.trait_14[1]) as trait_14, coalesce(e.trait_15, p.trait_15[1]) as trait_15, coalesce(e.trait_16, p.trait_16[1]) as trait_16,
  coalesce(e.trait_17, p.trait_17[1]) as trait_17, coalesce(e.trait_18, p.trait_18[1]) as trait_18, coalesce(e.trait_19, p.trait_19[1]) as trait_19, coalesce(e.trait_20, p.trait_20[1]) as trait_20,
  p.tenant_id
from ledger.entry_pages p, unnest(
  p.positions, p.ordinals, p.signs, p.from_on, p.until_on, p.cents,
  p.trait_1, p.trait_2, p.trait_3, p.trait_4, p.trait_5, p.trait_6, p.trait_7, p.trait_8, p.trait_9, p.trait_10,
  p.trait_11, p.trait_12, p.trait_13, p.trait_14, p.trait_15, p.trait_16, p.trait_17, p.trait_18, p.trait_19, p.trait_20
) as e (
  position, ordinal, sign, from_on, until_on, cents,
  trait_1, trait_2, trait_3, trait_4, trait_5, trait_6, trait_7, trait_8, trait_9, trait_10,
  trait_11, trait_12, trait_13, trait_14, trait_15, trait_16, trait_17, trait_18, trait_19, trait_20);
