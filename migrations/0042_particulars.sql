-- What a delegate gives for one meeting, each value sealed under a key of the meeting; gone at the end of its time.
create table particulars (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  person_id uuid not null,
  -- Sealed values by field; a field that was not given is not there.
  sealed jsonb not null,
  given_at timestamptz not null,
  primary key (conference_id, meeting_id, person_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, person_id) references person
);
create index particulars_person on particulars (conference_id, person_id);
call protect('particulars');
