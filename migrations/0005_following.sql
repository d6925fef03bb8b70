-- What the following of mandates remembers: how each stood on any day, the dates of its turns, who was reminded, drafts.

-- The state a mandate entered on a day; several changes of one day leave the last.
create table mandate_standing (
  conference_id uuid not null references conference,
  mandate_id uuid not null,
  from_day date not null,
  state text not null,
  primary key (conference_id, mandate_id, from_day),
  foreign key (conference_id, mandate_id) references mandate
);
call protect('mandate_standing');

-- A migration speaks for no tenant: it looks past the wall once, and only to copy what stands.
alter table mandate no force row level security;
alter table mandate_standing no force row level security;
insert into mandate_standing (conference_id, mandate_id, from_day, state)
  select conference_id, mandate_id, coalesce(closed_on, adopted_on, current_date), state
  from mandate where state <> 'proposed';
insert into mandate_standing (conference_id, mandate_id, from_day, state)
  select conference_id, mandate_id, adopted_on, 'open'
  from mandate where state <> 'proposed' and adopted_on is not null
  on conflict do nothing;
alter table mandate force row level security;
alter table mandate_standing force row level security;

alter table mandate add check (state <> 'lapsed' or closed_by_provision_id is not null or kind = 'guideline');
create index mandate_presidency_due on mandate (conference_id, presidency_id, sort_day, mandate_id) where state <> 'proposed';
create index mandate_meeting_due on mandate (conference_id, meeting_id, sort_day, mandate_id) where state <> 'proposed';
-- The reminders of a day look for mandates still to be done that fall due around it.
create index mandate_active_due on mandate (conference_id, due_day) where state in ('open', 'in progress') and due_day is not null;

alter table progress_note drop constraint progress_note_kind_check;
alter table progress_note add check (kind in
  ('progress', 'report', 'confirmation', 'return', 'closing', 'lapse', 'turn', 'supersession', 'instruction', 'question',
   'retain', 'update'));

-- Who has been reminded of which deadline, before it, on it and after it: each once.
create table reminder (
  conference_id uuid not null references conference,
  mandate_id uuid not null,
  person_id uuid not null,
  due_day date not null,
  moment text not null check (moment in ('before', 'on', 'after')),
  sent_on date not null,
  primary key (conference_id, mandate_id, person_id, due_day, moment),
  foreign key (conference_id, mandate_id) references mandate,
  foreign key (conference_id, person_id) references person
);
call protect('reminder', 'select, insert');

alter table review_round add column version integer not null default 1;
alter table review_round add column closed_by_provision_id uuid;
alter table review_round add foreign key (conference_id, closed_by_provision_id) references provision;
alter table review_round add check ((closed_on is null) = (closed_by_provision_id is null));
-- A body goes through its mandates in one round at a time.
create unique index review_round_open on review_round (conference_id, body_id) where closed_on is null;
alter table review_proposal add column proposed_at timestamptz not null default now();
alter table review_proposal add column version integer not null default 1;

-- What someone typed into a form and has not sent: kept until the form is sent.
create table draft (
  conference_id uuid not null references conference,
  person_id uuid not null,
  place text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (conference_id, person_id, place)
);
call protect('draft');

-- The calendar links and sessions of a person, newest first.
create index personal_link_person on personal_link (conference_id, person_id, purpose, created_at);
create index session_person on session (conference_id, person_id, created_at);
