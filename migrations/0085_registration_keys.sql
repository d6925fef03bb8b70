-- What lists of people go by, and what is looked for among them, as columns: where rows are under a policy no index of a function is used for a condition, and
-- a page of five thousand took seconds.

alter table registration
  add column name_key text generated always as (unaccented(family_name || ' ' || given_name)) stored not null,
  add column email_key text generated always as (lower(email)) stored not null,
  -- The head first, then by part; who was withdrawn comes last.
  add column rank smallint generated always as (
    case when state = 'withdrawn' then 10 else 0 end
    + case role when 'head' then 1 when 'alternate' then 2 when 'delegate' then 3 when 'adviser' then 4 else 0 end) stored not null,
  add column family_key text collate "C" generated always as (name_order(family_name)) stored not null,
  add column given_key text collate "C" generated always as (name_order(given_name)) stored not null;

drop index registration_name;
create index registration_name on registration (conference_id, meeting_id, name_key) where state <> 'withdrawn';
drop index registration_address;
create index registration_address on registration (conference_id, email_key);
drop index registration_once;
create unique index registration_once on registration (conference_id, meeting_id, email_key) where state <> 'withdrawn';
drop index registration_of;
create index registration_place on registration
  (conference_id, meeting_id, participant_id, category, rank, family_key, given_key, registration_id);
