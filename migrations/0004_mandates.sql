-- What bodies said, paragraph by paragraph; what follows from it for whom and until when; and what became of it.

create table provision (
  conference_id uuid not null references conference,
  provision_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  number text not null,
  parent_number text,
  level integer not null,
  text jsonb not null,
  verb jsonb not null default '{}',
  class text not null check (class in ('position', 'thanks', 'action', 'standing', 'money', 'note')),
  findings jsonb not null default '{}',
  state text not null check (state in ('proposed', 'read')),
  version integer not null default 1,
  search tsvector generated always as (searchable(text ->> 'es', text ->> 'en')) stored,
  primary key (conference_id, provision_id),
  unique (conference_id, document_id, number) deferrable initially deferred,
  foreign key (conference_id, document_id) references document
);
create index provision_order on provision (conference_id, document_id, ordinal);
create index provision_search on provision using gin (search);
call protect('provision');

create table mandate (
  conference_id uuid not null references conference,
  mandate_id uuid not null,
  kind text not null default 'mandate' check (kind in ('mandate', 'guideline')),
  reference text,
  provision_id uuid,
  document_id uuid,
  body_id uuid,
  meeting_id uuid,
  presidency_id uuid,
  source jsonb not null,
  title jsonb not null,
  class text not null,
  tasked text[] not null default '{}',
  jointly boolean not null default false,
  beneficiaries text[] not null default '{}',
  due jsonb,
  -- The last day that is still in time, where the body's words give one; and the day the secretariat
  -- proposes where they do not. Only the first can make a mandate overdue.
  due_day date,
  proposed_day date,
  sort_day date generated always as (coalesce(due_day, proposed_day, '9999-12-31')) stored,
  state text not null check (state in ('proposed', 'open', 'in progress', 'reported', 'confirmed', 'closed', 'superseded', 'lapsed')),
  adopted_on date,
  closed_on date,
  closed_by_provision_id uuid,
  evidence_count integer not null default 0,
  version integer not null default 1,
  search tsvector generated always as (searchable(title ->> 'es', title ->> 'en', coalesce(reference, ''))) stored,
  primary key (conference_id, mandate_id),
  check ((state = 'proposed') = (reference is null)),
  -- Closed by a body's conclusion, which is itself a provision.
  check (state <> 'closed' or closed_by_provision_id is not null or kind = 'guideline'),
  foreign key (conference_id, provision_id) references provision,
  foreign key (conference_id, closed_by_provision_id) references provision,
  foreign key (conference_id, document_id) references document,
  foreign key (conference_id, body_id) references body,
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, presidency_id) references presidency
);
create unique index mandate_reference on mandate (conference_id, reference) where reference is not null;
create index mandate_due on mandate (conference_id, sort_day, mandate_id) where state <> 'proposed';
create index mandate_state_due on mandate (conference_id, state, sort_day, mandate_id);
create index mandate_body_due on mandate (conference_id, body_id, sort_day, mandate_id) where state <> 'proposed';
create index mandate_provision on mandate (conference_id, provision_id);
create index mandate_tasked on mandate using gin (tasked);
create index mandate_search on mandate using gin (search);
call protect('mandate');

create table mandate_link (
  conference_id uuid not null references conference,
  from_id uuid not null,
  to_id uuid not null check (to_id <> from_id),
  kind text not null check (kind in ('derives from', 'reiterates', 'supersedes', 'waits for')),
  primary key (conference_id, from_id, to_id, kind),
  foreign key (conference_id, from_id) references mandate,
  foreign key (conference_id, to_id) references mandate
);
create index mandate_link_back on mandate_link (conference_id, to_id);
call protect('mandate_link');

-- A recurring mandate's dates, each done or still to do.
create table occurrence (
  conference_id uuid not null references conference,
  mandate_id uuid not null,
  due_day date not null,
  done_on date,
  primary key (conference_id, mandate_id, due_day),
  foreign key (conference_id, mandate_id) references mandate
);
call protect('occurrence');

-- What people wrote in the story of a mandate. What the program did stands in the journal.
create table progress_note (
  conference_id uuid not null references conference,
  note_id uuid not null,
  mandate_id uuid not null,
  kind text not null check (kind in ('progress', 'report', 'confirmation', 'return', 'closing')),
  text text not null,
  language text not null,
  person_id uuid,
  speaks_for text not null,
  written_at timestamptz not null,
  primary key (conference_id, note_id),
  foreign key (conference_id, mandate_id) references mandate
);
create index progress_note_story on progress_note (conference_id, mandate_id, written_at);
call protect('progress_note', 'select, insert');

create table evidence (
  conference_id uuid not null references conference,
  evidence_id uuid not null,
  mandate_id uuid not null,
  note_id uuid,
  title text not null,
  file_hash text,
  address text,
  added_at timestamptz not null,
  primary key (conference_id, evidence_id),
  check ((file_hash is null) <> (address is null)),
  foreign key (conference_id, mandate_id) references mandate,
  foreign key (conference_id, file_hash) references stored_file
);
create index evidence_mandate on evidence (conference_id, mandate_id, added_at);
call protect('evidence', 'select, insert');

create table agenda_mandate (
  conference_id uuid not null references conference,
  item_id uuid not null,
  mandate_id uuid not null,
  primary key (conference_id, item_id, mandate_id),
  foreign key (conference_id, item_id) references agenda_item,
  foreign key (conference_id, mandate_id) references mandate
);
create index agenda_mandate_back on agenda_mandate (conference_id, mandate_id);
call protect('agenda_mandate');

create table review_round (
  conference_id uuid not null references conference,
  round_id uuid not null,
  body_id uuid not null,
  name jsonb not null,
  opened_on date not null,
  closed_on date,
  primary key (conference_id, round_id),
  foreign key (conference_id, body_id) references body
);
call protect('review_round');

create table review_proposal (
  conference_id uuid not null references conference,
  round_id uuid not null,
  mandate_id uuid not null,
  choice text not null check (choice in ('retain', 'update', 'remove')),
  reason text not null,
  primary key (conference_id, round_id, mandate_id),
  foreign key (conference_id, round_id) references review_round,
  foreign key (conference_id, mandate_id) references mandate
);
call protect('review_proposal');

create table saved_view (
  conference_id uuid not null references conference,
  view_id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  primary key (conference_id, view_id),
  unique (conference_id, person_id, name)
);
call protect('saved_view');
