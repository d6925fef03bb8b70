-- Searching a register by words without reading all of it. The operator of full-text search is not marked
-- leakproof, so a query that is held by a policy may not ask the index: it would go through every row of the
-- conference. One function may, in the name of a role that logs in nowhere: for the conference of its
-- transaction and no other, and all it gives back are ids, whose rows are then read under the policy.

-- Words as people type them, against the stems of both languages, with and without accents.
create function sought(words text) returns tsquery language sql immutable parallel safe as $$
  select websearch_to_tsquery('spanish', words) || websearch_to_tsquery('spanish', unaccented(words))
      || websearch_to_tsquery('english', unaccented(words)) || websearch_to_tsquery('simple', unaccented(words))
$$;

create function mandates_with(words text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  select mandate_id from mandate where conference_id = this_conference() and search @@ sought(words)
$$;
revoke execute on function mandates_with(text) from public;
grant execute on function mandates_with(text) to protempore_app;

create policy finding on mandate for select to protempore_finder using (true);
grant select (conference_id, mandate_id, search) on mandate to protempore_finder;
-- Giving a function away takes a right on its schema for as long as that takes.
do $$ begin execute format('grant protempore_finder to %I', current_user); end $$;
grant create on schema public to protempore_finder;
alter function mandates_with(text) owner to protempore_finder;
revoke create on schema public from protempore_finder;
-- A member would read past the policy; the owner needs to be one no longer.
do $$ begin execute format('revoke protempore_finder from %I', current_user); end $$;
