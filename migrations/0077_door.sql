-- The door of a meeting: badges that verify without a network, and scans that devices make on their own and send later.

alter table registration
  -- Which badge of theirs holds; a lost one is replaced by the next, and opens nothing from then on.
  add column badge_serial integer not null default 1 check (badge_serial between 1 and 999);

-- A device that scans at a meeting, as it named itself, and by how many seconds its clock is ahead of ours.
create table door_device (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  device_id uuid not null,
  name text not null,
  clock_off integer not null,
  heard_at timestamptz not null,
  person_id uuid,
  primary key (conference_id, meeting_id, device_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, person_id) references person
);
create index door_device_person on door_device (conference_id, person_id) where person_id is not null;
call protect('door_device', 'select, insert, update');

-- Every scan there was, once, however often it is sent; whoever is scanned again stands here again.
create table scan (
  conference_id uuid not null references conference,
  scan_id uuid not null,
  meeting_id uuid not null,
  -- None where it was noted by hand.
  device_id uuid,
  -- Whose badge; none where the code tells of nobody.
  registration_id uuid,
  -- By the server's clock: the device's instant, corrected by what its clock differed when it sent.
  at timestamptz not null,
  received_at timestamptz not null,
  -- The session it was made for; none at the entrance.
  session integer check (session between 1 and 99),
  verdict text not null check (verdict in ('admitted', 'forged', 'foreign', 'expired', 'replaced', 'not coming')),
  scanned_by uuid,
  primary key (conference_id, scan_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, meeting_id, device_id) references door_device,
  foreign key (conference_id, registration_id) references registration,
  foreign key (conference_id, scanned_by) references person,
  check (verdict in ('forged', 'foreign') or registration_id is not null)
);
create index scan_admitted on scan (conference_id, meeting_id, registration_id, at, scan_id) where verdict = 'admitted';
create index scan_refused on scan (conference_id, meeting_id, at desc, scan_id desc) where verdict <> 'admitted';
create index scan_registration on scan (conference_id, registration_id) where registration_id is not null;
create index scan_by on scan (conference_id, scanned_by) where scanned_by is not null;
create index scan_device on scan (conference_id, meeting_id, device_id) where device_id is not null;
call protect('scan', 'select, insert');
