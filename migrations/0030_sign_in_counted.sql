-- Asking to sign in costs the same for every address: requests are counted by account and by network address, whoever they belong to.

create table request_count (
  conference_id uuid not null references conference,
  -- A hash of what is counted: an account's address or a network address.
  counted text not null,
  window_start timestamptz not null,
  requests integer not null,
  primary key (conference_id, counted, window_start)
);
create index request_count_age on request_count (conference_id, window_start);
call protect('request_count');

-- The words of a letter that opens something are not kept once it has left.
alter table mail add column secret boolean not null default false;

create index sign_in_link_person on sign_in_link (conference_id, person_id, created_at);
