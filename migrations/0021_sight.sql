-- What a reader may not see is not there for them: in no list, no search, no count. A transaction says which classes of
-- access its reader has and for which participants they speak; said nothing, it sees what is public.
create function seen_classes() returns text[] language sql stable parallel safe as
  $$ select array['public'] || string_to_array(nullif(current_setting('protempore.sees', true), ''), ',') $$;
create function spoken_for() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(string_to_array(nullif(current_setting('protempore.speaks_for', true), ''), ',')::uuid[], '{}') $$;

create policy sight on document as restrictive for select to protempore_app
  using (access = any ((select seen_classes())::text[]));

-- What hangs on a document is as open as the document: kept beside it, so that a list need not look it up. What names
-- none, a guideline of the presidency, says itself how open it is.
alter table provision add column access text not null default 'public';
alter table mandate add column access text not null default 'public';
alter table provision alter column access set default 'secretariat';
alter table mandate alter column access set default 'secretariat';

create function access_of_document() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.document_id is not null then
    new.access := (select d.access from document d where d.conference_id = new.conference_id and d.document_id = new.document_id);
  end if;
  return new;
end $$;
create trigger provision_access before insert or update of document_id, access on provision
  for each row execute function access_of_document();
create trigger mandate_access before insert or update of document_id, access on mandate
  for each row execute function access_of_document();

create function document_access_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update provision set access = new.access where conference_id = new.conference_id and document_id = new.document_id;
  update mandate set access = new.access where conference_id = new.conference_id and document_id = new.document_id;
  return null;
end $$;
create trigger document_access after update of access on document
  for each row when (old.access is distinct from new.access) execute function document_access_changed();

-- A migration speaks for no tenant: it looks past the wall once, to close what stood open so far.
alter table mandate no force row level security;
update mandate set access = 'presidency and secretariat' where kind = 'guideline';
alter table mandate force row level security;

create policy sight on provision as restrictive for select to protempore_app
  using (access = any ((select seen_classes())::text[]));
create policy sight on mandate as restrictive for select to protempore_app
  using (access = any ((select seen_classes())::text[]));
create policy sight on language_version as restrictive for select to protempore_app
  using (exists (select from document d where d.conference_id = language_version.conference_id
    and d.document_id = language_version.document_id));

-- A paper handed in as evidence is open like its mandate, or kept to the presidency, the secretariat and whoever gave it.
alter table evidence add column access text not null default 'as the mandate'
  check (access in ('as the mandate', 'presidency and secretariat'));
alter table evidence add column participant_id uuid;
alter table evidence add foreign key (conference_id, participant_id) references participant;
create policy sight on evidence as restrictive for select to protempore_app
  using (access = 'as the mandate' or access = any ((select seen_classes())::text[])
    or participant_id = any ((select spoken_for())::uuid[]));
