-- An appointment may be to several bodies. Nothing wrote the single one so far.
create table appointment_body (
  conference_id uuid not null references conference,
  appointment_id uuid not null,
  body_id uuid not null,
  primary key (conference_id, appointment_id, body_id),
  foreign key (conference_id, appointment_id) references appointment on delete cascade,
  foreign key (conference_id, body_id) references body
);
call protect('appointment_body');
alter table appointment drop column body_id;

-- Nobody holds one office for one participant twice on the same day.
alter table appointment add constraint appointment_held_once exclude using gist (
  conference_id with =, person_id with =, office with =,
  (coalesce(participant_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
  daterange(from_day, until_day, '[]') with &&
);

-- The order people are listed in, whatever accents their names bear.
create index person_order on person (conference_id, unaccented(family_name), unaccented(given_name), person_id);

-- A table that someone pasted or uploaded, kept between the steps of an import until it is imported or left behind.
create table import_draft (
  conference_id uuid not null references conference,
  draft_id uuid not null,
  source_name text not null,
  cells jsonb not null,
  columns jsonb not null,
  day_order text not null check (day_order in ('day first', 'month first')),
  created_at timestamptz not null,
  created_by uuid not null,
  version integer not null default 1,
  primary key (conference_id, draft_id)
);
create index import_draft_owner on import_draft (conference_id, created_by, created_at);
call protect('import_draft');
