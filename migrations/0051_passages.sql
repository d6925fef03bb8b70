-- Finding a passage in every text of a conference. As with mandates, the index may not be asked under a policy, so one
-- function asks it in the name of a role that logs in nowhere; what it gives back is what its reader may see, and no more.

-- What someone looks for: words with their stems, phrases word for word, words that begin so, each wanted or not wanted,
-- all of them or one of several. A word that every text has is left out where others are asked for.
create function sought_terms(kinds text[], words text[], unwanted boolean[], instead boolean[]) returns tsquery
  language plpgsql immutable parallel safe as $$
declare
  wanted tsquery;
  choice tsquery;
  term tsquery;
begin
  for place in 1 .. coalesce(array_length(words, 1), 0) loop
    term := case kinds[place]
      when 'phrase' then sought('"' || replace(words[place], '"', ' ') || '"')
      when 'prefix' then to_tsquery('simple', quote_literal(unaccented(words[place])) || ':*')
      else case when array_length(words, 1) > 1 and (numnode(plainto_tsquery('spanish', words[place])) = 0
          or numnode(plainto_tsquery('english', words[place])) = 0)
        then null else sought(words[place]) end
    end;
    continue when term is null or numnode(term) = 0;
    if unwanted[place] then term := !! term; end if;
    if instead[place] and choice is not null then
      choice := choice || term;
    else
      wanted := case when wanted is null then choice when choice is null then wanted else wanted && choice end;
      choice := term;
    end if;
  end loop;
  return coalesce(case when wanted is null then choice when choice is null then wanted else wanted && choice end, ''::tsquery);
end $$;

-- Planned for what is asked each time: a plan for any query does not know that the index is worth asking.
create function passages_with(query tsquery, kinds text[], body uuid, meeting uuid, in_language text, first_day date, last_day date, most integer)
  returns table (document_id uuid, language text, mark text, score bigint)
  language plpgsql stable security definer set search_path = public, pg_temp rows 1000 as $$
begin
  return query execute '
    select p.document_id, p.language, p.mark,
      (ts_rank_cd(p.search, $1, 1) * (case p.kind when ''title'' then 6 when ''heading'' then 2 else 1 end) * 1000000)::bigint
    from paragraph p join document d on d.conference_id = p.conference_id and d.document_id = p.document_id
    where p.conference_id = this_conference() and p.search @@ $1
      and (p.open_to = any ((select seen_classes())::text[])
        or (p.open_to = ''named participants'' and p.readers && (select read_for())::uuid[]))
      and ($2 is null or d.kind = any ($2))
      and ($3 is null or d.body_id = $3)
      and ($4 is null or d.meeting_id = $4)
      and ($5 is null or p.language = $5)
      and ($6 is null or d.dated_on >= $6)
      and ($7 is null or d.dated_on <= $7)
    limit $8'
    using query, kinds, body, meeting, in_language, first_day, last_day, most;
end $$;
revoke execute on function passages_with(tsquery, text[], uuid, uuid, text, date, date, integer) from public;
grant execute on function passages_with(tsquery, text[], uuid, uuid, text, date, date, integer) to protempore_app;

create policy finding on paragraph for select to protempore_finder using (true);
create policy finding on document for select to protempore_finder using (true);
grant select (conference_id, document_id, language, mark, kind, open_to, readers, search) on paragraph to protempore_finder;
grant select (conference_id, document_id, kind, body_id, meeting_id, dated_on) on document to protempore_finder;
-- Giving a function away takes a right on its schema for as long as that takes.
do $$ begin execute format('grant protempore_finder to %I', current_user); end $$;
grant create on schema public to protempore_finder;
alter function passages_with(tsquery, text[], uuid, uuid, text, date, date, integer) owner to protempore_finder;
revoke create on schema public from protempore_finder;
do $$ begin execute format('revoke protempore_finder from %I', current_user); end $$;

-- The same for mandates: those whose words or reference are sought.
create function mandates_sought(query tsquery, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 20 as $$
  select mandate_id from mandate
  where conference_id = this_conference() and search @@ query and access = any (seen_classes()) and state <> 'proposed'
  order by ts_rank(search, query) desc, mandate_id desc
  limit most
$$;
revoke execute on function mandates_sought(tsquery, integer) from public;
grant execute on function mandates_sought(tsquery, integer) to protempore_app;
grant select (access, state) on mandate to protempore_finder;
do $$ begin execute format('grant protempore_finder to %I', current_user); end $$;
grant create on schema public to protempore_finder;
alter function mandates_sought(tsquery, integer) owner to protempore_finder;
revoke create on schema public from protempore_finder;
do $$ begin execute format('revoke protempore_finder from %I', current_user); end $$;
