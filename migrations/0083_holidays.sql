-- Holidays of countries, as the secretariat knows them better: a day that is one, or that is none whatever else is known.

create table holiday (
  conference_id uuid not null references conference,
  -- ISO 3166-1, three letters.
  country text not null check (country ~ '^[A-Z]{3}$'),
  day date not null,
  -- Whether it is one.
  held boolean not null,
  name jsonb not null default '{}',
  primary key (conference_id, country, day),
  check (held = (name <> '{}'))
);
call protect('holiday', 'select, insert, delete');
