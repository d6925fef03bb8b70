-- What a meeting asks of who comes: also their sex, and a photo for the badge. And the counts that stay when what people gave is destroyed.

alter table registration_terms drop constraint registration_terms_asks_check;
alter table registration_terms
  add constraint registration_terms_asks_check check (asks <@ array['job title', 'diet', 'access needs', 'passport', 'sex', 'photo']);

-- When the people of a meeting were counted for good: after it closed, before anything they gave is destroyed.
create table meeting_statistics (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  taken_at timestamptz not null,
  primary key (conference_id, meeting_id),
  foreign key (conference_id, meeting_id) references meeting
);
call protect('meeting_statistics', 'select, insert');

create table meeting_count (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  -- None for those who came for no participant.
  participant_id uuid,
  category text not null check (category in ('member', 'observer', 'interpreter', 'press', 'staff', 'guest')),
  -- Unsaid where someone would rather not say, or was not asked.
  sex text not null check (sex in ('female', 'male', 'other', 'unsaid')),
  registered integer not null check (registered >= 0),
  confirmed integer not null check (confirmed between 0 and registered),
  attended integer not null check (attended between 0 and registered),
  unique nulls not distinct (conference_id, meeting_id, participant_id, category, sex),
  foreign key (conference_id, meeting_id) references meeting_statistics,
  foreign key (conference_id, participant_id) references participant
);
create index meeting_count_participant on meeting_count (conference_id, participant_id) where participant_id is not null;
call protect('meeting_count', 'select, insert');

-- Whose photo for a meeting's badge lies where: a file sealed under the key of what they gave for their stay.
create table photo (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  person_id uuid not null,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  given_at timestamptz not null,
  primary key (conference_id, meeting_id, person_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, person_id) references person
);
create index photo_person on photo (conference_id, person_id);
call protect('photo');
