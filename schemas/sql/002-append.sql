-- Appends a small group of events in one round trip, when nothing about it needs judging: no id is known already and every stream has
-- the version that is expected of it. Answers the position before the first event; -1, having written nothing, when the group has to
-- be judged event by event; null when the municipality has no journal.
--
-- Each event names its stream by its place in stream_ids and its number in that stream within the group. expected holds a version per
-- stream, null where any will do. known holds per event the highest claim up to it.
create function ledger.append(
  tenant varchar, stream_ids varchar[], expected bigint[],
  streams integer[], numbers integer[], ids uuid[], types varchar[], schema_versions integer[], effective date[],
  known timestamptz[], claimed timestamptz[], sources varchar[], source_event_ids varchar[], bodies json[]) returns bigint
language plpgsql as $$
declare
  head     ledger.heads;
  size     integer := cardinality(ids);
  moment   timestamptz;
  versions bigint[];
  expected_everywhere boolean;
begin
  select * into head from ledger.heads h where h.tenant_id = tenant for update;
  if not found then
    return null;
  end if;

  -- Lateral look-ups, one descent of the index each: "id = any(ids)" invites a plan that reads the whole partition.
  if exists (
    select from unnest(ids) as offered(id)
    cross join lateral (select from ledger.events e where e.tenant_id = tenant and e.id = offered.id limit 1) as known_already)
  then
    return -1;
  end if;

  select array_agg(coalesce(last.stream_version, 0) order by s.place),
         bool_and(s.expected is null or s.expected = coalesce(last.stream_version, 0))
    into versions, expected_everywhere
    from unnest(stream_ids, expected) with ordinality as s(id, expected, place)
    left join lateral (
      select e.stream_version from ledger.events e
      where e.tenant_id = tenant and e.stream_id = s.id order by e.stream_version desc limit 1) as last on true;
  if not expected_everywhere then
    return -1;
  end if;

  moment := greatest(clock_timestamp(), head.recorded_at);
  insert into ledger.events (
    position, stream_version, known_at, known_at_claimed, recorded_at, effective_on, schema_version, id,
    tenant_id, stream_id, type, source, source_event_id, data)
  select head.position + o.place, versions[o.stream] + o.number, greatest(head.known_at, o.known), o.claimed, moment, o.effective,
         o.schema_version, o.id, tenant, stream_ids[o.stream], o.type, o.source, o.source_event_id, o.body
  from unnest(streams, numbers, ids, types, schema_versions, effective, known, claimed, sources, source_event_ids, bodies)
    with ordinality as o(stream, number, id, type, schema_version, effective, known, claimed, source, source_event_id, body, place);

  update ledger.heads h
    set position = head.position + size, known_at = greatest(head.known_at, known[size]), recorded_at = moment
    where h.tenant_id = tenant;
  perform pg_notify('ledger_journal', tenant);
  return head.position;
end $$;

revoke execute on function ledger.append from public;
select ledger.grant_to('ledger_service', 'execute on function ledger.append');
