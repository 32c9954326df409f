-- The processing log (Logboek Dataverwerkingen): one line for every person whose data were read, by whom and what for. The service only
-- adds to it; whoever answers for the log reads it as its owner.

create table ledger.processing_log (
  tenant_id              varchar collate "C" not null check (tenant_id ~ '^[0-9]{4}$'), -- CBS code of the municipality
  trace_id               bytea not null check (octet_length(trace_id) = 16),            -- W3C Trace Context: of the whole request
  span_id                bytea not null check (octet_length(span_id) = 8),              -- of this line
  parent_span_id         bytea check (octet_length(parent_span_id) = 8),
  status                 text collate "C" not null check (status in ('Unset', 'Ok', 'Error')),
  name                   text collate "C" not null,                                     -- what was done
  start_time             timestamptz not null,
  end_time               timestamptz not null check (end_time >= start_time),
  processing_activity_id text collate "C" not null,                                     -- in the register of processing activities
  data_subject_id        text collate "C" not null,
  data_subject_id_type   text collate "C" not null,                                     -- pseudonym, or dossier where no person is known yet
  purpose                text collate "C",                                              -- as the reader gave it; null when he gave none
  reader                 text collate "C" not null,                                     -- subject of the token
  issuer                 text collate "C" not null,                                     -- who vouches for the reader
  client                 text collate "C" not null,                                     -- the program that asked
  primary key (tenant_id, trace_id, span_id)
);

-- "Who has seen my data?"
create index processing_log_subject on ledger.processing_log (tenant_id, data_subject_id, start_time);

create function ledger.refuse_change_of_log() returns trigger
language plpgsql as $$
begin
  raise exception '% of ledger.processing_log: a line of the processing log is never changed or removed', tg_op
    using errcode = 'restrict_violation';
end $$;

create trigger refuse_change before update or delete or truncate on ledger.processing_log
  for each statement execute function ledger.refuse_change_of_log();

select ledger.grant_to('ledger_service', 'insert on ledger.processing_log');
