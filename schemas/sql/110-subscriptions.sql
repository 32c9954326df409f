-- Subscriptions: who gets which events, by which way, and how far each has come. Unlike what stands in the journal, these rows change.

create table ledger.subscriptions (
  tenant_id    varchar collate "C" not null references ledger.heads,
  id           uuid not null,
  owner        varchar not null check (owner <> ''),    -- the subject of the caller that made it
  created_at   timestamptz not null default now(),
  purpose      varchar,                                 -- null for a figure, which holds no fields of events
  types        varchar[] not null default '{}',         -- empty: all that the purpose names
  stream_kinds varchar[] not null default '{}',         -- empty: all
  delivery     varchar not null check (delivery in ('feed', 'webhook', 'rabbitmq')),
  url          varchar,
  batch        integer check (batch > 0),               -- events in one post at most
  dead_letter_after integer check (dead_letter_after > 0), -- refusals of one event; null: never given up
  exchange     varchar,

  -- How far it has come: everything through here was confirmed by the receiver, or left out by the filter.
  position     bigint not null check (position >= 0),
  confirmed_at timestamptz,

  paused       boolean not null default false,
  ended        varchar,                                 -- why the receiver wants no more; null while it does
  failures     integer not null default 0 check (failures >= 0), -- in a row
  refusals     integer not null default 0 check (refusals >= 0), -- in a row, by a receiver that answered
  failing_since timestamptz,
  retry_at     timestamptz,
  last_error   varchar,
  last_error_at timestamptz,

  revision     integer not null default 0,              -- counts what people changed; whoever delivers looks at the row again
  claimed_by   uuid,                                    -- the process that delivers
  claimed_until timestamptz,
  constraint subscriptions_id primary key (tenant_id, id),
  constraint subscriptions_exchange unique (tenant_id, exchange),
  check ((delivery = 'webhook') = (url is not null) and (delivery = 'webhook') = (batch is not null)),
  check ((delivery = 'rabbitmq') = (exchange is not null))
) with (fillfactor = 50); -- updated with every delivery: room for new versions in the same page

-- The keys that webhooks are signed with: the newest, and for a while the one before.
create table ledger.subscription_secrets (
  tenant_id    varchar collate "C" not null,
  subscription uuid not null,
  created_at   timestamptz not null,
  key          bytea not null,
  valid_until  timestamptz,                             -- null for the newest
  primary key (tenant_id, subscription, created_at),
  foreign key (tenant_id, subscription) references ledger.subscriptions on delete cascade
);

-- Messages that a receiver refused too often. What they hold is made again from the journal, so it stands here not a second time.
create table ledger.dead_letters (
  tenant_id    varchar collate "C" not null,
  subscription uuid not null,
  position     bigint not null check (position > 0),
  type         varchar not null,
  reason       varchar not null,
  attempts     integer not null check (attempts > 0),
  set_aside_at timestamptz not null default now(),
  primary key (tenant_id, subscription, position),
  foreign key (tenant_id, subscription) references ledger.subscriptions on delete cascade
);

-- The figure that a subscription watches, and what was said of it last.
create table ledger.watched_figures (
  tenant_id    varchar collate "C" not null,
  subscription uuid not null,
  question     json not null,
  basis        varchar,                                 -- of the value below; null before it was asked for the first time
  value        varchar,                                 -- rounded by the rule of the measure; null when not registered
  reached      boolean,                                 -- whether the threshold is; null without one, or without a value
  notices      bigint not null default 0 check (notices >= 0), -- given so far
  primary key (tenant_id, subscription),
  foreign key (tenant_id, subscription) references ledger.subscriptions on delete cascade
);

-- What was told of a figure, numbered 1, 2, 3, ... in each subscription, as it is delivered.
create table ledger.figure_notices (
  tenant_id    varchar collate "C" not null,
  subscription uuid not null,
  number       bigint not null check (number > 0),
  made_at      timestamptz not null,
  body         json not null,
  primary key (tenant_id, subscription, number),
  foreign key (tenant_id, subscription) references ledger.subscriptions on delete cascade
);

select ledger.grant_to('ledger_service', privileges)
from unnest(array[
  'select, insert, update, delete on ledger.subscriptions, ledger.subscription_secrets, ledger.watched_figures',
  'select, insert, delete on ledger.figure_notices',
  'select, insert, update, delete on ledger.dead_letters']) as privileges;
