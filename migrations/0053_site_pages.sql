-- Pages of the public site that the secretariat writes itself: about the conference, its team, how to reach it.
create table site_page (
  conference_id uuid not null references conference,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  page_id uuid not null,
  title jsonb not null,
  -- Markdown, a text per language.
  text jsonb not null,
  published boolean not null default false,
  version integer not null default 1,
  primary key (conference_id, slug),
  unique (conference_id, page_id)
);
call protect('site_page', 'select, insert, update');
-- A page that is not published is the secretariat's.
create policy sight on site_page as restrictive for select to protempore_app
  using (published or 'secretariat' = any ((select seen_classes())::text[]));
