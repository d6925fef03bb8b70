-- Archives of old papers: handed over in parts, read by the worker, each paper proposed with what its name and text tell, and
-- registered once someone has looked.
create table paper_archive (
  conference_id uuid not null references conference,
  archive_id uuid not null,
  name text not null,
  bytes bigint not null check (bytes > 0),
  part_bytes integer not null check (part_bytes > 0),
  state text not null default 'arriving'
    check (state in ('arriving', 'reading', 'review', 'registering', 'done', 'unreadable', 'given up')),
  -- Why it cannot be read, with its facts.
  problem jsonb,
  -- What holds for its papers where nothing else is told.
  kind text not null,
  access text not null,
  original_language text not null check (original_language in ('es', 'en')),
  started_by uuid,
  started_at timestamptz not null,
  -- In whose name its papers are being registered.
  registered_by uuid,
  -- Records of its directory, the last that was read, and the bytes of content that were and are to be.
  entries integer,
  read_to integer not null default -1,
  content_bytes bigint,
  read_bytes bigint not null default 0,
  -- Which worker has it in hand, and until when that is believed.
  held_by uuid,
  held_until timestamptz,
  version integer not null default 1,
  primary key (conference_id, archive_id),
  foreign key (conference_id, started_by) references person,
  foreign key (conference_id, registered_by) references person,
  foreign key (conference_id, kind) references document_type,
  check ((state = 'unreadable') = (problem is not null)),
  check (state <> 'registering' or registered_by is not null)
);
create index paper_archive_latest on paper_archive (conference_id, archive_id desc);
create index paper_archive_working on paper_archive (conference_id, archive_id) where state in ('reading', 'registering');
call protect('paper_archive', 'select, insert, update');
create policy sight on paper_archive as restrictive for select to protempore_app
  using ('secretariat' = any ((select seen_classes())::text[]));

create table archive_part (
  conference_id uuid not null,
  archive_id uuid not null,
  number integer not null check (number >= 0),
  sha256 text not null,
  bytes integer not null,
  primary key (conference_id, archive_id, number),
  foreign key (conference_id, archive_id) references paper_archive
);
call protect('archive_part', 'select, insert, update, delete');

create table archive_paper (
  conference_id uuid not null,
  archive_id uuid not null,
  -- Its place in the archive's directory.
  entry integer not null,
  name text not null,
  bytes bigint not null,
  hash text,
  state text not null check (state in ('proposed', 'left out', 'duplicate', 'unreadable', 'registered', 'refused')),
  -- Why it is unreadable, whose duplicate it is, or which rule refused it.
  problem jsonb,
  language text check (language in ('es', 'en')),
  symbol text,
  kind text,
  title text,
  dated_on date,
  -- Where each of these was told: in the text, in the name, in the archive, or by whoever looked.
  told jsonb not null default '{}',
  meeting_id uuid,
  access text,
  -- How its text begins, for whoever looks through the archive.
  begins text not null default '',
  -- The same for a paper's files in two languages, and the file of the original it goes with.
  stem text,
  beside integer,
  document_id uuid,
  version integer not null default 1,
  primary key (conference_id, archive_id, entry),
  foreign key (conference_id, archive_id) references paper_archive,
  foreign key (conference_id, kind) references document_type,
  foreign key (conference_id, meeting_id) references document_series,
  foreign key (conference_id, document_id) references document,
  check ((state = 'registered') = (document_id is not null)),
  check (state not in ('unreadable', 'duplicate', 'refused') or problem is not null),
  check (state not in ('proposed', 'registered') or (hash is not null and title is not null and dated_on is not null))
);
create index archive_paper_state on archive_paper (conference_id, archive_id, state, entry);
create index archive_paper_hash on archive_paper (conference_id, archive_id, hash) where hash is not null;
create index archive_paper_stem on archive_paper (conference_id, archive_id, stem) where state = 'proposed';
call protect('archive_paper', 'select, insert, update');
create policy sight on archive_paper as restrictive for select to protempore_app
  using ('secretariat' = any ((select seen_classes())::text[]));
