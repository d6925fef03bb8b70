-- A circular or note that was sent stands in the library under its own number, open to those it was sent to.
create procedure enter_correspondence_types(conference uuid, acronym text) language sql as $$
  insert into document_type (conference_id, kind, name, pattern, access, outcome, ordinal)
  select conference, kind, jsonb_build_object('es', es, 'en', en), acronym || '/' || pattern, 'members', false, ordinal
  from (values
    (15, 'circular', 'Circular', 'Circular', 'CIR/{year}/{n}'),
    (16, 'note', 'Nota', 'Note', 'NOTA/{year}/{n}')
  ) as types (ordinal, kind, es, en, pattern)
$$;

create function correspondence_types_of_conference() returns trigger language plpgsql as $$
begin
  call enter_correspondence_types(new.conference_id, coalesce(new.acronym ->> 'en', new.acronym ->> 'es'));
  return null;
end $$;
create trigger conference_correspondence_types after insert on conference
  for each row execute function correspondence_types_of_conference();

-- A migration speaks for no tenant: it looks past the wall once.
alter table conference no force row level security;
alter table document_type no force row level security;
do $$
declare one record;
begin
  for one in select conference_id, coalesce(acronym ->> 'en', acronym ->> 'es') as stem from conference loop
    call enter_correspondence_types(one.conference_id, one.stem);
  end loop;
end $$;
alter table document_type force row level security;
alter table conference force row level security;
