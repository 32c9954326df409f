-- Events that come one by one leave a small page for each kind of entry that they bring. Now and then these are put together: who writes
-- entries takes the pages after a position away and writes theirs anew, in one transaction.

alter table ledger.entries_through
  add column packed bigint not null default 0 check (packed >= 0), -- pages through this position stay as they are
  add column loose integer not null default 0 check (loose >= 0);  -- pages after it

update ledger.entries_through t set packed = whole.through
from (select tenant_id, max(last_position) as through from ledger.entry_pages where cardinality(positions) >= 4096 group by tenant_id) whole
where whole.tenant_id = t.tenant_id;
update ledger.entries_through t
set loose = (select count(*) from ledger.entry_pages p where p.tenant_id = t.tenant_id and p.last_position > t.packed);

drop trigger refuse_change on ledger.entry_pages;
create trigger refuse_change before update or delete on ledger.entry_pages
  for each row when (current_setting('ledger.packing', true) is distinct from 'on') execute function ledger.refuse_change();
drop trigger refuse_statement on ledger.entry_pages;
create trigger refuse_statement before update or delete or truncate on ledger.entry_pages
  for each statement when (current_setting('ledger.packing', true) is distinct from 'on') execute function ledger.refuse_change();

-- Only for who writes the same entries again in the same transaction.
create function ledger.take_loose_pages(tenant text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('ledger.packing', 'on', true);
  delete from ledger.entry_pages p using ledger.entries_through t where t.tenant_id = tenant and p.tenant_id = tenant and p.last_position > t.packed;
  perform set_config('ledger.packing', 'off', true);
end $$;

revoke execute on function ledger.take_loose_pages from public;
select ledger.grant_to('ledger_service', 'execute on function ledger.take_loose_pages');
