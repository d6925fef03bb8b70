-- The convocation of a meeting: how its letters are worded, whom each went to under which number, and what was answered.

-- A letter that convokes stands in the library under its own symbol, open to the participant it was written to.
create procedure enter_convocation_type(conference uuid, acronym text) language sql as $$
  insert into document_type (conference_id, kind, name, pattern, access, outcome, ordinal)
  values (conference, 'convocation', jsonb_build_object('es', 'Convocatoria', 'en', 'Convocation'),
    acronym || '/CONV/{year}/{n}', 'members', false, 17)
$$;

create function convocation_type_of_conference() returns trigger language plpgsql as $$
begin
  call enter_convocation_type(new.conference_id, coalesce(new.acronym ->> 'en', new.acronym ->> 'es'));
  return null;
end $$;
create trigger conference_convocation_type after insert on conference
  for each row execute function convocation_type_of_conference();

-- A migration speaks for no tenant: it looks past the wall once.
alter table conference no force row level security;
alter table document_type no force row level security;
do $$
declare one record;
begin
  for one in select conference_id, coalesce(acronym ->> 'en', acronym ->> 'es') as stem from conference loop
    call enter_convocation_type(one.conference_id, one.stem);
  end loop;
end $$;
alter table document_type force row level security;
alter table conference force row level security;

-- How letters of convocation are worded in a language, every version of it; before the first, as the catalogue has it.
create table convocation_template (
  conference_id uuid not null references conference,
  language text not null check (language in ('es', 'en')),
  version integer not null,
  subject text not null,
  body text not null,
  closing text not null,
  signature text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (conference_id, language, version),
  foreign key (conference_id, changed_by) references person
);
create index convocation_template_by on convocation_template (conference_id, changed_by);
call protect('convocation_template', 'select, insert');

create table convocation (
  conference_id uuid not null references conference,
  convocation_id uuid not null,
  meeting_id uuid not null,
  state text not null check (state in ('awaiting release', 'released', 'sent', 'stopped')),
  -- The day until which an answer is asked for.
  answer_until date not null,
  -- Why it comes later than the notice period.
  late_reason text,
  -- The version of the wording in each language, as it stood when the convocation was asked for.
  templates jsonb not null,
  -- The meeting as it was convoked: changed since, the letters do not leave.
  meeting_version integer not null,
  asked_by uuid,
  asked_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  leaves_at timestamptz,
  stopped_by uuid,
  stopped_at timestamptz,
  sent_at timestamptz,
  reminded_at timestamptz,
  version integer not null default 1,
  primary key (conference_id, convocation_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, asked_by) references person,
  foreign key (conference_id, released_by) references person,
  foreign key (conference_id, stopped_by) references person,
  check ((state = 'sent') = (sent_at is not null)),
  check (state not in ('released', 'sent') or leaves_at is not null)
);
-- A meeting is convoked once, however many ask at the same time.
create unique index convocation_once on convocation (conference_id, meeting_id) where state <> 'stopped';
create index convocation_of on convocation (conference_id, meeting_id, asked_at);
create index convocation_leaving on convocation (conference_id, leaves_at) where state = 'released';
create index convocation_asked_by on convocation (conference_id, asked_by);
create index convocation_released_by on convocation (conference_id, released_by);
create index convocation_stopped_by on convocation (conference_id, stopped_by);
call protect('convocation', 'select, insert, update');

-- The letter to one participant, in each of the languages its people read.
create table convocation_letter (
  conference_id uuid not null references conference,
  letter_id uuid not null,
  convocation_id uuid not null,
  participant_id uuid not null,
  symbol text not null,
  -- Its words by language, until they stand in the library.
  written jsonb not null,
  document_id uuid,
  primary key (conference_id, letter_id),
  unique (conference_id, convocation_id, participant_id),
  unique (conference_id, symbol),
  foreign key (conference_id, convocation_id) references convocation,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, document_id) references document
);
create index convocation_letter_to on convocation_letter (conference_id, participant_id);
create index convocation_letter_document on convocation_letter (conference_id, document_id);
create index convocation_letter_unwritten on convocation_letter (conference_id, convocation_id, letter_id) where document_id is null;
call protect('convocation_letter', 'select, insert, update');

-- A colleague whom someone left the answer to, with a link of their own.
create table convocation_colleague (
  conference_id uuid not null references conference,
  colleague_id uuid not null,
  letter_id uuid not null,
  name text not null,
  email text not null,
  language text not null check (language in ('es', 'en')),
  token_hash text not null,
  left_by uuid not null,
  left_at timestamptz not null,
  primary key (conference_id, colleague_id),
  unique (conference_id, token_hash),
  foreign key (conference_id, letter_id) references convocation_letter,
  foreign key (conference_id, left_by) references person
);
create unique index convocation_colleague_once on convocation_colleague (conference_id, letter_id, lower(email));
create index convocation_colleague_address on convocation_colleague (conference_id, lower(email));
create index convocation_colleague_by on convocation_colleague (conference_id, left_by);
call protect('convocation_colleague', 'select, insert, update');

-- What a participant answered last.
create table convocation_answer (
  conference_id uuid not null references conference,
  letter_id uuid not null,
  answer text not null check (answer in ('attends', 'does not attend', 'later')),
  -- Who is to head the delegation, as it was written.
  head text not null default '',
  remark text not null default '',
  how text not null check (how in ('link', 'signed in', 'paper')),
  -- The note or letter it came in, where it came on paper.
  note text not null default '',
  person_id uuid,
  colleague_id uuid,
  answered_at timestamptz not null,
  version integer not null default 1,
  primary key (conference_id, letter_id),
  foreign key (conference_id, letter_id) references convocation_letter,
  foreign key (conference_id, person_id) references person,
  foreign key (conference_id, colleague_id) references convocation_colleague,
  check ((how = 'paper') = (note <> ''))
);
create index convocation_answer_by on convocation_answer (conference_id, person_id);
create index convocation_answer_colleague on convocation_answer (conference_id, colleague_id);
call protect('convocation_answer', 'select, insert, update');

-- Each mail of a letter, and whether it came back.
create table convocation_mail (
  conference_id uuid not null references conference,
  mail_id uuid not null,
  letter_id uuid not null,
  person_id uuid,
  kind text not null check (kind in ('letter', 'reminder')),
  bounced_at timestamptz,
  bounce_status text,
  primary key (conference_id, mail_id),
  foreign key (conference_id, mail_id) references mail,
  foreign key (conference_id, letter_id) references convocation_letter,
  foreign key (conference_id, person_id) references person,
  check ((bounced_at is null) = (bounce_status is null))
);
create index convocation_mail_of on convocation_mail (conference_id, letter_id, mail_id);
create index convocation_mail_to on convocation_mail (conference_id, person_id);
call protect('convocation_mail', 'select, insert, update');
