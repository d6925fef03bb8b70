-- Second factors: passkeys, code generators and recovery codes; how and when a session was last proven.

-- Sessions from before count as proven long ago.
alter table session add column proven_at timestamptz not null default '1970-01-01Z';
alter table session add column proven_by text not null default 'mail';
alter table session alter column proven_at drop default;
alter table session alter column proven_by drop default;
-- Opened by mail alone, by someone who has a second factor: it gives nothing until that is shown.
alter table session add column half_open boolean not null default false;

-- Someone's second factor was reset: their offices give nothing until they set a new one.
alter table person add column second_factor_due boolean not null default false;

create table passkey (
  conference_id uuid not null references conference,
  passkey_id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key text not null,
  sign_count bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (conference_id, passkey_id),
  foreign key (conference_id, person_id) references person (conference_id, person_id)
);
create unique index passkey_credential on passkey (conference_id, credential_id);
create index passkey_person on passkey (conference_id, person_id, made_at);
call protect('passkey');

create table code_generator (
  conference_id uuid not null references conference,
  generator_id uuid not null,
  person_id uuid not null,
  sealed_secret text not null,
  -- The thirty seconds its last code was for: a code counts once.
  last_step bigint not null default 0,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  used_at timestamptz,
  primary key (conference_id, generator_id),
  foreign key (conference_id, person_id) references person (conference_id, person_id)
);
-- One that counts, and at most one that is being set up.
create unique index code_generator_person on code_generator (conference_id, person_id, (confirmed_at is null));
call protect('code_generator');

create table recovery_code (
  conference_id uuid not null references conference,
  person_id uuid not null,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (conference_id, person_id, code_hash),
  foreign key (conference_id, person_id) references person (conference_id, person_id)
);
call protect('recovery_code');

-- What a browser is asked to sign with a passkey, once.
create table ceremony (
  conference_id uuid not null references conference,
  challenge text not null,
  purpose text not null check (purpose in ('register', 'enter', 'confirm')),
  person_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (conference_id, challenge)
);
create index ceremony_age on ceremony (conference_id, expires_at);
call protect('ceremony');

-- A mailed code opens a session, or proves anew who is in one: never both.
alter table sign_in_link add column purpose text not null default 'sign in' check (purpose in ('sign in', 'proof'));
