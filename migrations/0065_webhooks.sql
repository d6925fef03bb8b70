-- Webhooks: what everyone may see is told to programs elsewhere, signed, until they took it.

create table webhook_endpoint (
  conference_id uuid not null references conference,
  endpoint_id uuid not null,
  name text not null,
  address text not null,
  -- What it is told of.
  kinds text[] not null check (cardinality(kinds) > 0),
  sealed_secret text not null,
  -- The secret before this one signs too, until then.
  sealed_before text,
  before_until timestamptz,
  off_why text check (off_why in ('by hand', 'gone', 'failing')),
  off_at timestamptz,
  -- Since when nothing was taken; nothing where the last message was.
  failing_since timestamptz,
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (conference_id, endpoint_id),
  check ((off_why is null) = (off_at is null)),
  check ((sealed_before is null) = (before_until is null))
);
call protect('webhook_endpoint');

-- What happened, written with the change itself, and until it is told. Its id is that of its line in
-- the journal; nothing of what it is about is kept here.
create table webhook_event (
  conference_id uuid not null references conference,
  event_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  at timestamptz not null,
  primary key (conference_id, event_id)
);
call protect('webhook_event');

-- One message to one endpoint; its id is the same at each attempt.
create table webhook_delivery (
  conference_id uuid not null references conference,
  delivery_id uuid not null,
  endpoint_id uuid not null,
  kind text not null,
  -- Nothing for a test.
  subject_id uuid,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'failed', 'withdrawn')),
  -- Attempts since it was written or last asked for again.
  tries integer not null default 0,
  next_at timestamptz,
  -- Claimed before it is sent: until then no other attempt is made.
  claimed_until timestamptz,
  made_at timestamptz not null,
  primary key (conference_id, delivery_id),
  foreign key (conference_id, endpoint_id) references webhook_endpoint on delete cascade,
  check ((state = 'waiting') = (next_at is not null))
);
create index webhook_delivery_latest on webhook_delivery (conference_id, endpoint_id, delivery_id desc);
create index webhook_delivery_waiting on webhook_delivery (conference_id, endpoint_id, next_at) where state = 'waiting';
create index webhook_delivery_age on webhook_delivery (conference_id, made_at);
call protect('webhook_delivery');

create table webhook_attempt (
  conference_id uuid not null references conference,
  delivery_id uuid not null,
  ordinal integer not null,
  at timestamptz not null,
  -- Nothing until its end is known: should the process be killed, it stays so.
  ms integer,
  status integer,
  failure text check (failure in ('too slow', 'not reached', 'inside')),
  -- The first kilobyte of what was answered.
  answer text not null default '',
  primary key (conference_id, delivery_id, ordinal),
  foreign key (conference_id, delivery_id) references webhook_delivery on delete cascade,
  check (status is null or failure is null)
);
call protect('webhook_attempt');
