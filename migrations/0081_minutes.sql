-- The minutes of a meeting: made from what its sessions noted, edited in every language, circulated, corrected, adopted.

create table minutes (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  state text not null default 'drafting' check (state in ('drafting', 'circulated', 'adopted')),
  circulated_at timestamptz,
  -- The first instant that is too late for a correction.
  corrections_until timestamptz,
  adopted_on date,
  adopted_how text check (adopted_how in ('at a session', 'by correspondence')),
  document_id uuid,
  version integer not null default 1,
  primary key (conference_id, meeting_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, document_id) references document,
  check ((state = 'drafting') = (circulated_at is null)),
  check ((circulated_at is null) = (corrections_until is null)),
  check ((state = 'adopted') = (adopted_on is not null and adopted_how is not null and document_id is not null))
);
create index minutes_document on minutes (conference_id, document_id) where document_id is not null;
call protect('minutes', 'select, insert, update');
create policy sight on minutes as restrictive for select to protempore_app
  using ((circulated_at is not null and (select seen_classes())::text[] && array['members', 'members and observers'])
    or 'presidency and secretariat' = any ((select seen_classes())::text[]));

create table minutes_paragraph (
  conference_id uuid not null references conference,
  paragraph_id uuid not null,
  meeting_id uuid not null,
  place integer not null,
  kind text not null check (kind in ('heading', 'text')),
  text jsonb not null,
  -- What it was made from: the opening, an item, an event by its number, the closing; none where it was written by hand.
  source text,
  edited_at timestamptz,
  -- Languages whose neighbour was changed since they were last read against it.
  to_check text[] not null default '{}' check (to_check <@ array['es', 'en']),
  -- Kept, so that it is not made again.
  removed_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, paragraph_id),
  unique (conference_id, meeting_id, source),
  foreign key (conference_id, meeting_id) references minutes
);
create index minutes_paragraph_order on minutes_paragraph (conference_id, meeting_id, place);
call protect('minutes_paragraph', 'select, insert, update');
create policy sight on minutes_paragraph as restrictive for select to protempore_app
  using (exists (select from minutes m where m.conference_id = minutes_paragraph.conference_id
    and m.meeting_id = minutes_paragraph.meeting_id));

-- What a delegation asks to be said otherwise, and what came of it. Who of it sent it stands in the journal alone.
create table minutes_correction (
  conference_id uuid not null references conference,
  correction_id uuid not null,
  meeting_id uuid not null,
  paragraph_id uuid not null,
  participant_id uuid not null,
  language text not null check (language in ('es', 'en')),
  words text not null,
  reason text not null,
  proposed_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  decided_at timestamptz,
  answer text,
  -- How the paragraph read before it was accepted.
  replaced jsonb,
  primary key (conference_id, correction_id),
  foreign key (conference_id, meeting_id) references minutes,
  foreign key (conference_id, paragraph_id) references minutes_paragraph,
  foreign key (conference_id, participant_id) references participant,
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'accepted') = (replaced is not null)),
  check (state <> 'declined' or answer is not null)
);
create index minutes_correction_of on minutes_correction (conference_id, meeting_id, proposed_at, correction_id);
create index minutes_correction_paragraph on minutes_correction (conference_id, paragraph_id);
create index minutes_correction_participant on minutes_correction (conference_id, participant_id);
call protect('minutes_correction', 'select, insert, update');
create policy sight on minutes_correction as restrictive for select to protempore_app
  using (exists (select from minutes m where m.conference_id = minutes_correction.conference_id
      and m.meeting_id = minutes_correction.meeting_id)
    and (state <> 'open' or participant_id = any ((select spoken_for())::uuid[])
      or 'presidency and secretariat' = any ((select seen_classes())::text[])));

-- Nothing of an adopted text changes, whoever asks.
create function adopted_minutes_stand() returns trigger language plpgsql as $$
begin
  if exists (select from minutes m where m.conference_id = new.conference_id and m.meeting_id = new.meeting_id and m.state = 'adopted') then
    raise exception 'Adopted minutes stand' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger minutes_paragraph_stands before insert or update on minutes_paragraph
  for each row execute function adopted_minutes_stand();
