-- What members share with one another: announcements, and the events of the region's calendar. Either is the secretariat's, or
-- proposed by a participant and published by the secretariat.
create table announcement (
  conference_id uuid not null references conference,
  announcement_id uuid not null,
  -- Who proposed it; nobody where it is the secretariat's own.
  participant_id uuid,
  state text not null check (state in ('proposed', 'published', 'returned', 'withdrawn')),
  audience text not null check (audience in ('public', 'members', 'members and observers')),
  title jsonb not null,
  -- Markdown, a text per language.
  text jsonb not null,
  from_day date not null,
  until_day date not null,
  pinned boolean not null default false,
  -- Why it was returned.
  reason text not null default '',
  written_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, announcement_id),
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, written_by) references person,
  check (from_day <= until_day),
  check (state <> 'published' or published_at is not null)
);
create index announcement_latest on announcement (conference_id, pinned desc, from_day desc, announcement_id desc);
create index announcement_writer on announcement (conference_id, written_by);
call protect('announcement', 'select, insert, update');
create policy sight on announcement as restrictive for select to protempore_app
  using ((state = 'published' and audience = any ((select seen_classes())::text[]))
    or participant_id = any ((select spoken_for())::uuid[])
    or 'secretariat' = any ((select seen_classes())::text[]));

create table region_event (
  conference_id uuid not null references conference,
  event_id uuid not null,
  participant_id uuid,
  state text not null check (state in ('proposed', 'published', 'returned', 'withdrawn')),
  audience text not null check (audience in ('public', 'members', 'members and observers')),
  kind text not null check (kind in ('member', 'partner')),
  title jsonb not null,
  place text not null default '',
  organiser text not null,
  link text not null default '',
  -- The days it lasts, where it happens; with its hours where it has them, on the clocks of its zone.
  from_day date not null,
  until_day date not null,
  zone text not null,
  starts_at timestamptz,
  ends_at timestamptz,
  reason text not null default '',
  written_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, event_id),
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, written_by) references person,
  check (from_day <= until_day),
  check ((starts_at is null) = (ends_at is null)),
  check (starts_at < ends_at),
  check (state <> 'published' or published_at is not null)
);
create index region_event_days on region_event (conference_id, from_day, until_day);
create index region_event_writer on region_event (conference_id, written_by);
call protect('region_event', 'select, insert, update');
create policy sight on region_event as restrictive for select to protempore_app
  using ((state = 'published' and audience = any ((select seen_classes())::text[]))
    or participant_id = any ((select spoken_for())::uuid[])
    or 'secretariat' = any ((select seen_classes())::text[]));
