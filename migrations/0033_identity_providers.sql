-- Identity providers of ministries and the host organization (OpenID Connect), and whom they have vouched for.
create table identity_provider (
  conference_id uuid not null references conference,
  provider_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret text not null,
  -- Whose people it may vouch for.
  participant_id uuid not null,
  made_at timestamptz not null,
  primary key (conference_id, provider_id),
  foreign key (conference_id, participant_id) references participant (conference_id, participant_id)
);
create unique index identity_provider_client on identity_provider (conference_id, issuer, client_id);
call protect('identity_provider');

create table identity (
  conference_id uuid not null references conference,
  provider_id uuid not null,
  subject text not null,
  person_id uuid not null,
  bound_at timestamptz not null,
  primary key (conference_id, provider_id, subject),
  foreign key (conference_id, provider_id) references identity_provider (conference_id, provider_id) on delete cascade,
  foreign key (conference_id, person_id) references person (conference_id, person_id)
);
call protect('identity');

-- One way out to a provider and back, bound to the browser it began in.
create table provider_attempt (
  conference_id uuid not null references conference,
  state_hash text not null,
  provider_id uuid not null,
  browser_hash text not null,
  -- Nonce and PKCE verifier.
  sealed_checks text not null,
  next_path text,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (conference_id, state_hash),
  foreign key (conference_id, provider_id) references identity_provider (conference_id, provider_id) on delete cascade
);
create index provider_attempt_age on provider_attempt (conference_id, expires_at);
call protect('provider_attempt');
