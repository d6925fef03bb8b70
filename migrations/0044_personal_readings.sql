-- Whose data someone else read, and by which line of the journal: the journal's own list of it, so that a person finds who
-- read about them among the lines that name many. An index on the journal would not serve: below row-level security no
-- operator that looks into a line is asked before the wall, and so none by its index.
create table personal_reading (
  conference_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  -- In the order of time: an entry's id begins with its instant.
  primary key (conference_id, person_id, entry_id),
  -- Whose conference is its line's: asking for that as well would double the price of a line that names hundreds.
  foreign key (conference_id, entry_id) references journal
);

-- Whom a line of a reading is about, but for the reader.
create function read_people(actor jsonb, subject_id uuid, after jsonb) returns table (person_id uuid) language sql immutable as $$
  select distinct named::uuid
  from jsonb_array_elements_text(coalesce(after -> 'people', jsonb_build_array(subject_id))) as named
  where named is distinct from actor ->> 'person'
$$;

-- The journal is what is true; this follows each of its lines, whoever writes it.
create function journal_names_read() returns trigger language plpgsql as $$
begin
  insert into personal_reading (conference_id, person_id, entry_id)
  select new.conference_id, read.person_id, new.entry_id
  from read_people(new.actor, new.subject_id, new.after) as read
  on conflict do nothing;
  return null;
end $$;
create trigger journal_reading after insert on journal
  for each row when (new.subject = 'reading') execute function journal_names_read();

-- A migration speaks for no tenant: it looks past the wall once, at the lines that are there.
alter table journal no force row level security;
insert into personal_reading (conference_id, person_id, entry_id)
select j.conference_id, read.person_id, j.entry_id
from journal j, read_people(j.actor, j.subject_id, j.after) as read
where j.subject = 'reading';
alter table journal force row level security;
call protect('personal_reading', 'select, insert');
