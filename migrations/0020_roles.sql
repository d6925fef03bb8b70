-- Delegates hold their office for a meeting; an appointment can be suspended; a colleague stands in for named tasks.

alter table appointment add column meeting_id uuid;
alter table appointment add column suspended_at timestamptz;
alter table appointment add column suspension_reason text;
alter table appointment add foreign key (conference_id, meeting_id) references meeting;
alter table appointment add check ((office = 'delegate') = (meeting_id is not null));
alter table appointment add check ((suspended_at is null) = (suspension_reason is null));
create index appointment_meeting on appointment (conference_id, meeting_id) where meeting_id is not null;

alter table appointment drop constraint appointment_held_once;
alter table appointment add constraint appointment_held_once exclude using gist (
  conference_id with =, person_id with =, office with =,
  (coalesce(participant_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
  (coalesce(meeting_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =,
  daterange(from_day, until_day, '[]') with &&
);

-- What someone who holds an appointment lets a colleague do in their place, until a day.
create table stand_in (
  conference_id uuid not null references conference,
  stand_in_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  tasks text[] not null check (cardinality(tasks) > 0),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  ended_at timestamptz,
  primary key (conference_id, stand_in_id),
  foreign key (conference_id, appointment_id) references appointment on delete cascade,
  foreign key (conference_id, person_id) references person
);
create index stand_in_person on stand_in (conference_id, person_id, until_day);
create index stand_in_appointment on stand_in (conference_id, appointment_id, until_day);
call protect('stand_in');
