-- The agenda of a meeting: how far it has come, and its items with their place, time, presenter, annotation and documents.

create table agenda (
  conference_id uuid not null references conference,
  meeting_id uuid not null,
  -- Since when everyone sees it; a draft is the secretariat's and the Presidency's.
  circulated_at timestamptz,
  adopted_on date check (adopted_on is null or circulated_at is not null),
  -- Of the agenda whole: of two who change it at once, the second is told.
  version integer not null default 1,
  primary key (conference_id, meeting_id),
  foreign key (conference_id, meeting_id) references meeting
);
call protect('agenda');
create policy sight on agenda as restrictive for select to protempore_app
  using (circulated_at is not null or 'presidency and secretariat' = any ((select seen_classes())::text[]));

alter table agenda_item
  add parent_id uuid,
  add kind text not null default 'substantive' check (kind in ('opening', 'adoption', 'substantive', 'break', 'closing')),
  add day date,
  -- On the clocks of the meeting.
  add starts text check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add minutes integer check (minutes between 1 and 1440),
  add presenter jsonb not null default '{}',
  add annotation jsonb not null default '{}',
  -- The decision by which it was put onto an adopted agenda.
  add decision text,
  add foreign key (conference_id, parent_id) references agenda_item,
  add constraint timed_whole check ((day is null) = (starts is null) and (day is null) = (minutes is null)),
  -- A number follows from the order until the agenda is adopted, and is kept from then on.
  alter number drop not null,
  drop column version;
create index agenda_item_order on agenda_item (conference_id, meeting_id, ordinal);
create policy sight on agenda_item as restrictive for select to protempore_app
  using (exists (select from agenda a where a.conference_id = agenda_item.conference_id
    and a.meeting_id = agenda_item.meeting_id));
create index agenda_item_parent on agenda_item (conference_id, parent_id) where parent_id is not null;

-- Who could see an agenda until now still does; its numbers follow from its order.
alter table agenda_item no force row level security;
alter table agenda no force row level security;
insert into agenda (conference_id, meeting_id, circulated_at)
  select distinct conference_id, meeting_id, now() from agenda_item;
update agenda_item set number = null;
alter table agenda_item force row level security;
alter table agenda force row level security;

create table agenda_document (
  conference_id uuid not null references conference,
  item_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  primary key (conference_id, item_id, document_id),
  foreign key (conference_id, item_id) references agenda_item on delete cascade,
  foreign key (conference_id, document_id) references document
);
create index agenda_document_back on agenda_document (conference_id, document_id);
call protect('agenda_document');
create policy sight on agenda_document as restrictive for select to protempore_app
  using (exists (select from document d where d.conference_id = agenda_document.conference_id
    and d.document_id = agenda_document.document_id));
