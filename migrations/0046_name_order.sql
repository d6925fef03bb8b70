-- Where a name stands among others: accents do not count, ñ is a letter after n. By code points, so that no library's
-- version changes an index; whoever orders by it says collate "C".
create function name_order(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(lower(normalize(name, nfd)), 'n\u0303', 'n~', 'g'), '[\u0300-\u036f]', '', 'g')
$$;

drop index person_order;
create index person_order on person
  (conference_id, (name_order(family_name) collate "C"), (name_order(given_name) collate "C"), person_id);
