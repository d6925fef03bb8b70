-- Delegations to a meeting: until when countries nominate, how many may come, who was nominated by which note, and how far each has come.

create table registration_terms (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  -- The last day on which a participant nominates.
  nominations_until date not null,
  -- What a delegate is asked beside name and languages.
  asks text[] not null default '{}' check (asks <@ array['job title', 'diet', 'access needs', 'passport']),
  version integer not null default 1,
  primary key (conference_id, meeting_id),
  foreign key (conference_id, meeting_id) references meeting
);
call protect('registration_terms');

-- How many may come: of each delegation where the category is a participant's, in all where it is not. Without a row, any number.
create table registration_quota (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  category text not null check (category in ('member', 'observer', 'interpreter', 'press', 'staff', 'guest')),
  most integer not null check (most between 0 and 5000),
  primary key (conference_id, meeting_id, category),
  foreign key (conference_id, meeting_id) references meeting
);
call protect('registration_quota');

-- Places of one quota: of a participant, or of the whole meeting. Whoever takes one locks this row and nothing else.
create table registration_places (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  category text not null,
  -- The participant; the meeting itself where the category is no participant's.
  scope_id uuid not null,
  most integer not null,
  taken integer not null default 0,
  primary key (conference_id, meeting_id, category, scope_id),
  foreign key (conference_id, meeting_id, category) references registration_quota on delete cascade,
  constraint never_oversold check (taken between 0 and most)
);
call protect('registration_places');

-- The note by which a participant names its people, or by which the secretariat enters others.
create table nomination (
  conference_id uuid not null references conference,
  nomination_id uuid not null,
  meeting_id uuid not null,
  participant_id uuid,
  note text not null,
  file_hash text,
  file_name text,
  nominated_by uuid,
  nominated_at timestamptz not null,
  primary key (conference_id, nomination_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, file_hash) references stored_file,
  foreign key (conference_id, nominated_by) references person,
  check ((file_hash is null) = (file_name is null))
);
create index nomination_of on nomination (conference_id, meeting_id, participant_id, nominated_at);
create index nomination_by on nomination (conference_id, nominated_by);
call protect('nomination');

create table registration (
  conference_id uuid not null references conference,
  registration_id uuid not null,
  meeting_id uuid not null,
  nomination_id uuid not null,
  participant_id uuid,
  category text not null check (category in ('member', 'observer', 'interpreter', 'press', 'staff', 'guest')),
  role text check (role in ('head', 'alternate', 'delegate', 'adviser')),
  given_name text not null,
  family_name text not null,
  email text not null,
  language text not null check (language in ('es', 'en')),
  -- The person of the directory, and the office that lets a delegate in, from accreditation on.
  person_id uuid,
  appointment_id uuid,
  state text not null check (state in ('waiting', 'nominated', 'accredited', 'registered', 'confirmed', 'withdrawn')),
  -- As its holder wants it on the badge and in the list of participants.
  printed_name text,
  job_title jsonb not null default '{}',
  -- The language someone follows the meeting in.
  floor_language text check (floor_language in ('es', 'en')),
  substitutes_id uuid,
  entered_at timestamptz not null,
  registered_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_why text,
  version integer not null default 1,
  primary key (conference_id, registration_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, nomination_id) references nomination,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, person_id) references person,
  foreign key (conference_id, appointment_id) references appointment,
  foreign key (conference_id, substitutes_id) references registration,
  check ((category in ('member', 'observer')) = (participant_id is not null)),
  check ((participant_id is null) = (role is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (state not in ('registered', 'confirmed') or printed_name is not null)
);
-- One comes to a meeting once, and a delegation has one head, however many ask at the same time.
create unique index registration_once on registration (conference_id, meeting_id, lower(email)) where state <> 'withdrawn';
create unique index registration_head on registration (conference_id, meeting_id, participant_id) where role = 'head' and state <> 'withdrawn';
create index registration_of on registration (conference_id, meeting_id, participant_id, category);
create index registration_waiting on registration (conference_id, meeting_id, category, participant_id, entered_at, registration_id) where state = 'waiting';
create index registration_person on registration (conference_id, person_id) where person_id is not null;
create index registration_address on registration (conference_id, lower(email));
create index registration_name on registration (conference_id, meeting_id, unaccented(family_name || ' ' || given_name)) where state <> 'withdrawn';
create index registration_nomination on registration (conference_id, nomination_id);
create index registration_substitutes on registration (conference_id, substitutes_id) where substitutes_id is not null;
call protect('registration');
