-- The draft of what a meeting will adopt: its text by paragraph in the conference's languages, what delegations propose to change in it,
-- the brackets they put around what they do not yet agree to, and the versions it went through.

create table draft_outcome (
  conference_id uuid not null references conference,
  draft_id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  title jsonb not null,
  original_language text not null check (original_language in ('es', 'en')),
  state text not null check (state in ('drafting', 'tabled', 'adopted', 'withdrawn')),
  tabled_at timestamptz,
  -- The document of record, once it was adopted.
  document_id uuid,
  opened_at timestamptz not null,
  -- Counts every change of the text and of what is proposed for it: what a screen follows.
  version integer not null default 1,
  primary key (conference_id, draft_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, document_id) references document,
  check ((state = 'adopted') = (document_id is not null))
);
create index draft_of_meeting on draft_outcome (conference_id, meeting_id, opened_at);
create index draft_document on draft_outcome (conference_id, document_id) where document_id is not null;
call protect('draft_outcome', 'select, insert, update');

create table draft_paragraph (
  conference_id uuid not null references conference,
  paragraph_id uuid not null,
  draft_id uuid not null,
  place integer not null,
  kind text not null check (kind in ('preamble', 'item', 'sub-item')),
  -- The number it keeps once delegations have the text; none while it is drafted, and before a preamble.
  number text,
  text jsonb not null,
  -- The languages whose words were made from others than now stand.
  stale text[] not null default '{}',
  state text not null check (state in ('open', 'agreed', 'deleted')),
  version integer not null default 1,
  primary key (conference_id, paragraph_id),
  foreign key (conference_id, draft_id) references draft_outcome
);
create index draft_paragraph_in_order on draft_paragraph (conference_id, draft_id, place);
call protect('draft_paragraph', 'select, insert, update, delete');

create table draft_amendment (
  conference_id uuid not null references conference,
  amendment_id uuid not null,
  draft_id uuid not null,
  -- Its number in the draft: A1, A2 …
  number integer not null,
  kind text not null check (kind in ('replace', 'delete', 'add')),
  -- What it changes, or behind what it adds; none where it adds at the beginning.
  paragraph_id uuid,
  -- What an added paragraph is.
  adds text check (adds in ('preamble', 'item', 'sub-item')),
  text jsonb not null,
  participant_id uuid not null,
  person_id uuid,
  reason text,
  state text not null check (state in ('pending', 'accepted', 'not accepted', 'withdrawn', 'overtaken')),
  proposed_at timestamptz not null,
  decided_at timestamptz,
  -- The paragraph as it stood before it was accepted.
  before jsonb,
  primary key (conference_id, amendment_id),
  unique (conference_id, draft_id, number),
  foreign key (conference_id, draft_id) references draft_outcome,
  foreign key (conference_id, paragraph_id) references draft_paragraph,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, person_id) references person,
  check ((kind = 'add') = (adds is not null)),
  check (kind = 'add' or paragraph_id is not null),
  check ((state = 'pending') = (decided_at is null))
);
create index draft_amendment_paragraph on draft_amendment (conference_id, paragraph_id) where paragraph_id is not null;
create index draft_amendment_participant on draft_amendment (conference_id, participant_id);
create index draft_amendment_person on draft_amendment (conference_id, person_id) where person_id is not null;
call protect('draft_amendment', 'select, insert, update');

-- A delegation does not yet agree to a paragraph.
create table draft_bracket (
  conference_id uuid not null references conference,
  bracket_id uuid not null,
  draft_id uuid not null,
  paragraph_id uuid not null,
  participant_id uuid not null,
  person_id uuid,
  reason text,
  placed_at timestamptz not null,
  lifted_at timestamptz,
  primary key (conference_id, bracket_id),
  foreign key (conference_id, draft_id) references draft_outcome,
  foreign key (conference_id, paragraph_id) references draft_paragraph,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, person_id) references person
);
create unique index draft_bracket_stands on draft_bracket (conference_id, paragraph_id, participant_id) where lifted_at is null;
create index draft_bracket_of_draft on draft_bracket (conference_id, draft_id, placed_at);
create index draft_bracket_participant on draft_bracket (conference_id, participant_id);
create index draft_bracket_person on draft_bracket (conference_id, person_id) where person_id is not null;
call protect('draft_bracket', 'select, insert, update');

-- The text as it stood when it was put before delegations, each time it was issued anew, and when it was adopted.
create table draft_version (
  conference_id uuid not null references conference,
  draft_id uuid not null,
  number integer not null,
  made_at timestamptz not null,
  paragraphs jsonb not null,
  primary key (conference_id, draft_id, number),
  foreign key (conference_id, draft_id) references draft_outcome
);
call protect('draft_version', 'select, insert');
