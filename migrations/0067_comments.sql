-- Comments on drafts: a circulated paper is opened to its readers' comments until a moment; countries comment on it as a
-- whole or on a paragraph, and the secretariat answers each.
create table comment_round (
  conference_id uuid not null references conference,
  round_id uuid not null,
  document_id uuid not null,
  -- Accepted before this moment, late from it on.
  deadline timestamptz not null,
  -- Who reads the comments of others: whoever reads the document, or the secretariat alone.
  shared_with text not null check (shared_with in ('readers', 'secretariat')),
  -- The round it carries on, on the version before.
  previous_id uuid,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, round_id),
  foreign key (conference_id, document_id) references document,
  foreign key (conference_id, previous_id) references comment_round
);
create unique index comment_round_open on comment_round (conference_id, document_id) where closed_at is null;
create index comment_round_latest on comment_round (conference_id, deadline desc, round_id desc);
create index comment_round_document on comment_round (conference_id, document_id, round_id);
call protect('comment_round', 'select, insert, update');
create policy sight on comment_round as restrictive for select to protempore_app
  using (exists (select from document d where d.conference_id = comment_round.conference_id
    and d.document_id = comment_round.document_id));

create table document_comment (
  conference_id uuid not null references conference,
  comment_id uuid not null,
  round_id uuid not null,
  participant_id uuid not null,
  -- The paragraph it is on, and that one's place in the text; empty and 0 for the whole.
  mark text not null,
  ordinal integer not null,
  -- Where in a paper without paragraphs, in words.
  place text not null default '',
  language text not null check (language in ('es', 'en')),
  text text not null check (text <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  withdrawn_at timestamptz,
  carried_from uuid,
  decision text check (decision in ('taken', 'taken in part', 'not taken')),
  reason text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, comment_id),
  foreign key (conference_id, round_id) references comment_round,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, written_by) references person,
  foreign key (conference_id, answered_by) references person,
  foreign key (conference_id, carried_from) references document_comment,
  check ((decision is null) = (answered_at is null)),
  check (decision is null or decision = 'taken' or reason <> '')
);
create index document_comment_order on document_comment (conference_id, round_id, ordinal, comment_id);
create index document_comment_writer on document_comment (conference_id, written_by);
call protect('document_comment', 'select, insert, update');
-- What a country withdrew is its own alone; where a round is the secretariat's, so is what other countries said.
create policy sight on document_comment as restrictive for select to protempore_app
  using (exists (select from comment_round r where r.conference_id = document_comment.conference_id
      and r.round_id = document_comment.round_id
      and (r.shared_with = 'readers' or document_comment.participant_id = any ((select spoken_for())::uuid[])
        or 'secretariat' = any ((select seen_classes())::text[])))
    and (withdrawn_at is null or participant_id = any ((select spoken_for())::uuid[])));

-- What was answered stands as it was answered.
create function answered_comment_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A comment that was answered never changes';
end $$;
create trigger document_comment_stays before update of mark, place, language, text, withdrawn_at on document_comment
  for each row when (old.decision is not null) execute function answered_comment_stays();
