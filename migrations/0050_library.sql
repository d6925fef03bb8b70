-- The library: types with their symbols, papers that follow a paper, who reads what, and texts paragraph by paragraph.

-- What kinds of paper the conference has, and how each gets its symbol. `{body}`, `{meeting}`, `{year}` are filled in;
-- `{n}` counts within what stands before it.
create table document_type (
  conference_id uuid not null references conference,
  kind text not null check (kind ~ '^[a-z][a-z -]{1,40}$'),
  name jsonb not null,
  pattern text not null,
  access text not null check (access in ('public', 'members', 'members and observers', 'presidency and secretariat', 'secretariat')),
  -- What bodies adopt: mandates are read out of it.
  outcome boolean not null default false,
  ordinal integer not null,
  retired boolean not null default false,
  version integer not null default 1,
  primary key (conference_id, kind)
);
call protect('document_type');

-- The papers of a meeting are a series: what their symbols are made of, kept in step with the meeting. Symbols that were
-- given stay as they are.
create table document_series (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  body_id uuid not null,
  body_code text not null,
  number text not null,
  name jsonb not null,
  from_day date not null,
  primary key (conference_id, meeting_id),
  foreign key (conference_id, meeting_id) references meeting on delete cascade,
  foreign key (conference_id, body_id) references body
);
create index document_series_latest on document_series (conference_id, from_day desc, meeting_id desc);
call protect('document_series');

create function series_of_meeting() returns trigger language plpgsql as $$
begin
  insert into document_series (conference_id, meeting_id, body_id, body_code, number, name, from_day)
    select new.conference_id, new.meeting_id, b.body_id, b.code, new.number, new.name, new.opens_on
    from body b where b.conference_id = new.conference_id and b.body_id = new.body_id
  on conflict (conference_id, meeting_id) do update set body_id = excluded.body_id, body_code = excluded.body_code,
    number = excluded.number, name = excluded.name, from_day = excluded.from_day;
  return null;
end $$;
create trigger meeting_series after insert or update of body_id, number, name, opens_on on meeting
  for each row execute function series_of_meeting();

-- The last number given under a stem, `RCM/VM/XXIX/DOC.`; whoever registers at the same moment waits for it.
create table symbol_series (
  conference_id uuid not null references conference,
  stem text not null,
  last integer not null,
  primary key (conference_id, stem)
);
call protect('symbol_series', 'select, insert, update');

create procedure enter_document_types(conference uuid, acronym text) language sql as $$
  insert into document_type (conference_id, kind, name, pattern, access, outcome, ordinal)
  select conference, kind, jsonb_build_object('es', es, 'en', en), acronym || '/' || pattern, access, outcome, ordinal
  from (values
    (1, 'declaration', 'Declaración', 'Declaration', '{body}/{meeting}/DECL', 'public', true),
    (2, 'extraordinary declaration', 'Declaración extraordinaria', 'Extraordinary declaration', '{body}/{meeting}/XDECL', 'public', true),
    (3, 'conclusions', 'Conclusiones', 'Conclusions', '{body}/{meeting}/CONC', 'public', true),
    (4, 'decisions', 'Decisiones', 'Decisions', '{body}/{meeting}/DEC', 'public', true),
    (5, 'recommendations', 'Recomendaciones', 'Recommendations', '{body}/{meeting}/REC', 'public', true),
    (6, 'working document', 'Documento de trabajo', 'Working document', '{body}/{meeting}/DOC.{n}', 'members', false),
    (7, 'draft text', 'Proyecto de texto', 'Draft text', '{body}/{meeting}/L.{n}', 'members', false),
    (8, 'conference room paper', 'Documento de sala', 'Conference room paper', '{body}/{meeting}/CRP.{n}', 'members', false),
    (9, 'information document', 'Documento informativo', 'Information document', '{body}/{meeting}/INF.{n}', 'members and observers', false),
    (10, 'report', 'Informe', 'Report', '{body}/{meeting}/INFO.{n}', 'members', false),
    (11, 'minutes', 'Acta', 'Minutes', '{body}/{meeting}/ACTA', 'members', false),
    (12, 'secretariat paper', 'Documento de la Secretaría', 'Secretariat paper', 'TS/{year}/DOC.{n}', 'members', false),
    (13, 'study', 'Estudio', 'Study', 'TS/{year}/EST.{n}', 'public', false),
    (14, 'archived paper', 'Documento de archivo', 'Archived paper', 'ARCH/{year}/{n}', 'secretariat', false)
  ) as types (ordinal, kind, es, en, pattern, access, outcome)
