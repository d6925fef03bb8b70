-- Who takes part, under which name and in which standing on any day; who acts for whom and from when to when.

create table participant (
  conference_id uuid not null references conference,
  participant_id uuid not null,
  kind text not null check (kind in ('country', 'organization')),
  code text not null,
  version integer not null default 1,
  primary key (conference_id, participant_id),
  unique (conference_id, code)
);
call protect('participant');

create table participant_name (
  conference_id uuid not null references conference,
  participant_id uuid not null,
  from_day date not null,
  until_day date,
  short jsonb not null,
  formal jsonb not null,
  primary key (conference_id, participant_id, from_day),
  foreign key (conference_id, participant_id) references participant,
  exclude using gist (conference_id with =, participant_id with =, daterange(from_day, until_day, '[]') with &&)
);
call protect('participant_name');

create table participant_status (
  conference_id uuid not null references conference,
  participant_id uuid not null,
  from_day date not null,
  until_day date,
  status text not null check (status in ('member', 'observer', 'civil society', 'host organization')),
  primary key (conference_id, participant_id, from_day),
  foreign key (conference_id, participant_id) references participant,
  exclude using gist (conference_id with =, participant_id with =, daterange(from_day, until_day, '[]') with &&)
);
call protect('participant_status');

create table body (
  conference_id uuid not null references conference,
  body_id uuid not null,
  code text not null,
  parent_id uuid,
  predecessor_id uuid,
  acts text[] not null default '{}',
  cadence text,
  from_day date not null,
  until_day date,
  version integer not null default 1,
  primary key (conference_id, body_id),
  unique (conference_id, code),
  foreign key (conference_id, parent_id) references body,
  foreign key (conference_id, predecessor_id) references body
);
call protect('body');

create table body_name (
  conference_id uuid not null references conference,
  body_id uuid not null,
  from_day date not null,
  until_day date,
  name jsonb not null,
  primary key (conference_id, body_id, from_day),
  foreign key (conference_id, body_id) references body,
  exclude using gist (conference_id with =, body_id with =, daterange(from_day, until_day, '[]') with &&)
);
call protect('body_name');

create table presidency (
  conference_id uuid not null references conference,
  presidency_id uuid not null,
  participant_id uuid not null,
  theme jsonb not null default '{}',
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  designated_on date,
  version integer not null default 1,
  primary key (conference_id, presidency_id),
  foreign key (conference_id, participant_id) references participant,
  -- Exactly one is current at any instant: terms never overlap.
  exclude using gist (conference_id with =, daterange(from_day, until_day, '[]') with &&)
);
call protect('presidency');

create table person (
  conference_id uuid not null references conference,
  person_id uuid not null,
  given_name text not null,
  family_name text not null,
  treatment text,
  email text not null,
  language text not null,
  channels jsonb not null default '[]',
  digest boolean not null default true,
  version integer not null default 1,
  primary key (conference_id, person_id)
);
create unique index person_email on person (conference_id, lower(email));
create index person_name on person (conference_id, family_name, given_name, person_id);
call protect('person');

create table appointment (
  conference_id uuid not null references conference,
  appointment_id uuid not null,
  person_id uuid not null,
  office text not null,
  participant_id uuid,
  body_id uuid,
  from_day date not null,
  until_day date,
  instrument text,
  predecessor_id uuid,
  version integer not null default 1,
  primary key (conference_id, appointment_id),
  check (until_day is null or until_day >= from_day),
  foreign key (conference_id, person_id) references person,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, body_id) references body,
  foreign key (conference_id, predecessor_id) references appointment
);
create index appointment_person on appointment (conference_id, person_id, from_day);
create index appointment_participant on appointment (conference_id, participant_id, office, from_day);
call protect('appointment');

create table import_batch (
  conference_id uuid not null references conference,
  batch_id uuid not null,
  kind text not null,
  source_name text not null,
  created_at timestamptz not null,
  created_by uuid not null,
  rows integer not null,
  created jsonb not null,
  undone_at timestamptz,
  primary key (conference_id, batch_id)
);
call protect('import_batch');
