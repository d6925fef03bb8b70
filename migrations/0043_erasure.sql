-- A person asks that what is held on them be erased; the coordinator decides.
create table erasure_request (
  conference_id uuid not null references conference,
  request_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  granted boolean,
  reason text not null default '',
  version integer not null default 1,
  primary key (conference_id, request_id),
  check ((decided_at is null) = (granted is null)),
  foreign key (conference_id, person_id) references person
);
-- One open request a person.
create unique index erasure_request_open on erasure_request (conference_id, person_id) where decided_at is null;
call protect('erasure_request');

alter table person add column erased_at timestamptz;
