-- The contact directory of the members: what of a person it shows is theirs to say. An address follows what the conference settled
-- until they say otherwise; a telephone is shown where they say so, and nowhere else.
alter table person
  add column institution text not null default '',
  add column shares_email boolean,
  add column shares_phone boolean not null default false;
