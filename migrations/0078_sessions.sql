-- The sessions of a meeting: what is before them, what stands on the screen, and who asks for the floor. Every change of a session is
-- an event with a number; the numbers run on through the sessions of one meeting.

create table meeting_session (
  conference_id uuid not null references conference,
  session_id uuid not null,
  meeting_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  state text not null default 'open' check (state in ('open', 'suspended', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- Which participants beside members attend and may speak; none in a closed session.
  admits text[] not null default '{}' check (admits <@ array['observer', 'civil society', 'host organization']),
  list_closed boolean not null default false,
  item_id uuid,
  -- What stands on the screen: words, or the title of a document.
  shown_text jsonb not null default '{}',
  shown_document_id uuid,
  -- How long one speaks, in seconds: a speech, a point of order or a motion, the first and the second reply.
  speech_seconds integer not null check (speech_seconds between 10 and 7200),
  point_seconds integer not null check (point_seconds between 10 and 7200),
  reply_seconds integer not null check (reply_seconds between 10 and 7200),
  second_reply_seconds integer not null check (second_reply_seconds between 10 and 7200),
  sequence bigint not null,
  primary key (conference_id, session_id),
  unique (conference_id, meeting_id, ordinal),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, item_id) references agenda_item on delete set null (item_id),
  foreign key (conference_id, shown_document_id) references document,
  check ((state = 'closed') = (closed_at is not null))
);
-- Of one meeting one session at a time, whoever opens at the same moment.
create unique index meeting_session_open on meeting_session (conference_id, meeting_id) where state <> 'closed';
create index meeting_session_item on meeting_session (conference_id, item_id) where item_id is not null;
create index meeting_session_document on meeting_session (conference_id, shown_document_id) where shown_document_id is not null;
call protect('meeting_session', 'select, insert, update');

create table floor_request (
  conference_id uuid not null references conference,
  request_id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  -- As it stood when it asked.
  status text not null check (status in ('member', 'observer', 'civil society', 'host organization')),
  item_id uuid,
  kind text not null check (kind in ('speech', 'right of reply', 'point of order', 'motion')),
  motion text check (motion in ('suspend the meeting', 'adjourn the meeting', 'adjourn the debate', 'close the debate')),
  -- Its place among those of its rank.
  place integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'speaking', 'done', 'withdrawn')),
  asked_at timestamptz not null,
  -- Since when it speaks; the seconds it has used before that, where it was interrupted.
  started_at timestamptz,
  ended_at timestamptz,
  limit_seconds integer not null check (limit_seconds between 10 and 14400),
  seconds_used integer not null default 0 check (seconds_used >= 0),
  -- How the chair ruled on a point of order.
  ruling text check (ruling in ('upheld', 'not upheld')),
  primary key (conference_id, request_id),
  foreign key (conference_id, session_id) references meeting_session,
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, item_id) references agenda_item on delete set null (item_id),
  check ((kind = 'motion') = (motion is not null)),
  check (ruling is null or kind = 'point of order'),
  check (state <> 'speaking' or started_at is not null)
);
-- One speaks at a time, whoever gives the floor at the same moment; one stands once on the list with the same.
create unique index floor_request_speaking on floor_request (conference_id, session_id) where state = 'speaking';
create unique index floor_request_once on floor_request (conference_id, session_id, participant_id, kind) where state = 'waiting';
create index floor_request_of on floor_request (conference_id, session_id, state, place);
create index floor_request_participant on floor_request (conference_id, participant_id);
create index floor_request_item on floor_request (conference_id, item_id) where item_id is not null;
call protect('floor_request', 'select, insert, update');

-- What happened in a session, in its order: countries and items, and nobody's name.
create table session_event (
  conference_id uuid not null references conference,
  session_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  what text not null,
  facts jsonb not null default '{}',
  primary key (conference_id, session_id, sequence),
  foreign key (conference_id, session_id) references meeting_session
);
call protect('session_event', 'select, insert');

-- A statement handed in before it is made: for interpreters, the chair and the desk, until it is delivered.
create table statement (
  conference_id uuid not null references conference,
  statement_id uuid not null,
  meeting_id uuid not null,
  -- Nothing where the item was taken off a provisional agenda since.
  item_id uuid,
  participant_id uuid not null,
  language text not null check (language in ('es', 'en')),
  file_hash text not null,
  file_name text not null,
  handed_in_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (conference_id, statement_id),
  foreign key (conference_id, meeting_id) references meeting,
  foreign key (conference_id, item_id) references agenda_item on delete set null (item_id),
  foreign key (conference_id, participant_id) references participant,
  foreign key (conference_id, file_hash) references stored_file
);
create index statement_of on statement (conference_id, meeting_id, item_id, participant_id);
create index statement_participant on statement (conference_id, participant_id);
create index statement_file on statement (conference_id, file_hash);
create index statement_item on statement (conference_id, item_id) where item_id is not null;
call protect('statement', 'select, insert, update');
