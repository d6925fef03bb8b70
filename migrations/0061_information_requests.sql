-- Information requests: what the secretariat asks the countries, what each drafts together, and the reply one of them clears.

create table information_request (
  conference_id uuid not null references conference,
  request_id uuid not null,
  reference text not null,
  title jsonb not null,
  introduction jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  -- Accepted before this moment, late from it on.
  deadline timestamptz not null,
  -- What a reply is open to where its country says nothing else.
  confidentiality text not null check (confidentiality in
    ('public', 'members', 'members and observers', 'presidency and secretariat')),
  -- The one it repeats: each country finds beside a question what it answered then.
  previous_id uuid,
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, request_id),
  unique (conference_id, reference),
  foreign key (conference_id, previous_id) references information_request,
  check ((state = 'draft') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index information_request_latest on information_request (conference_id, deadline desc, request_id desc);
call protect('information_request');
create policy sight on information_request as restrictive for select to protempore_app
  using (state <> 'draft' or 'presidency and secretariat' = any ((select seen_classes())::text[]));

create table information_question (
  conference_id uuid not null references conference,
  request_id uuid not null,
  question_id uuid not null,
  ordinal integer not null,
  kind text not null check (kind in ('text', 'choice', 'number', 'table', 'file')),
  wording jsonb not null,
  hint jsonb not null,
  required boolean not null,
  -- Options of a choice, unit and limits of a number, columns of a table.
  shape jsonb not null,
  previous_id uuid,
  primary key (conference_id, question_id),
  unique (conference_id, request_id, question_id),
  foreign key (conference_id, request_id) references information_request on delete cascade,
  foreign key (conference_id, previous_id) references information_question
);
create index information_question_order on information_question (conference_id, request_id, ordinal);
call protect('information_question');
create policy sight on information_question as restrictive for select to protempore_app
  using (exists (select from information_request r where r.conference_id = information_question.conference_id
    and r.request_id = information_question.request_id));

create function asked_question_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one information_question := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from information_request r where r.conference_id = one.conference_id
    and r.request_id = one.request_id and r.state <> 'draft') then
    raise exception 'A question that was asked never changes';
  end if;
  return one;
end $$;
create trigger information_question_stays before insert or update or delete on information_question
  for each row execute function asked_question_stays();

-- Who is asked. The secretariat may let a country reply after the deadline, or once more.
create table information_recipient (
  conference_id uuid not null references conference,
  request_id uuid not null,
  participant_id uuid not null,
  reopened_at timestamptz,
  reason text,
  primary key (conference_id, request_id, participant_id),
  foreign key (conference_id, request_id) references information_request on delete cascade,
  foreign key (conference_id, participant_id) references participant,
  check ((reopened_at is null) = (reason is null))
);
call protect('information_recipient');
create policy sight on information_recipient as restrictive for select to protempore_app
  using (exists (select from information_request r where r.conference_id = information_recipient.conference_id
    and r.request_id = information_recipient.request_id));

-- A draft is its country's alone; once cleared it is as open as the country says.
create table information_reply (
  conference_id uuid not null references conference,
  reply_id uuid not null,
  request_id uuid not null,
  participant_id uuid not null,
  confidentiality text not null check (confidentiality in
    ('public', 'members', 'members and observers', 'presidency and secretariat')),
  cleared_at timestamptz,
  cleared_by uuid,
  version integer not null default 1,
  primary key (conference_id, reply_id),
  unique (conference_id, request_id, participant_id),
  foreign key (conference_id, request_id, participant_id) references information_recipient,
  foreign key (conference_id, cleared_by) references person,
  check ((cleared_at is null) = (cleared_by is null))
);
call protect('information_reply');
create policy sight on information_reply as restrictive for select to protempore_app
  using ((cleared_at is not null and confidentiality = any ((select seen_classes())::text[]))
    or participant_id = any ((select spoken_for())::uuid[]));

create table information_answer (
  conference_id uuid not null references conference,
  reply_id uuid not null,
  question_id uuid not null,
  value jsonb not null,
  file_hash text,
  written_at timestamptz not null,
  written_by uuid not null,
  version integer not null default 1,
  primary key (conference_id, reply_id, question_id),
  foreign key (conference_id, reply_id) references information_reply on delete cascade,
  foreign key (conference_id, question_id) references information_question,
  foreign key (conference_id, file_hash) references stored_file,
  foreign key (conference_id, written_by) references person
);
create index information_answer_writer on information_answer (conference_id, written_by);
call protect('information_answer');
create policy sight on information_answer as restrictive for select to protempore_app
  using (exists (select from information_reply r where r.conference_id = information_answer.conference_id
    and r.reply_id = information_answer.reply_id));

-- The reply of record stands: nothing in it changes while it is cleared.
create function cleared_reply_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one information_answer := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from information_reply r where r.conference_id = one.conference_id
    and r.reply_id = one.reply_id and r.cleared_at is not null) then
    raise exception 'A reply that was cleared never changes';
  end if;
  return one;
end $$;
create trigger information_answer_stays before insert or update or delete on information_answer
  for each row execute function cleared_reply_stays();

-- Gives a cleared reply back to its country. Whoever returns it no longer sees it, so the row is changed past their sight.
create function return_reply(request uuid, participant uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update information_reply set cleared_at = null, cleared_by = null, version = version + 1
    where conference_id = this_conference() and request_id = request and participant_id = participant
      and cleared_at is not null;
  return found;
end $$;
revoke execute on function return_reply from public;
grant execute on function return_reply to protempore_app;
