-- The keys personal data is sealed with, one a scope (a meeting, a person), each wrapped under a key that no database holds.
create table data_key (
  conference_id uuid not null references conference,
  scope text not null,
  scope_id uuid not null,
  -- The file that opens it.
  wrapped_by text not null,
  wrapped text not null,
  created_at timestamptz not null default now(),
  primary key (conference_id, scope, scope_id)
);
call protect('data_key');

-- Wrapping keys that no living key is under any more, until their files are destroyed.
create table retired_key (
  conference_id uuid not null references conference,
  key_id text not null,
  retired_at timestamptz not null default now(),
  primary key (conference_id, key_id)
);
call protect('retired_key', 'select, insert, delete');
