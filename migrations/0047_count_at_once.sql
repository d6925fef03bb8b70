-- One more request of something counted in a single statement, whose lock on the row ends with it: all requests of an
-- account go through that row. It waits for no disk: a crash may lose the count's last half second.
create function count_request(of_conference uuid, counting text, window_began timestamptz) returns integer
  language plpgsql set search_path = public, pg_temp as $$
declare
  many integer;
begin
  perform set_config('protempore.conference', of_conference::text, true), set_config('synchronous_commit', 'off', true);
  insert into request_count as known values (of_conference, counting, window_began, 1)
    on conflict (conference_id, counted, window_start) do update set requests = known.requests + 1
    returning requests into many;
  return many;
end
$$;
revoke execute on function count_request(uuid, text, timestamptz) from public;
grant execute on function count_request(uuid, text, timestamptz) to protempore_app;
