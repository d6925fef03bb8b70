-- Texts adopted in silence: put before members until an instant, broken by one objection before it, else adopted at it.

create table silence_procedure (
  conference_id uuid not null references conference,
  procedure_id uuid not null,
  body_id uuid not null,
  title jsonb not null,
  text jsonb not null,
  -- Where it was agreed to use the procedure.
  basis text not null,
  opened_at timestamptz not null,
  -- The first instant that is too late.
  deadline timestamptz not null,
  state text not null check (state in ('open', 'adopted', 'broken', 'withdrawn')),
  -- When it ended: the deadline where nobody objected, else when the first objection arrived, or when it was withdrawn.
  ended_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, procedure_id),
  foreign key (conference_id, body_id) references body,
  check (deadline > opened_at),
  check ((state = 'open') = (ended_at is null))
);
create index silence_in_order on silence_procedure (conference_id, opened_at desc, procedure_id desc);
create index silence_due on silence_procedure (conference_id, deadline) where state = 'open';
create index silence_body on silence_procedure (conference_id, body_id);
call protect('silence_procedure', 'select, insert, update');

-- The members whose silence counts.
create table silence_recipient (
  conference_id uuid not null references conference,
  procedure_id uuid not null,
  participant_id uuid not null,
  primary key (conference_id, procedure_id, participant_id),
  foreign key (conference_id, procedure_id) references silence_procedure,
  foreign key (conference_id, participant_id) references participant
);
create index silence_recipient_of on silence_recipient (conference_id, participant_id);
call protect('silence_recipient', 'select, insert');

-- What happened, in the order it arrived at the server, whenever it was written down.
create table silence_event (
  conference_id uuid not null references conference,
  event_id uuid not null,
  procedure_id uuid not null,
  arrived_at timestamptz not null,
  kind text not null check (kind in ('opened', 'extended', 'objection', 'amendment', 'explanation', 'late', 'adopted', 'broken', 'withdrawn')),
  participant_id uuid,
  person_id uuid,
  words text,
  -- From then on, where it was extended.
  deadline timestamptz,
  primary key (conference_id, event_id),
  foreign key (conference_id, procedure_id) references silence_procedure,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, person_id) references person,
  check ((kind = 'extended') = (deadline is not null))
);
create index silence_event_of on silence_event (conference_id, procedure_id, arrived_at, event_id);
create index silence_event_participant on silence_event (conference_id, participant_id) where participant_id is not null;
create index silence_event_person on silence_event (conference_id, person_id) where person_id is not null;
call protect('silence_event', 'select, insert');
