-- The evaluation of a meeting: who was asked and whether their link was used, and, apart from it, what was answered.

-- What a conference asks after its meetings; without a row, the questions the program brings along.
create table evaluation_template (
  conference_id uuid not null references conference,
  questions jsonb not null,
  version integer not null default 1,
  primary key (conference_id)
);
call protect('evaluation_template', 'select, insert, update');

create table evaluation (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  -- As they were asked, whatever becomes of the template.
  questions jsonb not null,
  opened_at timestamptz not null,
  -- The first instant that is too late.
  deadline timestamptz not null,
  reminded_on date,
  primary key (conference_id, meeting_id),
  foreign key (conference_id, meeting_id) references meeting,
  check (deadline > opened_at)
);
call protect('evaluation', 'select, insert, update');

-- Whom it was sent to, and whether they answered: not when, and not what.
create table evaluation_link (
  conference_id uuid not null references conference,
  link_id uuid not null,
  meeting_id uuid not null,
  registration_id uuid not null,
  token_hash text not null,
  -- As what they came; none where so few came so that an answer could be theirs alone.
  category text check (category in ('member', 'observer', 'interpreter', 'press', 'staff', 'guest')),
  used boolean not null default false,
  primary key (conference_id, link_id),
  unique (conference_id, token_hash),
  unique (conference_id, meeting_id, registration_id),
  foreign key (conference_id, meeting_id) references evaluation,
  foreign key (conference_id, registration_id) references registration
);
create index evaluation_link_registration on evaluation_link (conference_id, registration_id);
call protect('evaluation_link', 'select, insert, update');

-- What was answered, each question apart: no time, no link, no person, and an id that tells nothing of when it was made.
create table evaluation_answer (
  conference_id uuid not null references conference,
  answer_id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  question integer not null check (question between 1 and 20),
  category text check (category in ('member', 'observer', 'interpreter', 'press', 'staff', 'guest')),
  -- A rating, or which of the choices; words where it asks for them.
  value integer check (value between 1 and 20),
  words text,
  primary key (conference_id, answer_id),
  foreign key (conference_id, meeting_id) references evaluation,
  check ((value is null) <> (words is null))
);
create index evaluation_answer_of on evaluation_answer (conference_id, meeting_id, question);
call protect('evaluation_answer', 'select, insert, delete');
