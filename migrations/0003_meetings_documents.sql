-- Meetings with their agenda, and the documents that come out of them, as far as mandates need both.

create table meeting (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  body_id uuid not null,
  number text not null,
  name jsonb not null,
  host_id uuid,
  place jsonb not null default '{}',
  mode text not null check (mode in ('in person', 'virtual', 'hybrid')),
  zone text not null,
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  state text not null check (state in ('planned', 'convened', 'registration open', 'in session', 'closed', 'outcome adopted', 'archived')),
  version integer not null default 1,
  primary key (conference_id, meeting_id),
  unique (conference_id, body_id, number),
  foreign key (conference_id, body_id) references body,
  foreign key (conference_id, host_id) references participant
);
create index meeting_day on meeting (conference_id, opens_on, meeting_id);
create index meeting_body on meeting (conference_id, body_id, opens_on);
call protect('meeting');

create table document (
  conference_id uuid not null references conference,
  document_id uuid not null,
  symbol text not null,
  kind text not null,
  title jsonb not null,
  meeting_id uuid,
  body_id uuid,
  original_language text not null,
  adopted_on date,
  state text not null check (state in ('draft', 'circulated', 'final', 'superseded')),
  access text not null check (access in ('public', 'members', 'members and observers', 'presidency and secretariat', 'secretariat')),
  version integer not null default 1,
  primary key (conference_id, document_id),
  unique (conference_id, symbol),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, body_id) references body
);
create index document_day on document (conference_id, adopted_on desc, document_id);
create index document_meeting on document (conference_id, meeting_id);
call protect('document');

create table language_version (
  conference_id uuid not null references conference,
  document_id uuid not null,
  language text not null,
  kind text not null check (kind in ('original', 'translation', 'machine translation')),
  file_hash text,
  text text not null,
  primary key (conference_id, document_id, language),
  foreign key (conference_id, document_id) references document,
  foreign key (conference_id, file_hash) references stored_file
);
-- The same paper twice is found by its content.
create index language_version_file on language_version (conference_id, file_hash);
call protect('language_version');

create table agenda_item (
  conference_id uuid not null references conference,
  item_id uuid not null,
  meeting_id uuid not null,
  ordinal integer not null,
  number text not null,
  title jsonb not null,
  version integer not null default 1,
  primary key (conference_id, item_id),
  unique (conference_id, meeting_id, number),
  foreign key (conference_id, meeting_id) references meeting
);
call protect('agenda_item');