$$;

-- A conference has its types from its first moment on.
create function document_types_of_conference() returns trigger language plpgsql as $$
begin
  call enter_document_types(new.conference_id, coalesce(new.acronym ->> 'en', new.acronym ->> 'es'));
  return null;
end $$;
create trigger conference_document_types after insert on conference
  for each row execute function document_types_of_conference();

-- A migration speaks for no tenant: it looks past the wall once.
alter table conference no force row level security;
alter table document no force row level security;
alter table language_version no force row level security;
alter table document_type no force row level security;
alter table document_series no force row level security;
alter table meeting no force row level security;
alter table body no force row level security;
insert into document_series (conference_id, meeting_id, body_id, body_code, number, name, from_day)
  select m.conference_id, m.meeting_id, b.body_id, b.code, m.number, m.name, m.opens_on
  from meeting m join body b on b.conference_id = m.conference_id and b.body_id = m.body_id;
alter table body force row level security;
alter table meeting force row level security;
alter table document_series force row level security;
do $$
declare one record;
begin
  for one in select conference_id, coalesce(acronym ->> 'en', acronym ->> 'es') as stem from conference loop
    call enter_document_types(one.conference_id, one.stem);
  end loop;
end $$;
alter table document_type force row level security;
alter table conference force row level security;

alter table document
  add column parent_id uuid,
  add column relation text check (relation in ('revision', 'addendum', 'corrigendum', 'amendment')),
  add column dated_on date,
  add column readers uuid[] not null default '{}',
  add column circulated_on date,
  -- What is the reason of a corrigendum, or where an old paper was found.
  add column note text not null default '',
  add foreign key (conference_id, kind) references document_type,
  add foreign key (conference_id, parent_id) references document,
  add check ((parent_id is null) = (relation is null)),
  drop constraint document_access_check,
  add constraint document_access_check check (access in
    ('public', 'members', 'members and observers', 'named participants', 'presidency and secretariat', 'secretariat')),
  add check (access = 'named participants' or readers = '{}');
update document set dated_on = coalesce(adopted_on, current_date), circulated_on = adopted_on;
alter table document alter column dated_on set not null;
-- A draft is the secretariat's and the presidency's until it is circulated.
alter table document add column open_to text generated always as
  (case when state = 'draft' and access <> 'secretariat' then 'presidency and secretariat' else access end) stored;

-- RCM/vm/xxx/decl is no other symbol than RCM/VM/XXX/DECL.
alter table document drop constraint document_conference_id_symbol_key;
create unique index document_symbol on document (conference_id, upper(symbol));
create index document_dated on document (conference_id, dated_on desc, document_id desc);
create index document_kind on document (conference_id, kind, dated_on desc, document_id desc);
create index document_parent on document (conference_id, parent_id) where parent_id is not null;

-- A paper that stands is never taken away, its symbol never changes, and what was circulated stays as it is.
revoke delete on document from protempore_app;
create function symbol_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'A symbol never changes';
end $$;
create trigger document_symbol_stays before update of symbol on document
  for each row when (old.symbol is distinct from new.symbol) execute function symbol_never_changes();

alter table language_version
  -- Until then the language is awaited: nothing of it is there.
  add column ready_at timestamptz,
  add column due_on date,
  -- Of the original this was made from: where the original is another by now, this is stale.
  add column translated_from text,
  add column content_hash text,
  -- Whether the paragraphs are the text of record, or only what could be read out of the file.
  add column by_paragraph boolean not null default false,
  add column version integer not null default 1;
update language_version set ready_at = now(),
  content_hash = coalesce(file_hash, encode(sha256(convert_to(text, 'UTF8')), 'hex'));
update language_version t set translated_from = o.content_hash from language_version o
  where o.conference_id = t.conference_id and o.document_id = t.document_id and o.kind = 'original' and t.kind <> 'original';
alter table language_version add check ((ready_at is null) = (content_hash is null)),
  add check (ready_at is not null or (file_hash is null and text = ''));
alter table language_version force row level security;

create function circulated_text_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.ready_at is not null
     and (tg_op = 'DELETE' or (new.content_hash, new.text, new.kind) is distinct from (old.content_hash, old.text, old.kind))
     and exists (select from document d where d.conference_id = old.conference_id and d.document_id = old.document_id
       and d.state <> 'draft')
     -- What was made from an earlier original may still be put right.
     and not (old.translated_from is not null and old.translated_from is distinct from (select o.content_hash
       from language_version o where o.conference_id = old.conference_id and o.document_id = old.document_id
       and o.kind = 'original')) then
    raise exception 'A text that was circulated never changes';
  end if;
  return coalesce(new, old);
