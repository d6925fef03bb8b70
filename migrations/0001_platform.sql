-- The ground: tenants, the walls between them, the journal, sign-in, mail, files, requests that repeat.

create extension if not exists btree_gist;

-- The conference this transaction speaks for; none means no rows. After a transaction the unset
-- setting is '' and not null.
create function this_conference() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('protempore.conference', true), '')::uuid $$;

-- Puts a tenant's table behind row-level security, for its owner too.
create procedure protect(tab regclass, privileges text default 'select, insert, update, delete') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  execute format('alter table %s force row level security', tab);
  execute format(
    'create policy tenant on %s using (conference_id = (select this_conference())) with check (conference_id = (select this_conference()))', tab);
  execute format('grant %s on %s to protempore_app', privileges, tab);
end $$;

-- Letters without their accents, for searching. The letter ñ stays: it is not an accented n.
create function unaccented(words text) returns text language sql immutable parallel safe as
  $$ select translate(lower(words), 'áàâäéèêëíìîïóòôöúùûüç', 'aaaaeeeeiiiioooouuuuc') $$;

-- What a search finds in a text of two languages: stems of each, with and without accents.
create function searchable(es text, en text, plain text default '') returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('spanish', coalesce(es, '')) || to_tsvector('spanish', unaccented(coalesce(es, '')))
      || to_tsvector('english', unaccented(coalesce(en, ''))) || to_tsvector('simple', unaccented(coalesce(plain, '')))
$$;

create table conference (
  conference_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name jsonb not null,
  acronym jsonb not null,
  languages text[] not null check (array_length(languages, 1) >= 1),
  original_language text not null,
  currency char(3) not null,
  zone text not null,
  settings jsonb not null default '{}',
  is_example boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
call protect('conference');

-- Finds a tenant before there is one to speak for: says nothing but which there are.
create function conference_list() returns table (conference_id uuid, slug text, created_at timestamptz)
  language sql stable security definer set search_path = public as
  $$ select conference_id, slug, created_at from conference order by created_at $$;
grant execute on function conference_list() to protempore_app;

-- Human references count by series and year, without a gap: MAN-2026-001, 002, …
create table reference_series (
  conference_id uuid not null references conference,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (conference_id, series, year)
);
call protect('reference_series');

create table journal (
  conference_id uuid not null references conference,
  entry_id uuid not null,
  at timestamptz not null,
  operation text not null,
  actor jsonb not null,
  subject text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  number bigint,
  hash text,
  primary key (conference_id, entry_id),
  check ((number is null) = (hash is null))
);
create unique index journal_number on journal (conference_id, number) where number is not null;
create index journal_unsealed on journal (conference_id, entry_id) where number is null;
create index journal_subject on journal (conference_id, subject_id, at);
call protect('journal', 'select, insert');
-- The sealer numbers and chains what is committed, for every tenant, and can do nothing else.
create policy sealing on journal to protempore_sealer using (true) with check (true);
grant select (conference_id, entry_id, at, operation, actor, subject, subject_id, before, after, number, hash) on journal to protempore_sealer;
grant update (number, hash) on journal to protempore_sealer;
grant execute on function conference_list() to protempore_sealer;

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.number is null
     and (to_jsonb(new) - 'number' - 'hash') = (to_jsonb(old) - 'number' - 'hash') then
    return new;
  end if;
  raise exception 'The journal is append-only';
end $$;
create trigger journal_append_only before update or delete on journal
  for each row execute function journal_is_append_only();

-- A request that repeats gets the answer it got the first time.
create table idempotency_key (
  conference_id uuid not null references conference,
  actor_key text not null,
  key text not null,
  operation text not null,
  body_hash text not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (conference_id, actor_key, key)
);
create index idempotency_key_age on idempotency_key (conference_id, created_at);
call protect('idempotency_key');

create table sign_in_link (
  conference_id uuid not null references conference,
  link_id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  code_hash text not null,
  next_path text,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (conference_id, link_id)
);
create unique index sign_in_link_token on sign_in_link (conference_id, token_hash);
call protect('sign_in_link');

create table session (
  conference_id uuid not null references conference,
  session_id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (conference_id, session_id)
);
create unique index session_token on session (conference_id, token_hash);
call protect('session');

-- Opaque links that let one person do one thing without signing in: answer for a record, read a calendar.
create table personal_link (
  conference_id uuid not null references conference,
  link_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  subject_id uuid,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (conference_id, link_id)
);
create unique index personal_link_token on personal_link (conference_id, token_hash);
call protect('personal_link');

create table mail (
  conference_id uuid not null references conference,
  mail_id uuid not null,
  -- What the mail is about and to whom: a second one with the same key is not written.
  once_key text not null,
  recipient text not null,
  language text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  primary key (conference_id, mail_id)
);
create unique index mail_once on mail (conference_id, once_key);
create index mail_unsent on mail (conference_id, mail_id) where sent_at is null;
call protect('mail');

create table stored_file (
  conference_id uuid not null references conference,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  stored_at timestamptz not null,
  primary key (conference_id, hash)
);
call protect('stored_file');

-- The one way for a node to ask for later work: in its own transaction, and nothing else of the jobs' tables.
create function add_job(task text, payload json, run_at timestamptz default null, job_key text default null) returns void
  language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_job(task, payload, run_at := run_at, job_key := job_key);
end $$;
revoke all on function add_job(text, json, timestamptz, text) from public;
grant execute on function add_job(text, json, timestamptz, text) to protempore_app;
