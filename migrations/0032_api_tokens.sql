-- Tokens for programs: made by a person, for what that person may do and no longer than they say.
create table api_token (
  conference_id uuid not null references conference,
  token_id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash text not null,
  reads_only boolean not null,
  operations text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (conference_id, token_id),
  foreign key (conference_id, person_id) references person (conference_id, person_id)
);
create unique index api_token_hash on api_token (conference_id, token_hash);
create index api_token_person on api_token (conference_id, person_id, made_at);
call protect('api_token');
-- Who is signed in now, the latest first, for whoever looks after sign-ins.
create index session_open on session (conference_id, created_at) where revoked_at is null;