end $$;
create trigger language_version_stays before update or delete on language_version
  for each row execute function circulated_text_stays();

-- Letters of one language: its stems with and without accents, and the words as they are for what begins so.
create function passage_words(language text, words text, plain text) returns tsvector language sql immutable parallel safe as $$
  select case when language = 'en' then to_tsvector('english', unaccented(words))
      else to_tsvector('spanish', words) || to_tsvector('spanish', unaccented(words)) end
    || to_tsvector('simple', unaccented(words)) || to_tsvector('simple', unaccented(plain))
$$;

-- A text paragraph by paragraph: of record where its version says so, else as it was read out of a file. The mark of a
-- paragraph is its address, the same in every language; the title is the paragraph without one.
create table paragraph (
  conference_id uuid not null references conference,
  document_id uuid not null,
  language text not null,
  mark text not null,
  ordinal integer not null,
  kind text not null check (kind in ('title', 'heading', 'text')),
  number text not null default '',
  level integer not null default 1,
  text text not null,
  -- The symbol in words, beside a title.
  plain text not null default '',
  -- The words of the original this paragraph renders, as a hash.
  translated_from text,
  open_to text not null default 'secretariat',
  readers uuid[] not null default '{}',
  search tsvector generated always as (passage_words(language, text, plain)) stored,
  primary key (conference_id, document_id, language, mark),
  foreign key (conference_id, document_id) references document
);
create unique index paragraph_order on paragraph (conference_id, document_id, language, ordinal);
create index paragraph_search on paragraph using gin (search) with (fastupdate = off);
call protect('paragraph');

-- Who reads on behalf of whom, for papers open to named participants alone.
create function read_for() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(string_to_array(nullif(current_setting('protempore.reads_for', true), ''), ',')::uuid[], '{}') $$;

drop policy sight on document;
create policy sight on document as restrictive for select to protempore_app
  using (open_to = any ((select seen_classes())::text[])
    or (open_to = 'named participants' and readers && (select read_for())::uuid[]));
create policy sight on paragraph as restrictive for select to protempore_app
  using (open_to = any ((select seen_classes())::text[])
    or (open_to = 'named participants' and readers && (select read_for())::uuid[]));

create function sight_of_document() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select d.open_to, d.readers into new.open_to, new.readers from document d
    where d.conference_id = new.conference_id and d.document_id = new.document_id;
  return new;
end $$;
create trigger paragraph_sight before insert on paragraph for each row execute function sight_of_document();

-- What hangs on a document is as open as the document is by now.
create or replace function access_of_document() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.document_id is not null then
    new.access := (select d.open_to from document d where d.conference_id = new.conference_id and d.document_id = new.document_id);
  end if;
  return new;
end $$;
drop trigger document_access on document;
create or replace function document_access_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update provision set access = new.open_to where conference_id = new.conference_id and document_id = new.document_id;
  update mandate set access = new.open_to where conference_id = new.conference_id and document_id = new.document_id;
  update paragraph set open_to = new.open_to, readers = new.readers
    where conference_id = new.conference_id and document_id = new.document_id;
  return null;
end $$;
create trigger document_access after update on document
  for each row when (old.open_to is distinct from new.open_to or old.readers is distinct from new.readers)
  execute function document_access_changed();

-- The texts that stand: the titles, and the paragraphs of outcome documents as they were read.
alter table provision no force row level security;
alter table paragraph no force row level security;
insert into paragraph (conference_id, document_id, language, mark, ordinal, kind, text, plain)
  select conference_id, document_id, language, '', 0, 'title', title ->> language, translate(symbol, '/.-', '   ')
  from document, unnest(array['es', 'en']) as language where title ->> language is not null;
insert into paragraph (conference_id, document_id, language, mark, ordinal, kind, number, level, text)
  select conference_id, document_id, language, number, ordinal + 1, 'text', number, level, text ->> language
  from provision, unnest(array['es', 'en']) as language where text ->> language is not null;
update language_version v set by_paragraph = true
  where exists (select from provision p where p.conference_id = v.conference_id and p.document_id = v.document_id);
alter table provision force row level security;
alter table paragraph force row level security;
alter table document force row level security;
