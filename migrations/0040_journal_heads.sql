-- Each day's end of the journal, signed, so that whoever keeps it outside can tell a journal that was rewritten or cut short.
create table journal_head (
  conference_id uuid not null references conference,
  day date not null,
  number bigint not null,
  hash text not null,
  key_id text not null,
  signature text not null,
  signed_at timestamptz not null,
  primary key (conference_id, day)
);
call protect('journal_head', 'select, insert');

-- The public halves of the keys that ever signed a head.
create table journal_key (
  conference_id uuid not null references conference,
  key_id text not null,
  public_key text not null,
  since timestamptz not null,
  primary key (conference_id, key_id)
);
call protect('journal_key', 'select, insert');
