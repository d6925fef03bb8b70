-- Circulars and notes: drafted per language, released, left once, and what became of each recipient's mail.

-- Mails that leave in great number are claimed before they are handed over: one that was claimed and of which nothing is
-- known is never sent again by itself. What goes with a mail is stored once, under its hash.
alter table mail
  add column bulk boolean not null default false,
  add column attachments jsonb not null default '[]',
  add column claimed_at timestamptz,
  add column retry_at timestamptz,
  -- The server refused it for good while it was handed over.
  add column refused_at timestamptz;
create index mail_bulk_waiting on mail (conference_id, mail_id)
  where bulk and sent_at is null and claimed_at is null and refused_at is null;

create table circular (
  conference_id uuid not null references conference,
  circular_id uuid not null,
  kind text not null check (kind in ('circular', 'note')),
  sender text not null check (sender in ('TS', 'PPT')),
  -- Given when it is released: CIR-2026-014.
  reference text,
  subject jsonb not null,
  body jsonb not null,
  original_language text not null check (original_language in ('es', 'en')),
  deadline_on date,
  -- Whom it is for, as it was chosen: groups, participants, offices, people.
  audience jsonb not null,
  state text not null default 'draft' check (state in ('draft', 'awaiting release', 'released', 'sent', 'stopped')),
  drafted_by uuid,
  drafted_at timestamptz not null,
  -- Everyone who wrote on it: none of them is its second person.
  writers uuid[] not null default '{}',
  released_by uuid,
  released_at timestamptz,
  leaves_at timestamptz,
  sent_at timestamptz,
  stopped_by uuid,
  stopped_at timestamptz,
  -- The participants it was sent to: theirs read it then.
  readers uuid[] not null default '{}',
  version integer not null default 1,
  primary key (conference_id, circular_id),
  foreign key (conference_id, drafted_by) references person,
  foreign key (conference_id, released_by) references person,
  foreign key (conference_id, stopped_by) references person,
  check ((state in ('released', 'sent', 'stopped')) = (reference is not null and released_at is not null and leaves_at is not null)),
  check ((state = 'sent') = (sent_at is not null)),
  check ((state = 'stopped') = (stopped_at is not null)),
  check (state = 'sent' or readers = '{}')
);
create unique index circular_reference on circular (conference_id, reference) where reference is not null;
create index circular_latest on circular (conference_id, circular_id desc);
create index circular_leaving on circular (conference_id, leaves_at) where state = 'released';
call protect('circular', 'select, insert, update');

-- A draft is its sender's; once it was sent, also theirs whom it was sent to. The secretariat's desk and the auditor see all.
create policy sight on circular as restrictive for select to protempore_app
  using ('secretariat' = any ((select seen_classes())::text[])
    or ((sender = 'PPT' or state = 'sent') and 'presidency and secretariat' = any ((select seen_classes())::text[]))
    or readers && (select read_for())::uuid[]);

create table circular_document (
  conference_id uuid not null references conference,
  circular_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  how text not null check (how in ('link', 'attached')),
  primary key (conference_id, circular_id, document_id),
  foreign key (conference_id, circular_id) references circular,
  foreign key (conference_id, document_id) references document
);
call protect('circular_document');
create policy sight on circular_document as restrictive for select to protempore_app
  using (exists (select from circular c where c.conference_id = circular_document.conference_id
    and c.circular_id = circular_document.circular_id));

create table circular_recipient (
  conference_id uuid not null references conference,
  circular_id uuid not null,
  recipient_id uuid not null,
  person_id uuid not null,
  participant_id uuid,
  office text not null,
  language text not null check (language in ('es', 'en')),
  standing text not null default 'listed' check (standing in ('listed', 'written', 'left out')),
  left_out_why text check (left_out_why in ('appointment ended', 'paper closed', 'no address')),
  acknowledged_at timestamptz,
  primary key (conference_id, recipient_id),
  foreign key (conference_id, circular_id) references circular,
  foreign key (conference_id, person_id) references person,
  foreign key (conference_id, participant_id) references participant,
  check ((standing = 'left out') = (left_out_why is not null)),
  check (acknowledged_at is null or standing = 'written')
);
create unique index circular_recipient_person on circular_recipient (conference_id, circular_id, person_id);
create index circular_recipient_of on circular_recipient (conference_id, person_id);
call protect('circular_recipient', 'select, insert, update');
-- Each country sees what became of its own mails.
create policy sight on circular_recipient as restrictive for select to protempore_app
  using (participant_id = any ((select read_for())::uuid[])
    or ('presidency and secretariat' = any ((select seen_classes())::text[]) and exists (select from circular c
      where c.conference_id = circular_recipient.conference_id and c.circular_id = circular_recipient.circular_id)));

-- The mails a recipient was written: the first, and each time it was sent again.
create table circular_mail (
  conference_id uuid not null references conference,
  recipient_id uuid not null,
  mail_id uuid not null,
  ordinal integer not null,
  -- What its delivery status notification said: 4.2.2 for now, 5.1.1 for good.
  bounced_at timestamptz,
  bounce_status text,
  primary key (conference_id, mail_id),
  foreign key (conference_id, recipient_id) references circular_recipient,
  foreign key (conference_id, mail_id) references mail,
  check ((bounced_at is null) = (bounce_status is null))
);
create unique index circular_mail_turn on circular_mail (conference_id, recipient_id, ordinal);
call protect('circular_mail', 'select, insert, update');
create policy sight on circular_mail as restrictive for select to protempore_app
  using (exists (select from circular_recipient r where r.conference_id = circular_mail.conference_id
    and r.recipient_id = circular_mail.recipient_id));

-- The first time a recipient opened a paper.
create table circular_opening (
  conference_id uuid not null references conference,
  recipient_id uuid not null,
  document_id uuid not null,
  opened_at timestamptz not null,
  primary key (conference_id, recipient_id, document_id),
  foreign key (conference_id, recipient_id) references circular_recipient,
  foreign key (conference_id, document_id) references document
);
call protect('circular_opening', 'select, insert, delete');
create policy sight on circular_opening as restrictive for select to protempore_app
  using (exists (select from circular_recipient r where r.conference_id = circular_opening.conference_id
    and r.recipient_id = circular_opening.recipient_id));
