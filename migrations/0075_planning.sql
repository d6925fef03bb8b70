-- Planning of meetings: the hours of each day, a meeting called off, and invitations that stand in people's own calendars.

alter table meeting drop constraint meeting_state_check;
alter table meeting
  add constraint meeting_state_check check (state in
    ('planned', 'convened', 'registration open', 'in session', 'closed', 'outcome adopted', 'archived', 'cancelled')),
  -- When it meets on each of its days, on the clocks of its zone; neither where that is not settled.
  add column daily_from text check (daily_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column daily_until text check (daily_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- Grows with each change of what stands in calendars (RFC 5545, SEQUENCE).
  add column calendar_sequence integer not null default 0,
  add constraint meeting_hours check ((daily_from is null) = (daily_until is null) and daily_from < daily_until);

-- In whose calendar a meeting stands, and as of which change of it.
create table meeting_invitation (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  person_id uuid not null,
  sequence integer not null,
  -- Taken out of the calendar again: the meeting was called off, or the person no longer comes.
  taken_out boolean not null default false,
  primary key (conference_id, meeting_id, person_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, person_id) references person
);
create index meeting_invitation_person on meeting_invitation (conference_id, person_id);
call protect('meeting_invitation', 'select, insert, update');

-- What a mail puts into the calendar of whoever it goes to: a method of iTIP (RFC 5546), and the object.
alter table mail add column calendar jsonb;

-- Days in one place on which several bodies meet.
create table meeting_week (
  conference_id uuid not null references conference,
  week_id uuid not null,
  name jsonb not null,
  place jsonb not null default '{}',
  host_id uuid,
  opens_on date not null,
  closes_on date not null check (closes_on between opens_on and opens_on + 13),
  version integer not null default 1,
  primary key (conference_id, week_id),
  foreign key (conference_id, host_id) references participant
);
create index meeting_week_day on meeting_week (conference_id, opens_on, week_id);
call protect('meeting_week', 'select, insert, update');

alter table meeting
  add column week_id uuid,
  add foreign key (conference_id, week_id) references meeting_week;
create index meeting_of_week on meeting (conference_id, week_id, opens_on) where week_id is not null;

-- What has to be done before meetings of a mode open.
create table checklist_template_item (
  conference_id uuid not null references conference,
  template_item_id uuid not null,
  mode text not null check (mode in ('in person', 'virtual', 'hybrid')),
  title jsonb not null,
  days_before integer not null check (days_before between 0 and 730),
  office text not null check (office in ('coordinator', 'assistant', 'it specialist', 'host finance', 'host procurement')),
  primary key (conference_id, template_item_id)
);
create index checklist_template_of on checklist_template_item (conference_id, mode, days_before desc, template_item_id);
call protect('checklist_template_item', 'select, insert, delete');

-- And before one meeting: due so many days before it opens, wherever that moves, until it is done.
create table checklist_item (
  conference_id uuid not null references conference,
  item_id uuid not null,
  meeting_id uuid not null,
  -- What it was copied from; that may be gone since.
  template_item_id uuid,
  title jsonb not null,
  days_before integer not null check (days_before between 0 and 730),
  office text not null check (office in ('coordinator', 'assistant', 'it specialist', 'host finance', 'host procurement')),
  done_by uuid,
  done_at timestamptz,
  -- The day it was due when it was done.
  done_due date,
  primary key (conference_id, item_id),
  unique (conference_id, meeting_id, template_item_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, done_by) references person,
  check ((done_at is null) = (done_due is null)),
  check (done_at is not null or done_by is null)
);
create index checklist_item_by on checklist_item (conference_id, done_by) where done_by is not null;
create index checklist_item_open on checklist_item (conference_id, meeting_id) where done_at is null;
call protect('checklist_item', 'select, insert, update');
