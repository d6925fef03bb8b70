-- Generated from migrations/ by npm run generate. What a migrated database holds.

create table agenda (
  conference_id uuid not null,
  meeting_id uuid not null,
  circulated_at timestamp with time zone,
  adopted_on date,
  version integer not null,
  constraint agenda_check CHECK (((adopted_on IS NULL) OR (circulated_at IS NOT NULL))),
  constraint agenda_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint agenda_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint agenda_pkey PRIMARY KEY (conference_id, meeting_id)
);
create policy sight on agenda as restrictive for select to protempore_app using ((circulated_at IS NOT NULL) OR ('presidency and secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])));
create policy tenant on agenda as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table agenda_document (
  conference_id uuid not null,
  item_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  constraint agenda_document_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint agenda_document_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint agenda_document_conference_id_item_id_fkey FOREIGN KEY (conference_id, item_id) REFERENCES agenda_item(conference_id, item_id) ON DELETE CASCADE,
  constraint agenda_document_pkey PRIMARY KEY (conference_id, item_id, document_id)
);
CREATE INDEX agenda_document_back ON public.agenda_document USING btree (conference_id, document_id);
create policy sight on agenda_document as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM document d
  WHERE ((d.conference_id = agenda_document.conference_id) AND (d.document_id = agenda_document.document_id))));
create policy tenant on agenda_document as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table agenda_item (
  conference_id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  ordinal integer not null,
  number text,
  title jsonb not null,
  parent_id uuid,
  kind text not null,
  day date,
  starts text,
  minutes integer,
  presenter jsonb not null,
  annotation jsonb not null,
  decision text,
  constraint agenda_item_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'adoption'::text, 'substantive'::text, 'break'::text, 'closing'::text]))),
  constraint agenda_item_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint agenda_item_starts_check CHECK ((starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint timed_whole CHECK ((((day IS NULL) = (starts IS NULL)) AND ((day IS NULL) = (minutes IS NULL)))),
  constraint agenda_item_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint agenda_item_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint agenda_item_conference_id_parent_id_fkey FOREIGN KEY (conference_id, parent_id) REFERENCES agenda_item(conference_id, item_id),
  constraint agenda_item_pkey PRIMARY KEY (conference_id, item_id),
  constraint agenda_item_conference_id_meeting_id_number_key UNIQUE (conference_id, meeting_id, number)
);
CREATE INDEX agenda_item_order ON public.agenda_item USING btree (conference_id, meeting_id, ordinal);
CREATE INDEX agenda_item_parent ON public.agenda_item USING btree (conference_id, parent_id) WHERE (parent_id IS NOT NULL);
create policy sight on agenda_item as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM agenda a
  WHERE ((a.conference_id = agenda_item.conference_id) AND (a.meeting_id = agenda_item.meeting_id))));
create policy tenant on agenda_item as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table agenda_mandate (
  conference_id uuid not null,
  item_id uuid not null,
  mandate_id uuid not null,
  constraint agenda_mandate_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint agenda_mandate_conference_id_item_id_fkey FOREIGN KEY (conference_id, item_id) REFERENCES agenda_item(conference_id, item_id),
  constraint agenda_mandate_conference_id_mandate_id_fkey FOREIGN KEY (conference_id, mandate_id) REFERENCES mandate(conference_id, mandate_id),
  constraint agenda_mandate_pkey PRIMARY KEY (conference_id, item_id, mandate_id)
);
CREATE INDEX agenda_mandate_back ON public.agenda_mandate USING btree (conference_id, mandate_id);
create policy tenant on agenda_mandate as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table announcement (
  conference_id uuid not null,
  announcement_id uuid not null,
  participant_id uuid,
  state text not null,
  audience text not null,
  title jsonb not null,
  text jsonb not null,
  from_day date not null,
  until_day date not null,
  pinned boolean not null,
  reason text not null,
  written_by uuid,
  published_at timestamp with time zone,
  version integer not null,
  constraint announcement_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'members'::text, 'members and observers'::text]))),
  constraint announcement_check CHECK ((from_day <= until_day)),
  constraint announcement_check1 CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL))),
  constraint announcement_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'published'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint announcement_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint announcement_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint announcement_conference_id_written_by_fkey FOREIGN KEY (conference_id, written_by) REFERENCES person(conference_id, person_id),
  constraint announcement_pkey PRIMARY KEY (conference_id, announcement_id)
);
CREATE INDEX announcement_latest ON public.announcement USING btree (conference_id, pinned DESC, from_day DESC, announcement_id DESC);
CREATE INDEX announcement_writer ON public.announcement USING btree (conference_id, written_by);
create policy sight on announcement as restrictive for select to protempore_app using (((state = 'published'::text) AND (audience = ANY (( SELECT seen_classes() AS seen_classes)::text[]))) OR (participant_id = ANY (( SELECT spoken_for() AS spoken_for)::uuid[])) OR ('secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])));
create policy tenant on announcement as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table api_token (
  conference_id uuid not null,
  token_id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash text not null,
  reads_only boolean not null,
  operations text[] not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint api_token_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint api_token_pkey PRIMARY KEY (conference_id, token_id)
);
CREATE INDEX api_token_person ON public.api_token USING btree (conference_id, person_id, made_at);
CREATE UNIQUE INDEX api_token_hash ON public.api_token USING btree (conference_id, token_hash);
create policy tenant on api_token as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table appointment (
  conference_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  office text not null,
  participant_id uuid,
  from_day date not null,
  until_day date,
  instrument text,
  predecessor_id uuid,
  version integer not null,
  meeting_id uuid,
  suspended_at timestamp with time zone,
  suspension_reason text,
  constraint appointment_check CHECK (((until_day IS NULL) OR (until_day >= from_day))),
  constraint appointment_check1 CHECK (((office = 'delegate'::text) = (meeting_id IS NOT NULL))),
  constraint appointment_check2 CHECK (((suspended_at IS NULL) = (suspension_reason IS NULL))),
  constraint appointment_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint appointment_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint appointment_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint appointment_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint appointment_conference_id_predecessor_id_fkey FOREIGN KEY (conference_id, predecessor_id) REFERENCES appointment(conference_id, appointment_id),
  constraint appointment_pkey PRIMARY KEY (conference_id, appointment_id),
  constraint appointment_held_once EXCLUDE USING gist (conference_id WITH =, person_id WITH =, office WITH =, COALESCE(participant_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(meeting_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, daterange(from_day, until_day, '[]'::text) WITH &&)
);
CREATE INDEX appointment_meeting ON public.appointment USING btree (conference_id, meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX appointment_participant ON public.appointment USING btree (conference_id, participant_id, office, from_day);
CREATE INDEX appointment_person ON public.appointment USING btree (conference_id, person_id, from_day);
create policy tenant on appointment as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table appointment_body (
  conference_id uuid not null,
  appointment_id uuid not null,
  body_id uuid not null,
  constraint appointment_body_conference_id_appointment_id_fkey FOREIGN KEY (conference_id, appointment_id) REFERENCES appointment(conference_id, appointment_id) ON DELETE CASCADE,
  constraint appointment_body_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint appointment_body_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint appointment_body_pkey PRIMARY KEY (conference_id, appointment_id, body_id)
);
create policy tenant on appointment_body as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table archive_paper (
  conference_id uuid not null,
  archive_id uuid not null,
  entry integer not null,
  name text not null,
  bytes bigint not null,
  hash text,
  state text not null,
  problem jsonb,
  language text,
  symbol text,
  kind text,
  title text,
  dated_on date,
  told jsonb not null,
  meeting_id uuid,
  access text,
  begins text not null,
  stem text,
  beside integer,
  document_id uuid,
  version integer not null,
  constraint archive_paper_check CHECK (((state = 'registered'::text) = (document_id IS NOT NULL))),
  constraint archive_paper_check1 CHECK (((state <> ALL (ARRAY['unreadable'::text, 'duplicate'::text, 'refused'::text])) OR (problem IS NOT NULL))),
  constraint archive_paper_check2 CHECK (((state <> ALL (ARRAY['proposed'::text, 'registered'::text])) OR ((hash IS NOT NULL) AND (title IS NOT NULL) AND (dated_on IS NOT NULL)))),
  constraint archive_paper_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint archive_paper_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'left out'::text, 'duplicate'::text, 'unreadable'::text, 'registered'::text, 'refused'::text]))),
  constraint archive_paper_conference_id_archive_id_fkey FOREIGN KEY (conference_id, archive_id) REFERENCES paper_archive(conference_id, archive_id),
  constraint archive_paper_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint archive_paper_conference_id_kind_fkey FOREIGN KEY (conference_id, kind) REFERENCES document_type(conference_id, kind),
  constraint archive_paper_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES document_series(conference_id, meeting_id),
  constraint archive_paper_pkey PRIMARY KEY (conference_id, archive_id, entry)
);
CREATE INDEX archive_paper_hash ON public.archive_paper USING btree (conference_id, archive_id, hash) WHERE (hash IS NOT NULL);
CREATE INDEX archive_paper_state ON public.archive_paper USING btree (conference_id, archive_id, state, entry);
CREATE INDEX archive_paper_stem ON public.archive_paper USING btree (conference_id, archive_id, stem) WHERE (state = 'proposed'::text);
CREATE INDEX archive_paper_symbol ON public.archive_paper USING btree (conference_id, archive_id, upper(symbol)) WHERE (state = 'proposed'::text);
create policy sight on archive_paper as restrictive for select to protempore_app using ('secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[]));
create policy tenant on archive_paper as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table archive_part (
  conference_id uuid not null,
  archive_id uuid not null,
  number integer not null,
  sha256 text not null,
  bytes integer not null,
  constraint archive_part_number_check CHECK ((number >= 0)),
  constraint archive_part_conference_id_archive_id_fkey FOREIGN KEY (conference_id, archive_id) REFERENCES paper_archive(conference_id, archive_id),
  constraint archive_part_pkey PRIMARY KEY (conference_id, archive_id, number)
);
create policy tenant on archive_part as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table body (
  conference_id uuid not null,
  body_id uuid not null,
  code text not null,
  parent_id uuid,
  predecessor_id uuid,
  acts text[] not null,
  cadence text,
  from_day date not null,
  until_day date,
  version integer not null,
  constraint body_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint body_conference_id_parent_id_fkey FOREIGN KEY (conference_id, parent_id) REFERENCES body(conference_id, body_id),
  constraint body_conference_id_predecessor_id_fkey FOREIGN KEY (conference_id, predecessor_id) REFERENCES body(conference_id, body_id),
  constraint body_pkey PRIMARY KEY (conference_id, body_id),
  constraint body_conference_id_code_key UNIQUE (conference_id, code)
);
create policy tenant on body as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table body_name (
  conference_id uuid not null,
  body_id uuid not null,
  from_day date not null,
  until_day date,
  name jsonb not null,
  constraint body_name_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint body_name_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint body_name_pkey PRIMARY KEY (conference_id, body_id, from_day),
  constraint body_name_conference_id_body_id_daterange_excl EXCLUDE USING gist (conference_id WITH =, body_id WITH =, daterange(from_day, until_day, '[]'::text) WITH &&)
);
create policy tenant on body_name as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table ceremony (
  conference_id uuid not null,
  challenge text not null,
  purpose text not null,
  person_id uuid,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint ceremony_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'enter'::text, 'confirm'::text]))),
  constraint ceremony_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint ceremony_pkey PRIMARY KEY (conference_id, challenge)
);
CREATE INDEX ceremony_age ON public.ceremony USING btree (conference_id, expires_at);
create policy tenant on ceremony as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table checklist_item (
  conference_id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  template_item_id uuid,
  title jsonb not null,
  days_before integer not null,
  office text not null,
  done_by uuid,
  done_at timestamp with time zone,
  done_due date,
  constraint checklist_item_check CHECK (((done_at IS NULL) = (done_due IS NULL))),
  constraint checklist_item_check1 CHECK (((done_at IS NOT NULL) OR (done_by IS NULL))),
  constraint checklist_item_days_before_check CHECK (((days_before >= 0) AND (days_before <= 730))),
  constraint checklist_item_office_check CHECK ((office = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'it specialist'::text, 'host finance'::text, 'host procurement'::text]))),
  constraint checklist_item_conference_id_done_by_fkey FOREIGN KEY (conference_id, done_by) REFERENCES person(conference_id, person_id),
  constraint checklist_item_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint checklist_item_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint checklist_item_pkey PRIMARY KEY (conference_id, item_id),
  constraint checklist_item_conference_id_meeting_id_template_item_id_key UNIQUE (conference_id, meeting_id, template_item_id)
);
CREATE INDEX checklist_item_by ON public.checklist_item USING btree (conference_id, done_by) WHERE (done_by IS NOT NULL);
CREATE INDEX checklist_item_open ON public.checklist_item USING btree (conference_id, meeting_id) WHERE (done_at IS NULL);
create policy tenant on checklist_item as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table checklist_template_item (
  conference_id uuid not null,
  template_item_id uuid not null,
  mode text not null,
  title jsonb not null,
  days_before integer not null,
  office text not null,
  constraint checklist_template_item_days_before_check CHECK (((days_before >= 0) AND (days_before <= 730))),
  constraint checklist_template_item_mode_check CHECK ((mode = ANY (ARRAY['in person'::text, 'virtual'::text, 'hybrid'::text]))),
  constraint checklist_template_item_office_check CHECK ((office = ANY (ARRAY['coordinator'::text, 'assistant'::text, 'it specialist'::text, 'host finance'::text, 'host procurement'::text]))),
  constraint checklist_template_item_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint checklist_template_item_pkey PRIMARY KEY (conference_id, template_item_id)
);
CREATE INDEX checklist_template_of ON public.checklist_template_item USING btree (conference_id, mode, days_before DESC, template_item_id);
create policy tenant on checklist_template_item as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table circular (
  conference_id uuid not null,
  circular_id uuid not null,
  kind text not null,
  sender text not null,
  reference text,
  subject jsonb not null,
  body jsonb not null,
  original_language text not null,
  deadline_on date,
  audience jsonb not null,
  state text not null,
  drafted_by uuid,
  drafted_at timestamp with time zone not null,
  writers uuid[] not null,
  released_by uuid,
  released_at timestamp with time zone,
  leaves_at timestamp with time zone,
  sent_at timestamp with time zone,
  stopped_by uuid,
  stopped_at timestamp with time zone,
  readers uuid[] not null,
  version integer not null,
  constraint circular_check CHECK (((state = ANY (ARRAY['released'::text, 'sent'::text, 'stopped'::text])) = ((reference IS NOT NULL) AND (released_at IS NOT NULL) AND (leaves_at IS NOT NULL)))),
  constraint circular_check1 CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint circular_check2 CHECK (((state = 'stopped'::text) = (stopped_at IS NOT NULL))),
  constraint circular_check3 CHECK (((state = 'sent'::text) OR (readers = '{}'::uuid[]))),
  constraint circular_kind_check CHECK ((kind = ANY (ARRAY['circular'::text, 'note'::text]))),
  constraint circular_original_language_check CHECK ((original_language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint circular_sender_check CHECK ((sender = ANY (ARRAY['TS'::text, 'PPT'::text]))),
  constraint circular_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'awaiting release'::text, 'released'::text, 'sent'::text, 'stopped'::text]))),
  constraint circular_conference_id_drafted_by_fkey FOREIGN KEY (conference_id, drafted_by) REFERENCES person(conference_id, person_id),
  constraint circular_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint circular_conference_id_released_by_fkey FOREIGN KEY (conference_id, released_by) REFERENCES person(conference_id, person_id),
  constraint circular_conference_id_stopped_by_fkey FOREIGN KEY (conference_id, stopped_by) REFERENCES person(conference_id, person_id),
  constraint circular_pkey PRIMARY KEY (conference_id, circular_id)
);
CREATE INDEX circular_latest ON public.circular USING btree (conference_id, circular_id DESC);
CREATE INDEX circular_leaving ON public.circular USING btree (conference_id, leaves_at) WHERE (state = 'released'::text);
CREATE UNIQUE INDEX circular_reference ON public.circular USING btree (conference_id, reference) WHERE (reference IS NOT NULL);
create policy sight on circular as restrictive for select to protempore_app using (('secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])) OR (((sender = 'PPT'::text) OR (state = 'sent'::text)) AND ('presidency and secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[]))) OR (readers && ( SELECT read_for() AS read_for)));
create policy tenant on circular as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table circular_document (
  conference_id uuid not null,
  circular_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  how text not null,
  constraint circular_document_how_check CHECK ((how = ANY (ARRAY['link'::text, 'attached'::text]))),
  constraint circular_document_conference_id_circular_id_fkey FOREIGN KEY (conference_id, circular_id) REFERENCES circular(conference_id, circular_id),
  constraint circular_document_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint circular_document_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint circular_document_pkey PRIMARY KEY (conference_id, circular_id, document_id)
);
create policy sight on circular_document as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM circular c
  WHERE ((c.conference_id = circular_document.conference_id) AND (c.circular_id = circular_document.circular_id))));
create policy tenant on circular_document as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table circular_mail (
  conference_id uuid not null,
  recipient_id uuid not null,
  mail_id uuid not null,
  ordinal integer not null,
  bounced_at timestamp with time zone,
  bounce_status text,
  constraint circular_mail_check CHECK (((bounced_at IS NULL) = (bounce_status IS NULL))),
  constraint circular_mail_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint circular_mail_conference_id_mail_id_fkey FOREIGN KEY (conference_id, mail_id) REFERENCES mail(conference_id, mail_id),
  constraint circular_mail_conference_id_recipient_id_fkey FOREIGN KEY (conference_id, recipient_id) REFERENCES circular_recipient(conference_id, recipient_id),
  constraint circular_mail_pkey PRIMARY KEY (conference_id, mail_id)
);
CREATE UNIQUE INDEX circular_mail_turn ON public.circular_mail USING btree (conference_id, recipient_id, ordinal);
create policy sight on circular_mail as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM circular_recipient r
  WHERE ((r.conference_id = circular_mail.conference_id) AND (r.recipient_id = circular_mail.recipient_id))));
create policy tenant on circular_mail as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table circular_opening (
  conference_id uuid not null,
  recipient_id uuid not null,
  document_id uuid not null,
  opened_at timestamp with time zone not null,
  constraint circular_opening_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint circular_opening_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint circular_opening_conference_id_recipient_id_fkey FOREIGN KEY (conference_id, recipient_id) REFERENCES circular_recipient(conference_id, recipient_id),
  constraint circular_opening_pkey PRIMARY KEY (conference_id, recipient_id, document_id)
);
create policy sight on circular_opening as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM circular_recipient r
  WHERE ((r.conference_id = circular_opening.conference_id) AND (r.recipient_id = circular_opening.recipient_id))));
create policy tenant on circular_opening as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table circular_recipient (
  conference_id uuid not null,
  circular_id uuid not null,
  recipient_id uuid not null,
  person_id uuid not null,
  participant_id uuid,
  office text not null,
  language text not null,
  standing text not null,
  left_out_why text,
  acknowledged_at timestamp with time zone,
  constraint circular_recipient_check CHECK (((standing = 'left out'::text) = (left_out_why IS NOT NULL))),
  constraint circular_recipient_check1 CHECK (((acknowledged_at IS NULL) OR (standing = 'written'::text))),
  constraint circular_recipient_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint circular_recipient_left_out_why_check CHECK ((left_out_why = ANY (ARRAY['appointment ended'::text, 'paper closed'::text, 'no address'::text]))),
  constraint circular_recipient_standing_check CHECK ((standing = ANY (ARRAY['listed'::text, 'written'::text, 'left out'::text]))),
  constraint circular_recipient_conference_id_circular_id_fkey FOREIGN KEY (conference_id, circular_id) REFERENCES circular(conference_id, circular_id),
  constraint circular_recipient_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint circular_recipient_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint circular_recipient_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint circular_recipient_pkey PRIMARY KEY (conference_id, recipient_id)
);
CREATE INDEX circular_recipient_of ON public.circular_recipient USING btree (conference_id, person_id);
CREATE UNIQUE INDEX circular_recipient_person ON public.circular_recipient USING btree (conference_id, circular_id, person_id);
create policy sight on circular_recipient as restrictive for select to protempore_app using ((participant_id = ANY (( SELECT read_for() AS read_for)::uuid[])) OR (('presidency and secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])) AND (EXISTS ( SELECT
   FROM circular c
  WHERE ((c.conference_id = circular_recipient.conference_id) AND (c.circular_id = circular_recipient.circular_id))))));
create policy tenant on circular_recipient as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table code_generator (
  conference_id uuid not null,
  generator_id uuid not null,
  person_id uuid not null,
  sealed_secret text not null,
  last_step bigint not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint code_generator_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint code_generator_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint code_generator_pkey PRIMARY KEY (conference_id, generator_id)
);
CREATE UNIQUE INDEX code_generator_person ON public.code_generator USING btree (conference_id, person_id, ((confirmed_at IS NULL)));
create policy tenant on code_generator as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table comment_round (
  conference_id uuid not null,
  round_id uuid not null,
  document_id uuid not null,
  deadline timestamp with time zone not null,
  shared_with text not null,
  previous_id uuid,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  version integer not null,
  constraint comment_round_shared_with_check CHECK ((shared_with = ANY (ARRAY['readers'::text, 'secretariat'::text]))),
  constraint comment_round_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint comment_round_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint comment_round_conference_id_previous_id_fkey FOREIGN KEY (conference_id, previous_id) REFERENCES comment_round(conference_id, round_id),
  constraint comment_round_pkey PRIMARY KEY (conference_id, round_id)
);
CREATE INDEX comment_round_document ON public.comment_round USING btree (conference_id, document_id, round_id);
CREATE INDEX comment_round_latest ON public.comment_round USING btree (conference_id, deadline DESC, round_id DESC);
CREATE UNIQUE INDEX comment_round_open ON public.comment_round USING btree (conference_id, document_id) WHERE (closed_at IS NULL);
create policy sight on comment_round as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM document d
  WHERE ((d.conference_id = comment_round.conference_id) AND (d.document_id = comment_round.document_id))));
create policy tenant on comment_round as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table conference (
  conference_id uuid not null,
  slug text not null,
  name jsonb not null,
  acronym jsonb not null,
  languages text[] not null,
  original_language text not null,
  currency character(3) not null,
  zone text not null,
  settings jsonb not null,
  is_example boolean not null,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint conference_languages_check CHECK ((array_length(languages, 1) >= 1)),
  constraint conference_slug_check CHECK ((slug ~ '^[a-z0-9-]{2,40}$'::text)),
  constraint conference_pkey PRIMARY KEY (conference_id),
  constraint conference_slug_key UNIQUE (slug)
);
create policy listing on conference as permissive for select to protempore_owner using true;
create policy tenant on conference as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER conference_convocation_type AFTER INSERT ON public.conference FOR EACH ROW EXECUTE FUNCTION convocation_type_of_conference();
CREATE TRIGGER conference_correspondence_types AFTER INSERT ON public.conference FOR EACH ROW EXECUTE FUNCTION correspondence_types_of_conference();
CREATE TRIGGER conference_document_types AFTER INSERT ON public.conference FOR EACH ROW EXECUTE FUNCTION document_types_of_conference();

create table convocation (
  conference_id uuid not null,
  convocation_id uuid not null,
  meeting_id uuid not null,
  state text not null,
  answer_until date not null,
  late_reason text,
  templates jsonb not null,
  meeting_version integer not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  released_by uuid,
  released_at timestamp with time zone,
  leaves_at timestamp with time zone,
  stopped_by uuid,
  stopped_at timestamp with time zone,
  sent_at timestamp with time zone,
  reminded_at timestamp with time zone,
  version integer not null,
  constraint convocation_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint convocation_check1 CHECK (((state <> ALL (ARRAY['released'::text, 'sent'::text])) OR (leaves_at IS NOT NULL))),
  constraint convocation_state_check CHECK ((state = ANY (ARRAY['awaiting release'::text, 'released'::text, 'sent'::text, 'stopped'::text]))),
  constraint convocation_conference_id_asked_by_fkey FOREIGN KEY (conference_id, asked_by) REFERENCES person(conference_id, person_id),
  constraint convocation_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint convocation_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint convocation_conference_id_released_by_fkey FOREIGN KEY (conference_id, released_by) REFERENCES person(conference_id, person_id),
  constraint convocation_conference_id_stopped_by_fkey FOREIGN KEY (conference_id, stopped_by) REFERENCES person(conference_id, person_id),
  constraint convocation_pkey PRIMARY KEY (conference_id, convocation_id)
);
CREATE INDEX convocation_asked_by ON public.convocation USING btree (conference_id, asked_by);
CREATE INDEX convocation_leaving ON public.convocation USING btree (conference_id, leaves_at) WHERE (state = 'released'::text);
CREATE INDEX convocation_of ON public.convocation USING btree (conference_id, meeting_id, asked_at);
CREATE INDEX convocation_released_by ON public.convocation USING btree (conference_id, released_by);
CREATE INDEX convocation_stopped_by ON public.convocation USING btree (conference_id, stopped_by);
CREATE UNIQUE INDEX convocation_once ON public.convocation USING btree (conference_id, meeting_id) WHERE (state <> 'stopped'::text);
create policy tenant on convocation as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table convocation_answer (
  conference_id uuid not null,
  letter_id uuid not null,
  answer text not null,
  head text not null,
  remark text not null,
  how text not null,
  note text not null,
  person_id uuid,
  colleague_id uuid,
  answered_at timestamp with time zone not null,
  version integer not null,
  constraint convocation_answer_answer_check CHECK ((answer = ANY (ARRAY['attends'::text, 'does not attend'::text, 'later'::text]))),
  constraint convocation_answer_check CHECK (((how = 'paper'::text) = (note <> ''::text))),
  constraint convocation_answer_how_check CHECK ((how = ANY (ARRAY['link'::text, 'signed in'::text, 'paper'::text]))),
  constraint convocation_answer_conference_id_colleague_id_fkey FOREIGN KEY (conference_id, colleague_id) REFERENCES convocation_colleague(conference_id, colleague_id),
  constraint convocation_answer_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint convocation_answer_conference_id_letter_id_fkey FOREIGN KEY (conference_id, letter_id) REFERENCES convocation_letter(conference_id, letter_id),
  constraint convocation_answer_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint convocation_answer_pkey PRIMARY KEY (conference_id, letter_id)
);
CREATE INDEX convocation_answer_by ON public.convocation_answer USING btree (conference_id, person_id);
CREATE INDEX convocation_answer_colleague ON public.convocation_answer USING btree (conference_id, colleague_id);
create policy tenant on convocation_answer as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table convocation_colleague (
  conference_id uuid not null,
  colleague_id uuid not null,
  letter_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  token_hash text not null,
  left_by uuid not null,
  left_at timestamp with time zone not null,
  constraint convocation_colleague_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint convocation_colleague_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint convocation_colleague_conference_id_left_by_fkey FOREIGN KEY (conference_id, left_by) REFERENCES person(conference_id, person_id),
  constraint convocation_colleague_conference_id_letter_id_fkey FOREIGN KEY (conference_id, letter_id) REFERENCES convocation_letter(conference_id, letter_id),
  constraint convocation_colleague_pkey PRIMARY KEY (conference_id, colleague_id),
  constraint convocation_colleague_conference_id_token_hash_key UNIQUE (conference_id, token_hash)
);
CREATE INDEX convocation_colleague_address ON public.convocation_colleague USING btree (conference_id, lower(email));
CREATE INDEX convocation_colleague_by ON public.convocation_colleague USING btree (conference_id, left_by);
CREATE UNIQUE INDEX convocation_colleague_once ON public.convocation_colleague USING btree (conference_id, letter_id, lower(email));
create policy tenant on convocation_colleague as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table convocation_letter (
  conference_id uuid not null,
  letter_id uuid not null,
  convocation_id uuid not null,
  participant_id uuid not null,
  symbol text not null,
  written jsonb not null,
  document_id uuid,
  constraint convocation_letter_conference_id_convocation_id_fkey FOREIGN KEY (conference_id, convocation_id) REFERENCES convocation(conference_id, convocation_id),
  constraint convocation_letter_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint convocation_letter_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint convocation_letter_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint convocation_letter_pkey PRIMARY KEY (conference_id, letter_id),
  constraint convocation_letter_conference_id_convocation_id_participant_key UNIQUE (conference_id, convocation_id, participant_id),
  constraint convocation_letter_conference_id_symbol_key UNIQUE (conference_id, symbol)
);
CREATE INDEX convocation_letter_document ON public.convocation_letter USING btree (conference_id, document_id);
CREATE INDEX convocation_letter_to ON public.convocation_letter USING btree (conference_id, participant_id);
CREATE INDEX convocation_letter_unwritten ON public.convocation_letter USING btree (conference_id, convocation_id, letter_id) WHERE (document_id IS NULL);
create policy tenant on convocation_letter as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table convocation_mail (
  conference_id uuid not null,
  mail_id uuid not null,
  letter_id uuid not null,
  person_id uuid,
  kind text not null,
  bounced_at timestamp with time zone,
  bounce_status text,
  constraint convocation_mail_check CHECK (((bounced_at IS NULL) = (bounce_status IS NULL))),
  constraint convocation_mail_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'reminder'::text]))),
  constraint convocation_mail_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint convocation_mail_conference_id_letter_id_fkey FOREIGN KEY (conference_id, letter_id) REFERENCES convocation_letter(conference_id, letter_id),
  constraint convocation_mail_conference_id_mail_id_fkey FOREIGN KEY (conference_id, mail_id) REFERENCES mail(conference_id, mail_id),
  constraint convocation_mail_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint convocation_mail_pkey PRIMARY KEY (conference_id, mail_id)
);
CREATE INDEX convocation_mail_of ON public.convocation_mail USING btree (conference_id, letter_id, mail_id);
CREATE INDEX convocation_mail_to ON public.convocation_mail USING btree (conference_id, person_id);
create policy tenant on convocation_mail as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table convocation_template (
  conference_id uuid not null,
  language text not null,
  version integer not null,
  subject text not null,
  body text not null,
  closing text not null,
  signature text not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  constraint convocation_template_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint convocation_template_conference_id_changed_by_fkey FOREIGN KEY (conference_id, changed_by) REFERENCES person(conference_id, person_id),
  constraint convocation_template_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint convocation_template_pkey PRIMARY KEY (conference_id, language, version)
);
CREATE INDEX convocation_template_by ON public.convocation_template USING btree (conference_id, changed_by);
create policy tenant on convocation_template as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table data_key (
  conference_id uuid not null,
  scope text not null,
  scope_id uuid not null,
  wrapped_by text not null,
  wrapped text not null,
  created_at timestamp with time zone not null,
  constraint data_key_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint data_key_pkey PRIMARY KEY (conference_id, scope, scope_id)
);
create policy tenant on data_key as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table document (
  conference_id uuid not null,
  document_id uuid not null,
  symbol text not null,
  kind text not null,
  title jsonb not null,
  meeting_id uuid,
  body_id uuid,
  original_language text not null,
  adopted_on date,
  state text not null,
  access text not null,
  version integer not null,
  parent_id uuid,
  relation text,
  dated_on date not null,
  readers uuid[] not null,
  circulated_on date,
  note text not null,
  open_to text,
  constraint document_access_check CHECK ((access = ANY (ARRAY['public'::text, 'members'::text, 'members and observers'::text, 'named participants'::text, 'presidency and secretariat'::text, 'secretariat'::text]))),
  constraint document_check CHECK (((parent_id IS NULL) = (relation IS NULL))),
  constraint document_check1 CHECK (((access = 'named participants'::text) OR (readers = '{}'::uuid[]))),
  constraint document_relation_check CHECK ((relation = ANY (ARRAY['revision'::text, 'addendum'::text, 'corrigendum'::text, 'amendment'::text]))),
  constraint document_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'circulated'::text, 'final'::text, 'superseded'::text]))),
  constraint document_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint document_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint document_conference_id_kind_fkey FOREIGN KEY (conference_id, kind) REFERENCES document_type(conference_id, kind),
  constraint document_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint document_conference_id_parent_id_fkey FOREIGN KEY (conference_id, parent_id) REFERENCES document(conference_id, document_id),
  constraint document_pkey PRIMARY KEY (conference_id, document_id)
);
CREATE INDEX document_dated ON public.document USING btree (conference_id, dated_on DESC, document_id DESC);
CREATE INDEX document_day ON public.document USING btree (conference_id, adopted_on DESC, document_id);
CREATE INDEX document_kind ON public.document USING btree (conference_id, kind, dated_on DESC, document_id DESC);
CREATE INDEX document_meeting ON public.document USING btree (conference_id, meeting_id);
CREATE INDEX document_parent ON public.document USING btree (conference_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE UNIQUE INDEX document_symbol ON public.document USING btree (conference_id, upper(symbol));
create policy finding on document as permissive for select to protempore_finder using true;
create policy sight on document as restrictive for select to protempore_app using ((open_to = ANY (( SELECT seen_classes() AS seen_classes)::text[])) OR ((open_to = 'named participants'::text) AND (readers && ( SELECT read_for() AS read_for))));
create policy tenant on document as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER document_access AFTER UPDATE ON public.document FOR EACH ROW WHEN (((old.open_to IS DISTINCT FROM new.open_to) OR (old.readers IS DISTINCT FROM new.readers))) EXECUTE FUNCTION document_access_changed();
CREATE TRIGGER document_symbol_stays BEFORE UPDATE OF symbol ON public.document FOR EACH ROW WHEN ((old.symbol IS DISTINCT FROM new.symbol)) EXECUTE FUNCTION symbol_never_changes();

create table document_comment (
  conference_id uuid not null,
  comment_id uuid not null,
  round_id uuid not null,
  participant_id uuid not null,
  mark text not null,
  ordinal integer not null,
  place text not null,
  language text not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  carried_from uuid,
  decision text,
  reason text not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  version integer not null,
  constraint document_comment_check CHECK (((decision IS NULL) = (answered_at IS NULL))),
  constraint document_comment_check1 CHECK (((decision IS NULL) OR (decision = 'taken'::text) OR (reason <> ''::text))),
  constraint document_comment_decision_check CHECK ((decision = ANY (ARRAY['taken'::text, 'taken in part'::text, 'not taken'::text]))),
  constraint document_comment_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint document_comment_text_check CHECK ((text <> ''::text)),
  constraint document_comment_conference_id_answered_by_fkey FOREIGN KEY (conference_id, answered_by) REFERENCES person(conference_id, person_id),
  constraint document_comment_conference_id_carried_from_fkey FOREIGN KEY (conference_id, carried_from) REFERENCES document_comment(conference_id, comment_id),
  constraint document_comment_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint document_comment_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint document_comment_conference_id_round_id_fkey FOREIGN KEY (conference_id, round_id) REFERENCES comment_round(conference_id, round_id),
  constraint document_comment_conference_id_written_by_fkey FOREIGN KEY (conference_id, written_by) REFERENCES person(conference_id, person_id),
  constraint document_comment_pkey PRIMARY KEY (conference_id, comment_id)
);
CREATE INDEX document_comment_order ON public.document_comment USING btree (conference_id, round_id, ordinal, comment_id);
CREATE INDEX document_comment_writer ON public.document_comment USING btree (conference_id, written_by);
create policy sight on document_comment as restrictive for select to protempore_app using ((EXISTS ( SELECT
   FROM comment_round r
  WHERE ((r.conference_id = document_comment.conference_id) AND (r.round_id = document_comment.round_id) AND ((r.shared_with = 'readers'::text) OR (document_comment.participant_id = ANY (( SELECT spoken_for() AS spoken_for)::uuid[])) OR ('secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])))))) AND ((withdrawn_at IS NULL) OR (participant_id = ANY (( SELECT spoken_for() AS spoken_for)::uuid[]))));
create policy tenant on document_comment as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER document_comment_stays BEFORE UPDATE OF mark, place, language, text, withdrawn_at ON public.document_comment FOR EACH ROW WHEN ((old.decision IS NOT NULL)) EXECUTE FUNCTION answered_comment_stays();

create table document_series (
  conference_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  body_code text not null,
  number text not null,
  name jsonb not null,
  from_day date not null,
  constraint document_series_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint document_series_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint document_series_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id) ON DELETE CASCADE,
  constraint document_series_pkey PRIMARY KEY (conference_id, meeting_id)
);
CREATE INDEX document_series_latest ON public.document_series USING btree (conference_id, from_day DESC, meeting_id DESC);
create policy tenant on document_series as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table document_type (
  conference_id uuid not null,
  kind text not null,
  name jsonb not null,
  pattern text not null,
  access text not null,
  outcome boolean not null,
  ordinal integer not null,
  retired boolean not null,
  version integer not null,
  constraint document_type_access_check CHECK ((access = ANY (ARRAY['public'::text, 'members'::text, 'members and observers'::text, 'presidency and secretariat'::text, 'secretariat'::text]))),
  constraint document_type_kind_check CHECK ((kind ~ '^[a-z][a-z -]{1,40}$'::text)),
  constraint document_type_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint document_type_pkey PRIMARY KEY (conference_id, kind)
);
create policy tenant on document_type as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table door_device (
  conference_id uuid not null,
  meeting_id uuid not null,
  device_id uuid not null,
  name text not null,
  clock_off integer not null,
  heard_at timestamp with time zone not null,
  person_id uuid,
  constraint door_device_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint door_device_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint door_device_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint door_device_pkey PRIMARY KEY (conference_id, meeting_id, device_id)
);
CREATE INDEX door_device_person ON public.door_device USING btree (conference_id, person_id) WHERE (person_id IS NOT NULL);
create policy tenant on door_device as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table draft (
  conference_id uuid not null,
  person_id uuid not null,
  place text not null,
  fields jsonb not null,
  saved_at timestamp with time zone not null,
  version integer not null,
  constraint draft_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint draft_pkey PRIMARY KEY (conference_id, person_id, place)
);
create policy tenant on draft as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table draft_amendment (
  conference_id uuid not null,
  amendment_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  kind text not null,
  paragraph_id uuid,
  adds text,
  text jsonb not null,
  participant_id uuid not null,
  person_id uuid,
  reason text,
  state text not null,
  proposed_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  before jsonb,
  constraint draft_amendment_adds_check CHECK ((adds = ANY (ARRAY['preamble'::text, 'item'::text, 'sub-item'::text]))),
  constraint draft_amendment_check CHECK (((kind = 'add'::text) = (adds IS NOT NULL))),
  constraint draft_amendment_check1 CHECK (((kind = 'add'::text) OR (paragraph_id IS NOT NULL))),
  constraint draft_amendment_check2 CHECK (((state = 'pending'::text) = (decided_at IS NULL))),
  constraint draft_amendment_kind_check CHECK ((kind = ANY (ARRAY['replace'::text, 'delete'::text, 'add'::text]))),
  constraint draft_amendment_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'not accepted'::text, 'withdrawn'::text, 'overtaken'::text]))),
  constraint draft_amendment_conference_id_draft_id_fkey FOREIGN KEY (conference_id, draft_id) REFERENCES draft_outcome(conference_id, draft_id),
  constraint draft_amendment_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint draft_amendment_conference_id_paragraph_id_fkey FOREIGN KEY (conference_id, paragraph_id) REFERENCES draft_paragraph(conference_id, paragraph_id),
  constraint draft_amendment_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint draft_amendment_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint draft_amendment_pkey PRIMARY KEY (conference_id, amendment_id),
  constraint draft_amendment_conference_id_draft_id_number_key UNIQUE (conference_id, draft_id, number)
);
CREATE INDEX draft_amendment_paragraph ON public.draft_amendment USING btree (conference_id, paragraph_id) WHERE (paragraph_id IS NOT NULL);
CREATE INDEX draft_amendment_participant ON public.draft_amendment USING btree (conference_id, participant_id);
CREATE INDEX draft_amendment_person ON public.draft_amendment USING btree (conference_id, person_id) WHERE (person_id IS NOT NULL);
create policy tenant on draft_amendment as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table draft_bracket (
  conference_id uuid not null,
  bracket_id uuid not null,
  draft_id uuid not null,
  paragraph_id uuid not null,
  participant_id uuid not null,
  person_id uuid,
  reason text,
  placed_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  constraint draft_bracket_conference_id_draft_id_fkey FOREIGN KEY (conference_id, draft_id) REFERENCES draft_outcome(conference_id, draft_id),
  constraint draft_bracket_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint draft_bracket_conference_id_paragraph_id_fkey FOREIGN KEY (conference_id, paragraph_id) REFERENCES draft_paragraph(conference_id, paragraph_id),
  constraint draft_bracket_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint draft_bracket_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint draft_bracket_pkey PRIMARY KEY (conference_id, bracket_id)
);
CREATE INDEX draft_bracket_of_draft ON public.draft_bracket USING btree (conference_id, draft_id, placed_at);
CREATE INDEX draft_bracket_participant ON public.draft_bracket USING btree (conference_id, participant_id);
CREATE INDEX draft_bracket_person ON public.draft_bracket USING btree (conference_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX draft_bracket_stands ON public.draft_bracket USING btree (conference_id, paragraph_id, participant_id) WHERE (lifted_at IS NULL);
create policy tenant on draft_bracket as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table draft_outcome (
  conference_id uuid not null,
  draft_id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  title jsonb not null,
  original_language text not null,
  state text not null,
  tabled_at timestamp with time zone,
  document_id uuid,
  opened_at timestamp with time zone not null,
  version integer not null,
  constraint draft_outcome_check CHECK (((state = 'adopted'::text) = (document_id IS NOT NULL))),
  constraint draft_outcome_original_language_check CHECK ((original_language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint draft_outcome_state_check CHECK ((state = ANY (ARRAY['drafting'::text, 'tabled'::text, 'adopted'::text, 'withdrawn'::text]))),
  constraint draft_outcome_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint draft_outcome_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint draft_outcome_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint draft_outcome_pkey PRIMARY KEY (conference_id, draft_id)
);
CREATE INDEX draft_document ON public.draft_outcome USING btree (conference_id, document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX draft_of_meeting ON public.draft_outcome USING btree (conference_id, meeting_id, opened_at);
create policy tenant on draft_outcome as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table draft_paragraph (
  conference_id uuid not null,
  paragraph_id uuid not null,
  draft_id uuid not null,
  place integer not null,
  kind text not null,
  number text,
  text jsonb not null,
  stale text[] not null,
  state text not null,
  version integer not null,
  constraint draft_paragraph_kind_check CHECK ((kind = ANY (ARRAY['preamble'::text, 'item'::text, 'sub-item'::text]))),
  constraint draft_paragraph_state_check CHECK ((state = ANY (ARRAY['open'::text, 'agreed'::text, 'deleted'::text]))),
  constraint draft_paragraph_conference_id_draft_id_fkey FOREIGN KEY (conference_id, draft_id) REFERENCES draft_outcome(conference_id, draft_id),
  constraint draft_paragraph_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint draft_paragraph_pkey PRIMARY KEY (conference_id, paragraph_id)
);
CREATE INDEX draft_paragraph_in_order ON public.draft_paragraph USING btree (conference_id, draft_id, place);
create policy tenant on draft_paragraph as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table draft_version (
  conference_id uuid not null,
  draft_id uuid not null,
  number integer not null,
  made_at timestamp with time zone not null,
  paragraphs jsonb not null,
  constraint draft_version_conference_id_draft_id_fkey FOREIGN KEY (conference_id, draft_id) REFERENCES draft_outcome(conference_id, draft_id),
  constraint draft_version_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint draft_version_pkey PRIMARY KEY (conference_id, draft_id, number)
);
create policy tenant on draft_version as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table erasure_request (
  conference_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  granted boolean,
  reason text not null,
  version integer not null,
  constraint erasure_request_check CHECK (((decided_at IS NULL) = (granted IS NULL))),
  constraint erasure_request_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint erasure_request_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint erasure_request_pkey PRIMARY KEY (conference_id, request_id)
);
CREATE UNIQUE INDEX erasure_request_open ON public.erasure_request USING btree (conference_id, person_id) WHERE (decided_at IS NULL);
create policy tenant on erasure_request as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table evaluation (
  conference_id uuid not null,
  meeting_id uuid not null,
  questions jsonb not null,
  opened_at timestamp with time zone not null,
  deadline timestamp with time zone not null,
  reminded_on date,
  constraint evaluation_check CHECK ((deadline > opened_at)),
  constraint evaluation_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint evaluation_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint evaluation_pkey PRIMARY KEY (conference_id, meeting_id)
);
create policy tenant on evaluation as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table evaluation_answer (
  conference_id uuid not null,
  answer_id uuid not null,
  meeting_id uuid not null,
  question integer not null,
  category text,
  value integer,
  words text,
  constraint evaluation_answer_category_check CHECK ((category = ANY (ARRAY['member'::text, 'observer'::text, 'interpreter'::text, 'press'::text, 'staff'::text, 'guest'::text]))),
  constraint evaluation_answer_check CHECK (((value IS NULL) <> (words IS NULL))),
  constraint evaluation_answer_question_check CHECK (((question >= 1) AND (question <= 20))),
  constraint evaluation_answer_value_check CHECK (((value >= 1) AND (value <= 20))),
  constraint evaluation_answer_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint evaluation_answer_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES evaluation(conference_id, meeting_id),
  constraint evaluation_answer_pkey PRIMARY KEY (conference_id, answer_id)
);
CREATE INDEX evaluation_answer_of ON public.evaluation_answer USING btree (conference_id, meeting_id, question);
create policy tenant on evaluation_answer as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table evaluation_link (
  conference_id uuid not null,
  link_id uuid not null,
  meeting_id uuid not null,
  registration_id uuid not null,
  token_hash text not null,
  category text,
  used boolean not null,
  constraint evaluation_link_category_check CHECK ((category = ANY (ARRAY['member'::text, 'observer'::text, 'interpreter'::text, 'press'::text, 'staff'::text, 'guest'::text]))),
  constraint evaluation_link_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint evaluation_link_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES evaluation(conference_id, meeting_id),
  constraint evaluation_link_conference_id_registration_id_fkey FOREIGN KEY (conference_id, registration_id) REFERENCES registration(conference_id, registration_id),
  constraint evaluation_link_pkey PRIMARY KEY (conference_id, link_id),
  constraint evaluation_link_conference_id_meeting_id_registration_id_key UNIQUE (conference_id, meeting_id, registration_id),
  constraint evaluation_link_conference_id_token_hash_key UNIQUE (conference_id, token_hash)
);
CREATE INDEX evaluation_link_registration ON public.evaluation_link USING btree (conference_id, registration_id);
create policy tenant on evaluation_link as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table evaluation_template (
  conference_id uuid not null,
  questions jsonb not null,
  version integer not null,
  constraint evaluation_template_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint evaluation_template_pkey PRIMARY KEY (conference_id)
);
create policy tenant on evaluation_template as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table evidence (
  conference_id uuid not null,
  evidence_id uuid not null,
  mandate_id uuid not null,
  note_id uuid,
  title text not null,
  file_hash text,
  address text,
  added_at timestamp with time zone not null,
  access text not null,
  participant_id uuid,
  constraint evidence_access_check CHECK ((access = ANY (ARRAY['as the mandate'::text, 'presidency and secretariat'::text]))),
  constraint evidence_check CHECK (((file_hash IS NULL) <> (address IS NULL))),
  constraint evidence_conference_id_file_hash_fkey FOREIGN KEY (conference_id, file_hash) REFERENCES stored_file(conference_id, hash),
  constraint evidence_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint evidence_conference_id_mandate_id_fkey FOREIGN KEY (conference_id, mandate_id) REFERENCES mandate(conference_id, mandate_id),
  constraint evidence_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint evidence_pkey PRIMARY KEY (conference_id, evidence_id)
);
CREATE INDEX evidence_mandate ON public.evidence USING btree (conference_id, mandate_id, added_at);
create policy sight on evidence as restrictive for select to protempore_app using ((access = 'as the mandate'::text) OR (access = ANY (( SELECT seen_classes() AS seen_classes)::text[])) OR (participant_id = ANY (( SELECT spoken_for() AS spoken_for)::uuid[])));
create policy tenant on evidence as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table floor_request (
  conference_id uuid not null,
  request_id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  status text not null,
  item_id uuid,
  kind text not null,
  motion text,
  place integer not null,
  state text not null,
  asked_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  limit_seconds integer not null,
  seconds_used integer not null,
  ruling text,
  constraint floor_request_check CHECK (((kind = 'motion'::text) = (motion IS NOT NULL))),
  constraint floor_request_check1 CHECK (((ruling IS NULL) OR (kind = 'point of order'::text))),
  constraint floor_request_check2 CHECK (((state <> 'speaking'::text) OR (started_at IS NOT NULL))),
  constraint floor_request_kind_check CHECK ((kind = ANY (ARRAY['speech'::text, 'right of reply'::text, 'point of order'::text, 'motion'::text]))),
  constraint floor_request_limit_seconds_check CHECK (((limit_seconds >= 10) AND (limit_seconds <= 14400))),
  constraint floor_request_motion_check CHECK ((motion = ANY (ARRAY['suspend the meeting'::text, 'adjourn the meeting'::text, 'adjourn the debate'::text, 'close the debate'::text]))),
  constraint floor_request_ruling_check CHECK ((ruling = ANY (ARRAY['upheld'::text, 'not upheld'::text]))),
  constraint floor_request_seconds_used_check CHECK ((seconds_used >= 0)),
  constraint floor_request_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'speaking'::text, 'done'::text, 'withdrawn'::text]))),
  constraint floor_request_status_check CHECK ((status = ANY (ARRAY['member'::text, 'observer'::text, 'civil society'::text, 'host organization'::text]))),
  constraint floor_request_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint floor_request_conference_id_item_id_fkey FOREIGN KEY (conference_id, item_id) REFERENCES agenda_item(conference_id, item_id) ON DELETE SET NULL (item_id),
  constraint floor_request_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint floor_request_conference_id_session_id_fkey FOREIGN KEY (conference_id, session_id) REFERENCES meeting_session(conference_id, session_id),
  constraint floor_request_pkey PRIMARY KEY (conference_id, request_id)
);
CREATE INDEX floor_request_item ON public.floor_request USING btree (conference_id, item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX floor_request_of ON public.floor_request USING btree (conference_id, session_id, state, place);
CREATE INDEX floor_request_participant ON public.floor_request USING btree (conference_id, participant_id);
CREATE UNIQUE INDEX floor_request_once ON public.floor_request USING btree (conference_id, session_id, participant_id, kind) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX floor_request_speaking ON public.floor_request USING btree (conference_id, session_id) WHERE (state = 'speaking'::text);
create policy tenant on floor_request as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table holiday (
  conference_id uuid not null,
  country text not null,
  day date not null,
  held boolean not null,
  name jsonb not null,
  constraint holiday_check CHECK ((held = (name <> '{}'::jsonb))),
  constraint holiday_country_check CHECK ((country ~ '^[A-Z]{3}$'::text)),
  constraint holiday_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint holiday_pkey PRIMARY KEY (conference_id, country, day)
);
create policy tenant on holiday as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table idempotency_key (
  conference_id uuid not null,
  actor_key text not null,
  key text not null,
  operation text not null,
  body_hash text not null,
  status integer not null,
  answer jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotency_key_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint idempotency_key_pkey PRIMARY KEY (conference_id, actor_key, key)
);
CREATE INDEX idempotency_key_age ON public.idempotency_key USING btree (conference_id, created_at);
create policy tenant on idempotency_key as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table identity (
  conference_id uuid not null,
  provider_id uuid not null,
  subject text not null,
  person_id uuid not null,
  bound_at timestamp with time zone not null,
  constraint identity_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint identity_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint identity_conference_id_provider_id_fkey FOREIGN KEY (conference_id, provider_id) REFERENCES identity_provider(conference_id, provider_id) ON DELETE CASCADE,
  constraint identity_pkey PRIMARY KEY (conference_id, provider_id, subject)
);
CREATE INDEX identity_person ON public.identity USING btree (conference_id, person_id);
create policy tenant on identity as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table identity_provider (
  conference_id uuid not null,
  provider_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret text not null,
  participant_id uuid not null,
  made_at timestamp with time zone not null,
  constraint identity_provider_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint identity_provider_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint identity_provider_pkey PRIMARY KEY (conference_id, provider_id)
);
CREATE UNIQUE INDEX identity_provider_client ON public.identity_provider USING btree (conference_id, issuer, client_id);
create policy tenant on identity_provider as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table import_batch (
  conference_id uuid not null,
  batch_id uuid not null,
  kind text not null,
  source_name text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  rows integer not null,
  created jsonb not null,
  undone_at timestamp with time zone,
  constraint import_batch_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint import_batch_pkey PRIMARY KEY (conference_id, batch_id)
);
create policy tenant on import_batch as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table import_draft (
  conference_id uuid not null,
  draft_id uuid not null,
  source_name text not null,
  cells jsonb not null,
  columns jsonb not null,
  day_order text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  version integer not null,
  constraint import_draft_day_order_check CHECK ((day_order = ANY (ARRAY['day first'::text, 'month first'::text]))),
  constraint import_draft_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint import_draft_pkey PRIMARY KEY (conference_id, draft_id)
);
CREATE INDEX import_draft_owner ON public.import_draft USING btree (conference_id, created_by, created_at);
create policy tenant on import_draft as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table information_answer (
  conference_id uuid not null,
  reply_id uuid not null,
  question_id uuid not null,
  value jsonb not null,
  file_hash text,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  version integer not null,
  constraint information_answer_conference_id_file_hash_fkey FOREIGN KEY (conference_id, file_hash) REFERENCES stored_file(conference_id, hash),
  constraint information_answer_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint information_answer_conference_id_question_id_fkey FOREIGN KEY (conference_id, question_id) REFERENCES information_question(conference_id, question_id),
  constraint information_answer_conference_id_reply_id_fkey FOREIGN KEY (conference_id, reply_id) REFERENCES information_reply(conference_id, reply_id) ON DELETE CASCADE,
  constraint information_answer_conference_id_written_by_fkey FOREIGN KEY (conference_id, written_by) REFERENCES person(conference_id, person_id),
  constraint information_answer_pkey PRIMARY KEY (conference_id, reply_id, question_id)
);
CREATE INDEX information_answer_writer ON public.information_answer USING btree (conference_id, written_by);
create policy sight on information_answer as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM information_reply r
  WHERE ((r.conference_id = information_answer.conference_id) AND (r.reply_id = information_answer.reply_id))));
create policy tenant on information_answer as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER information_answer_stays BEFORE INSERT OR DELETE OR UPDATE ON public.information_answer FOR EACH ROW EXECUTE FUNCTION cleared_reply_stays();

create table information_question (
  conference_id uuid not null,
  request_id uuid not null,
  question_id uuid not null,
  ordinal integer not null,
  kind text not null,
  wording jsonb not null,
  hint jsonb not null,
  required boolean not null,
  shape jsonb not null,
  previous_id uuid,
  constraint information_question_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'choice'::text, 'number'::text, 'table'::text, 'file'::text]))),
  constraint information_question_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint information_question_conference_id_previous_id_fkey FOREIGN KEY (conference_id, previous_id) REFERENCES information_question(conference_id, question_id),
  constraint information_question_conference_id_request_id_fkey FOREIGN KEY (conference_id, request_id) REFERENCES information_request(conference_id, request_id) ON DELETE CASCADE,
  constraint information_question_pkey PRIMARY KEY (conference_id, question_id),
  constraint information_question_conference_id_request_id_question_id_key UNIQUE (conference_id, request_id, question_id)
);
CREATE INDEX information_question_order ON public.information_question USING btree (conference_id, request_id, ordinal);
create policy sight on information_question as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM information_request r
  WHERE ((r.conference_id = information_question.conference_id) AND (r.request_id = information_question.request_id))));
create policy tenant on information_question as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER information_question_stays BEFORE INSERT OR DELETE OR UPDATE ON public.information_question FOR EACH ROW EXECUTE FUNCTION asked_question_stays();

create table information_recipient (
  conference_id uuid not null,
  request_id uuid not null,
  participant_id uuid not null,
  reopened_at timestamp with time zone,
  reason text,
  constraint information_recipient_check CHECK (((reopened_at IS NULL) = (reason IS NULL))),
  constraint information_recipient_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint information_recipient_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint information_recipient_conference_id_request_id_fkey FOREIGN KEY (conference_id, request_id) REFERENCES information_request(conference_id, request_id) ON DELETE CASCADE,
  constraint information_recipient_pkey PRIMARY KEY (conference_id, request_id, participant_id)
);
create policy sight on information_recipient as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM information_request r
  WHERE ((r.conference_id = information_recipient.conference_id) AND (r.request_id = information_recipient.request_id))));
create policy tenant on information_recipient as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table information_reply (
  conference_id uuid not null,
  reply_id uuid not null,
  request_id uuid not null,
  participant_id uuid not null,
  confidentiality text not null,
  cleared_at timestamp with time zone,
  cleared_by uuid,
  version integer not null,
  constraint information_reply_check CHECK (((cleared_at IS NULL) = (cleared_by IS NULL))),
  constraint information_reply_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['public'::text, 'members'::text, 'members and observers'::text, 'presidency and secretariat'::text]))),
  constraint information_reply_conference_id_cleared_by_fkey FOREIGN KEY (conference_id, cleared_by) REFERENCES person(conference_id, person_id),
  constraint information_reply_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint information_reply_conference_id_request_id_participant_id_fkey FOREIGN KEY (conference_id, request_id, participant_id) REFERENCES information_recipient(conference_id, request_id, participant_id),
  constraint information_reply_pkey PRIMARY KEY (conference_id, reply_id),
  constraint information_reply_conference_id_request_id_participant_id_key UNIQUE (conference_id, request_id, participant_id)
);
create policy sight on information_reply as restrictive for select to protempore_app using (((cleared_at IS NOT NULL) AND (confidentiality = ANY (( SELECT seen_classes() AS seen_classes)::text[]))) OR (participant_id = ANY (( SELECT spoken_for() AS spoken_for)::uuid[])));
create policy tenant on information_reply as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table information_request (
  conference_id uuid not null,
  request_id uuid not null,
  reference text not null,
  title jsonb not null,
  introduction jsonb not null,
  state text not null,
  deadline timestamp with time zone not null,
  confidentiality text not null,
  previous_id uuid,
  made_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  version integer not null,
  constraint information_request_check CHECK (((state = 'draft'::text) = (opened_at IS NULL))),
  constraint information_request_check1 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint information_request_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['public'::text, 'members'::text, 'members and observers'::text, 'presidency and secretariat'::text]))),
  constraint information_request_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text]))),
  constraint information_request_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint information_request_conference_id_previous_id_fkey FOREIGN KEY (conference_id, previous_id) REFERENCES information_request(conference_id, request_id),
  constraint information_request_pkey PRIMARY KEY (conference_id, request_id),
  constraint information_request_conference_id_reference_key UNIQUE (conference_id, reference)
);
CREATE INDEX information_request_latest ON public.information_request USING btree (conference_id, deadline DESC, request_id DESC);
create policy sight on information_request as restrictive for select to protempore_app using ((state <> 'draft'::text) OR ('presidency and secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])));
create policy tenant on information_request as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table journal (
  conference_id uuid not null,
  entry_id uuid not null,
  at timestamp with time zone not null,
  operation text not null,
  actor jsonb not null,
  subject text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  number bigint,
  hash text,
  constraint journal_check CHECK (((number IS NULL) = (hash IS NULL))),
  constraint journal_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint journal_pkey PRIMARY KEY (conference_id, entry_id)
);
CREATE INDEX journal_subject ON public.journal USING btree (conference_id, subject_id, at);
CREATE INDEX journal_unsealed ON public.journal USING btree (conference_id, entry_id) WHERE (number IS NULL);
CREATE UNIQUE INDEX journal_number ON public.journal USING btree (conference_id, number) WHERE (number IS NOT NULL);
create policy sealing on journal as permissive for all to protempore_sealer using true;
create policy tenant on journal as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE ON public.journal FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_reading AFTER INSERT ON public.journal FOR EACH ROW WHEN ((new.subject = 'reading'::text)) EXECUTE FUNCTION journal_names_read();

create table journal_head (
  conference_id uuid not null,
  day date not null,
  number bigint not null,
  hash text not null,
  key_id text not null,
  signature text not null,
  signed_at timestamp with time zone not null,
  constraint journal_head_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint journal_head_pkey PRIMARY KEY (conference_id, day)
);
create policy tenant on journal_head as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table journal_key (
  conference_id uuid not null,
  key_id text not null,
  public_key text not null,
  since timestamp with time zone not null,
  constraint journal_key_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint journal_key_pkey PRIMARY KEY (conference_id, key_id)
);
create policy tenant on journal_key as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table language_version (
  conference_id uuid not null,
  document_id uuid not null,
  language text not null,
  kind text not null,
  file_hash text,
  text text not null,
  ready_at timestamp with time zone,
  due_on date,
  translated_from text,
  content_hash text,
  by_paragraph boolean not null,
  version integer not null,
  constraint language_version_check CHECK (((ready_at IS NULL) = (content_hash IS NULL))),
  constraint language_version_check1 CHECK (((ready_at IS NOT NULL) OR ((file_hash IS NULL) AND (text = ''::text)))),
  constraint language_version_kind_check CHECK ((kind = ANY (ARRAY['original'::text, 'translation'::text, 'machine translation'::text]))),
  constraint language_version_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint language_version_conference_id_file_hash_fkey FOREIGN KEY (conference_id, file_hash) REFERENCES stored_file(conference_id, hash),
  constraint language_version_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint language_version_pkey PRIMARY KEY (conference_id, document_id, language)
);
CREATE INDEX language_version_file ON public.language_version USING btree (conference_id, file_hash);
create policy sight on language_version as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM document d
  WHERE ((d.conference_id = language_version.conference_id) AND (d.document_id = language_version.document_id))));
create policy tenant on language_version as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER language_version_stays BEFORE DELETE OR UPDATE ON public.language_version FOR EACH ROW EXECUTE FUNCTION circulated_text_stays();

create table mail (
  conference_id uuid not null,
  mail_id uuid not null,
  once_key text not null,
  recipient text not null,
  language text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  written_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failure text,
  secret boolean not null,
  addressee text,
  bulk boolean not null,
  attachments jsonb not null,
  claimed_at timestamp with time zone,
  retry_at timestamp with time zone,
  refused_at timestamp with time zone,
  calendar jsonb,
  constraint mail_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint mail_pkey PRIMARY KEY (conference_id, mail_id)
);
CREATE INDEX mail_addressee ON public.mail USING btree (conference_id, addressee) WHERE (recipient <> ''::text);
CREATE INDEX mail_bulk_waiting ON public.mail USING btree (conference_id, mail_id) WHERE (bulk AND (sent_at IS NULL) AND (claimed_at IS NULL) AND (refused_at IS NULL));
CREATE INDEX mail_unsent ON public.mail USING btree (conference_id, mail_id) WHERE (sent_at IS NULL);
CREATE UNIQUE INDEX mail_once ON public.mail USING btree (conference_id, once_key);
create policy tenant on mail as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table mandate (
  conference_id uuid not null,
  mandate_id uuid not null,
  kind text not null,
  reference text,
  provision_id uuid,
  document_id uuid,
  body_id uuid,
  meeting_id uuid,
  presidency_id uuid,
  source jsonb not null,
  title jsonb not null,
  class text not null,
  tasked text[] not null,
  jointly boolean not null,
  beneficiaries text[] not null,
  due jsonb,
  due_day date,
  proposed_day date,
  sort_day date,
  state text not null,
  adopted_on date,
  closed_on date,
  closed_by_provision_id uuid,
  evidence_count integer not null,
  version integer not null,
  search tsvector,
  access text not null,
  constraint mandate_check CHECK (((state = 'proposed'::text) = (reference IS NULL))),
  constraint mandate_check1 CHECK (((state <> 'closed'::text) OR (closed_by_provision_id IS NOT NULL) OR (kind = 'guideline'::text))),
  constraint mandate_check2 CHECK (((state <> 'lapsed'::text) OR (closed_by_provision_id IS NOT NULL) OR (kind = 'guideline'::text))),
  constraint mandate_kind_check CHECK ((kind = ANY (ARRAY['mandate'::text, 'guideline'::text]))),
  constraint mandate_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'open'::text, 'in progress'::text, 'reported'::text, 'confirmed'::text, 'closed'::text, 'superseded'::text, 'lapsed'::text]))),
  constraint mandate_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint mandate_conference_id_closed_by_provision_id_fkey FOREIGN KEY (conference_id, closed_by_provision_id) REFERENCES provision(conference_id, provision_id),
  constraint mandate_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint mandate_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint mandate_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint mandate_conference_id_presidency_id_fkey FOREIGN KEY (conference_id, presidency_id) REFERENCES presidency(conference_id, presidency_id),
  constraint mandate_conference_id_provision_id_fkey FOREIGN KEY (conference_id, provision_id) REFERENCES provision(conference_id, provision_id),
  constraint mandate_pkey PRIMARY KEY (conference_id, mandate_id)
);
CREATE INDEX mandate_active_due ON public.mandate USING btree (conference_id, due_day) WHERE ((state = ANY (ARRAY['open'::text, 'in progress'::text])) AND (due_day IS NOT NULL));
CREATE INDEX mandate_body_due ON public.mandate USING btree (conference_id, body_id, sort_day, mandate_id) WHERE (state <> 'proposed'::text);
CREATE INDEX mandate_due ON public.mandate USING btree (conference_id, sort_day, mandate_id) WHERE (state <> 'proposed'::text);
CREATE INDEX mandate_meeting_due ON public.mandate USING btree (conference_id, meeting_id, sort_day, mandate_id) WHERE (state <> 'proposed'::text);
CREATE INDEX mandate_presidency_due ON public.mandate USING btree (conference_id, presidency_id, sort_day, mandate_id) WHERE (state <> 'proposed'::text);
CREATE INDEX mandate_provision ON public.mandate USING btree (conference_id, provision_id);
CREATE INDEX mandate_search ON public.mandate USING gin (search) WITH (fastupdate=off);
CREATE INDEX mandate_state_due ON public.mandate USING btree (conference_id, state, sort_day, mandate_id);
CREATE INDEX mandate_tasked ON public.mandate USING gin (tasked);
CREATE UNIQUE INDEX mandate_reference ON public.mandate USING btree (conference_id, reference) WHERE (reference IS NOT NULL);
create policy finding on mandate as permissive for select to protempore_finder using true;
create policy sight on mandate as restrictive for select to protempore_app using (access = ANY (( SELECT seen_classes() AS seen_classes)::text[]));
create policy tenant on mandate as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER mandate_access BEFORE INSERT OR UPDATE OF document_id, access ON public.mandate FOR EACH ROW EXECUTE FUNCTION access_of_document();

create table mandate_link (
  conference_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  constraint mandate_link_check CHECK ((to_id <> from_id)),
  constraint mandate_link_kind_check CHECK ((kind = ANY (ARRAY['derives from'::text, 'reiterates'::text, 'supersedes'::text, 'waits for'::text]))),
  constraint mandate_link_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint mandate_link_conference_id_from_id_fkey FOREIGN KEY (conference_id, from_id) REFERENCES mandate(conference_id, mandate_id),
  constraint mandate_link_conference_id_to_id_fkey FOREIGN KEY (conference_id, to_id) REFERENCES mandate(conference_id, mandate_id),
  constraint mandate_link_pkey PRIMARY KEY (conference_id, from_id, to_id, kind)
);
CREATE INDEX mandate_link_back ON public.mandate_link USING btree (conference_id, to_id);
create policy tenant on mandate_link as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table mandate_standing (
  conference_id uuid not null,
  mandate_id uuid not null,
  from_day date not null,
  state text not null,
  constraint mandate_standing_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint mandate_standing_conference_id_mandate_id_fkey FOREIGN KEY (conference_id, mandate_id) REFERENCES mandate(conference_id, mandate_id),
  constraint mandate_standing_pkey PRIMARY KEY (conference_id, mandate_id, from_day)
);
create policy tenant on mandate_standing as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table meeting (
  conference_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  number text not null,
  name jsonb not null,
  host_id uuid,
  place jsonb not null,
  mode text not null,
  zone text not null,
  opens_on date not null,
  closes_on date not null,
  state text not null,
  version integer not null,
  daily_from text,
  daily_until text,
  calendar_sequence integer not null,
  week_id uuid,
  constraint meeting_check CHECK ((closes_on >= opens_on)),
  constraint meeting_daily_from_check CHECK ((daily_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint meeting_daily_until_check CHECK ((daily_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint meeting_hours CHECK ((((daily_from IS NULL) = (daily_until IS NULL)) AND (daily_from < daily_until))),
  constraint meeting_mode_check CHECK ((mode = ANY (ARRAY['in person'::text, 'virtual'::text, 'hybrid'::text]))),
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'convened'::text, 'registration open'::text, 'in session'::text, 'closed'::text, 'outcome adopted'::text, 'archived'::text, 'cancelled'::text]))),
  constraint meeting_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint meeting_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint meeting_conference_id_host_id_fkey FOREIGN KEY (conference_id, host_id) REFERENCES participant(conference_id, participant_id),
  constraint meeting_conference_id_week_id_fkey FOREIGN KEY (conference_id, week_id) REFERENCES meeting_week(conference_id, week_id),
  constraint meeting_pkey PRIMARY KEY (conference_id, meeting_id),
  constraint meeting_conference_id_body_id_number_key UNIQUE (conference_id, body_id, number)
);
CREATE INDEX meeting_body ON public.meeting USING btree (conference_id, body_id, opens_on);
CREATE INDEX meeting_day ON public.meeting USING btree (conference_id, opens_on, meeting_id);
CREATE INDEX meeting_of_week ON public.meeting USING btree (conference_id, week_id, opens_on) WHERE (week_id IS NOT NULL);
create policy tenant on meeting as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER meeting_series AFTER INSERT OR UPDATE OF body_id, number, name, opens_on ON public.meeting FOR EACH ROW EXECUTE FUNCTION series_of_meeting();

create table meeting_count (
  conference_id uuid not null,
  meeting_id uuid not null,
  participant_id uuid,
  category text not null,
  sex text not null,
  registered integer not null,
  confirmed integer not null,
  attended integer not null,
  constraint meeting_count_category_check CHECK ((category = ANY (ARRAY['member'::text, 'observer'::text, 'interpreter'::text, 'press'::text, 'staff'::text, 'guest'::text]))),
  constraint meeting_count_check CHECK (((confirmed >= 0) AND (confirmed <= registered))),
  constraint meeting_count_check1 CHECK (((attended >= 0) AND (attended <= registered))),
  constraint meeting_count_registered_check CHECK ((registered >= 0)),
  constraint meeting_count_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'other'::text, 'unsaid'::text]))),
  constraint meeting_count_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint meeting_count_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting_statistics(conference_id, meeting_id),
  constraint meeting_count_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint meeting_count_conference_id_meeting_id_participant_id_categ_key UNIQUE NULLS NOT DISTINCT (conference_id, meeting_id, participant_id, category, sex)
);
CREATE INDEX meeting_count_participant ON public.meeting_count USING btree (conference_id, participant_id) WHERE (participant_id IS NOT NULL);
create policy tenant on meeting_count as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table meeting_invitation (
  conference_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  sequence integer not null,
  taken_out boolean not null,
  constraint meeting_invitation_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint meeting_invitation_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint meeting_invitation_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint meeting_invitation_pkey PRIMARY KEY (conference_id, meeting_id, person_id)
);
CREATE INDEX meeting_invitation_person ON public.meeting_invitation USING btree (conference_id, person_id);
create policy tenant on meeting_invitation as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table meeting_session (
  conference_id uuid not null,
  session_id uuid not null,
  meeting_id uuid not null,
  ordinal integer not null,
  state text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  admits text[] not null,
  list_closed boolean not null,
  item_id uuid,
  shown_text jsonb not null,
  shown_document_id uuid,
  speech_seconds integer not null,
  point_seconds integer not null,
  reply_seconds integer not null,
  second_reply_seconds integer not null,
  sequence bigint not null,
  constraint meeting_session_admits_check CHECK ((admits <@ ARRAY['observer'::text, 'civil society'::text, 'host organization'::text])),
  constraint meeting_session_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint meeting_session_ordinal_check CHECK ((ordinal >= 1)),
  constraint meeting_session_point_seconds_check CHECK (((point_seconds >= 10) AND (point_seconds <= 7200))),
  constraint meeting_session_reply_seconds_check CHECK (((reply_seconds >= 10) AND (reply_seconds <= 7200))),
  constraint meeting_session_second_reply_seconds_check CHECK (((second_reply_seconds >= 10) AND (second_reply_seconds <= 7200))),
  constraint meeting_session_speech_seconds_check CHECK (((speech_seconds >= 10) AND (speech_seconds <= 7200))),
  constraint meeting_session_state_check CHECK ((state = ANY (ARRAY['open'::text, 'suspended'::text, 'closed'::text]))),
  constraint meeting_session_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint meeting_session_conference_id_item_id_fkey FOREIGN KEY (conference_id, item_id) REFERENCES agenda_item(conference_id, item_id) ON DELETE SET NULL (item_id),
  constraint meeting_session_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint meeting_session_conference_id_shown_document_id_fkey FOREIGN KEY (conference_id, shown_document_id) REFERENCES document(conference_id, document_id),
  constraint meeting_session_pkey PRIMARY KEY (conference_id, session_id),
  constraint meeting_session_conference_id_meeting_id_ordinal_key UNIQUE (conference_id, meeting_id, ordinal)
);
CREATE INDEX meeting_session_document ON public.meeting_session USING btree (conference_id, shown_document_id) WHERE (shown_document_id IS NOT NULL);
CREATE INDEX meeting_session_item ON public.meeting_session USING btree (conference_id, item_id) WHERE (item_id IS NOT NULL);
CREATE UNIQUE INDEX meeting_session_open ON public.meeting_session USING btree (conference_id, meeting_id) WHERE (state <> 'closed'::text);
create policy tenant on meeting_session as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table meeting_statistics (
  conference_id uuid not null,
  meeting_id uuid not null,
  taken_at timestamp with time zone not null,
  constraint meeting_statistics_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint meeting_statistics_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint meeting_statistics_pkey PRIMARY KEY (conference_id, meeting_id)
);
create policy tenant on meeting_statistics as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table meeting_week (
  conference_id uuid not null,
  week_id uuid not null,
  name jsonb not null,
  place jsonb not null,
  host_id uuid,
  opens_on date not null,
  closes_on date not null,
  version integer not null,
  constraint meeting_week_check CHECK (((closes_on >= opens_on) AND (closes_on <= (opens_on + 13)))),
  constraint meeting_week_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint meeting_week_conference_id_host_id_fkey FOREIGN KEY (conference_id, host_id) REFERENCES participant(conference_id, participant_id),
  constraint meeting_week_pkey PRIMARY KEY (conference_id, week_id)
);
CREATE INDEX meeting_week_day ON public.meeting_week USING btree (conference_id, opens_on, week_id);
create policy tenant on meeting_week as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table migration (
  name text not null,
  hash text not null,
  ran_at timestamp with time zone not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table minutes (
  conference_id uuid not null,
  meeting_id uuid not null,
  state text not null,
  circulated_at timestamp with time zone,
  corrections_until timestamp with time zone,
  adopted_on date,
  adopted_how text,
  document_id uuid,
  version integer not null,
  constraint minutes_adopted_how_check CHECK ((adopted_how = ANY (ARRAY['at a session'::text, 'by correspondence'::text]))),
  constraint minutes_check CHECK (((state = 'drafting'::text) = (circulated_at IS NULL))),
  constraint minutes_check1 CHECK (((circulated_at IS NULL) = (corrections_until IS NULL))),
  constraint minutes_check2 CHECK (((state = 'adopted'::text) = ((adopted_on IS NOT NULL) AND (adopted_how IS NOT NULL) AND (document_id IS NOT NULL)))),
  constraint minutes_state_check CHECK ((state = ANY (ARRAY['drafting'::text, 'circulated'::text, 'adopted'::text]))),
  constraint minutes_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint minutes_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint minutes_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint minutes_pkey PRIMARY KEY (conference_id, meeting_id)
);
CREATE INDEX minutes_document ON public.minutes USING btree (conference_id, document_id) WHERE (document_id IS NOT NULL);
create policy sight on minutes as restrictive for select to protempore_app using (((circulated_at IS NOT NULL) AND (( SELECT seen_classes() AS seen_classes) && ARRAY['members'::text, 'members and observers'::text])) OR ('presidency and secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])));
create policy tenant on minutes as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table minutes_correction (
  conference_id uuid not null,
  correction_id uuid not null,
  meeting_id uuid not null,
  paragraph_id uuid not null,
  participant_id uuid not null,
  language text not null,
  words text not null,
  reason text not null,
  proposed_at timestamp with time zone not null,
  state text not null,
  decided_at timestamp with time zone,
  answer text,
  replaced jsonb,
  constraint minutes_correction_check CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  constraint minutes_correction_check1 CHECK (((state = 'accepted'::text) = (replaced IS NOT NULL))),
  constraint minutes_correction_check2 CHECK (((state <> 'declined'::text) OR (answer IS NOT NULL))),
  constraint minutes_correction_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint minutes_correction_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text]))),
  constraint minutes_correction_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint minutes_correction_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES minutes(conference_id, meeting_id),
  constraint minutes_correction_conference_id_paragraph_id_fkey FOREIGN KEY (conference_id, paragraph_id) REFERENCES minutes_paragraph(conference_id, paragraph_id),
  constraint minutes_correction_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint minutes_correction_pkey PRIMARY KEY (conference_id, correction_id)
);
CREATE INDEX minutes_correction_of ON public.minutes_correction USING btree (conference_id, meeting_id, proposed_at, correction_id);
CREATE INDEX minutes_correction_paragraph ON public.minutes_correction USING btree (conference_id, paragraph_id);
CREATE INDEX minutes_correction_participant ON public.minutes_correction USING btree (conference_id, participant_id);
create policy sight on minutes_correction as restrictive for select to protempore_app using ((EXISTS ( SELECT
   FROM minutes m
  WHERE ((m.conference_id = minutes_correction.conference_id) AND (m.meeting_id = minutes_correction.meeting_id)))) AND ((state <> 'open'::text) OR (participant_id = ANY (( SELECT spoken_for() AS spoken_for)::uuid[])) OR ('presidency and secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[]))));
create policy tenant on minutes_correction as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table minutes_paragraph (
  conference_id uuid not null,
  paragraph_id uuid not null,
  meeting_id uuid not null,
  place integer not null,
  kind text not null,
  text jsonb not null,
  source text,
  edited_at timestamp with time zone,
  to_check text[] not null,
  removed_at timestamp with time zone,
  version integer not null,
  constraint minutes_paragraph_kind_check CHECK ((kind = ANY (ARRAY['heading'::text, 'text'::text]))),
  constraint minutes_paragraph_to_check_check CHECK ((to_check <@ ARRAY['es'::text, 'en'::text])),
  constraint minutes_paragraph_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint minutes_paragraph_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES minutes(conference_id, meeting_id),
  constraint minutes_paragraph_pkey PRIMARY KEY (conference_id, paragraph_id),
  constraint minutes_paragraph_conference_id_meeting_id_source_key UNIQUE (conference_id, meeting_id, source)
);
CREATE INDEX minutes_paragraph_order ON public.minutes_paragraph USING btree (conference_id, meeting_id, place);
create policy sight on minutes_paragraph as restrictive for select to protempore_app using (EXISTS ( SELECT
   FROM minutes m
  WHERE ((m.conference_id = minutes_paragraph.conference_id) AND (m.meeting_id = minutes_paragraph.meeting_id))));
create policy tenant on minutes_paragraph as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER minutes_paragraph_stands BEFORE INSERT OR UPDATE ON public.minutes_paragraph FOR EACH ROW EXECUTE FUNCTION adopted_minutes_stand();

create table nomination (
  conference_id uuid not null,
  nomination_id uuid not null,
  meeting_id uuid not null,
  participant_id uuid,
  note text not null,
  file_hash text,
  file_name text,
  nominated_by uuid,
  nominated_at timestamp with time zone not null,
  constraint nomination_check CHECK (((file_hash IS NULL) = (file_name IS NULL))),
  constraint nomination_conference_id_file_hash_fkey FOREIGN KEY (conference_id, file_hash) REFERENCES stored_file(conference_id, hash),
  constraint nomination_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint nomination_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint nomination_conference_id_nominated_by_fkey FOREIGN KEY (conference_id, nominated_by) REFERENCES person(conference_id, person_id),
  constraint nomination_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint nomination_pkey PRIMARY KEY (conference_id, nomination_id)
);
CREATE INDEX nomination_by ON public.nomination USING btree (conference_id, nominated_by);
CREATE INDEX nomination_of ON public.nomination USING btree (conference_id, meeting_id, participant_id, nominated_at);
create policy tenant on nomination as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table occurrence (
  conference_id uuid not null,
  mandate_id uuid not null,
  due_day date not null,
  done_on date,
  constraint occurrence_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint occurrence_conference_id_mandate_id_fkey FOREIGN KEY (conference_id, mandate_id) REFERENCES mandate(conference_id, mandate_id),
  constraint occurrence_pkey PRIMARY KEY (conference_id, mandate_id, due_day)
);
create policy tenant on occurrence as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table paper_archive (
  conference_id uuid not null,
  archive_id uuid not null,
  name text not null,
  bytes bigint not null,
  part_bytes integer not null,
  state text not null,
  problem jsonb,
  kind text not null,
  access text not null,
  original_language text not null,
  started_by uuid,
  started_at timestamp with time zone not null,
  registered_by uuid,
  read_to integer not null,
  content_bytes bigint,
  read_bytes bigint not null,
  held_by uuid,
  held_until timestamp with time zone,
  version integer not null,
  constraint paper_archive_bytes_check CHECK ((bytes > 0)),
  constraint paper_archive_check CHECK (((state = 'unreadable'::text) = (problem IS NOT NULL))),
  constraint paper_archive_check1 CHECK (((state <> 'registering'::text) OR (registered_by IS NOT NULL))),
  constraint paper_archive_original_language_check CHECK ((original_language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint paper_archive_part_bytes_check CHECK ((part_bytes > 0)),
  constraint paper_archive_state_check CHECK ((state = ANY (ARRAY['arriving'::text, 'reading'::text, 'review'::text, 'registering'::text, 'done'::text, 'unreadable'::text, 'given up'::text]))),
  constraint paper_archive_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint paper_archive_conference_id_kind_fkey FOREIGN KEY (conference_id, kind) REFERENCES document_type(conference_id, kind),
  constraint paper_archive_conference_id_registered_by_fkey FOREIGN KEY (conference_id, registered_by) REFERENCES person(conference_id, person_id),
  constraint paper_archive_conference_id_started_by_fkey FOREIGN KEY (conference_id, started_by) REFERENCES person(conference_id, person_id),
  constraint paper_archive_pkey PRIMARY KEY (conference_id, archive_id)
);
CREATE INDEX paper_archive_latest ON public.paper_archive USING btree (conference_id, archive_id DESC);
CREATE INDEX paper_archive_working ON public.paper_archive USING btree (conference_id, archive_id) WHERE (state = ANY (ARRAY['reading'::text, 'registering'::text]));
create policy sight on paper_archive as restrictive for select to protempore_app using ('secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[]));
create policy tenant on paper_archive as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table paragraph (
  conference_id uuid not null,
  document_id uuid not null,
  language text not null,
  mark text not null,
  ordinal integer not null,
  kind text not null,
  number text not null,
  level integer not null,
  text text not null,
  plain text not null,
  translated_from text,
  open_to text not null,
  readers uuid[] not null,
  search tsvector,
  constraint paragraph_kind_check CHECK ((kind = ANY (ARRAY['title'::text, 'heading'::text, 'text'::text]))),
  constraint paragraph_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint paragraph_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint paragraph_pkey PRIMARY KEY (conference_id, document_id, language, mark)
);
CREATE INDEX paragraph_search ON public.paragraph USING gin (search) WITH (fastupdate=off);
CREATE UNIQUE INDEX paragraph_order ON public.paragraph USING btree (conference_id, document_id, language, ordinal);
create policy finding on paragraph as permissive for select to protempore_finder using true;
create policy sight on paragraph as restrictive for select to protempore_app using ((open_to = ANY (( SELECT seen_classes() AS seen_classes)::text[])) OR ((open_to = 'named participants'::text) AND (readers && ( SELECT read_for() AS read_for))));
create policy tenant on paragraph as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER paragraph_sight BEFORE INSERT ON public.paragraph FOR EACH ROW EXECUTE FUNCTION sight_of_document();

create table participant (
  conference_id uuid not null,
  participant_id uuid not null,
  kind text not null,
  code text not null,
  version integer not null,
  constraint participant_kind_check CHECK ((kind = ANY (ARRAY['country'::text, 'organization'::text]))),
  constraint participant_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint participant_pkey PRIMARY KEY (conference_id, participant_id),
  constraint participant_conference_id_code_key UNIQUE (conference_id, code)
);
create policy tenant on participant as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table participant_name (
  conference_id uuid not null,
  participant_id uuid not null,
  from_day date not null,
  until_day date,
  short jsonb not null,
  formal jsonb not null,
  constraint participant_name_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint participant_name_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint participant_name_pkey PRIMARY KEY (conference_id, participant_id, from_day),
  constraint participant_name_conference_id_participant_id_daterange_excl EXCLUDE USING gist (conference_id WITH =, participant_id WITH =, daterange(from_day, until_day, '[]'::text) WITH &&)
);
create policy tenant on participant_name as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table participant_status (
  conference_id uuid not null,
  participant_id uuid not null,
  from_day date not null,
  until_day date,
  status text not null,
  constraint participant_status_status_check CHECK ((status = ANY (ARRAY['member'::text, 'observer'::text, 'civil society'::text, 'host organization'::text]))),
  constraint participant_status_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint participant_status_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint participant_status_pkey PRIMARY KEY (conference_id, participant_id, from_day),
  constraint participant_status_conference_id_participant_id_daterange_excl EXCLUDE USING gist (conference_id WITH =, participant_id WITH =, daterange(from_day, until_day, '[]'::text) WITH &&)
);
create policy tenant on participant_status as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table particulars (
  conference_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  sealed jsonb not null,
  given_at timestamp with time zone not null,
  constraint particulars_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint particulars_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint particulars_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint particulars_pkey PRIMARY KEY (conference_id, meeting_id, person_id)
);
CREATE INDEX particulars_person ON public.particulars USING btree (conference_id, person_id);
create policy tenant on particulars as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table passkey (
  conference_id uuid not null,
  passkey_id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key text not null,
  sign_count bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint passkey_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint passkey_pkey PRIMARY KEY (conference_id, passkey_id)
);
CREATE INDEX passkey_person ON public.passkey USING btree (conference_id, person_id, made_at);
CREATE UNIQUE INDEX passkey_credential ON public.passkey USING btree (conference_id, credential_id);
create policy tenant on passkey as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table person (
  conference_id uuid not null,
  person_id uuid not null,
  given_name text not null,
  family_name text not null,
  treatment text,
  email text not null,
  language text not null,
  channels jsonb not null,
  digest boolean not null,
  version integer not null,
  second_factor_due boolean not null,
  erased_at timestamp with time zone,
  institution text not null,
  shares_email boolean,
  shares_phone boolean not null,
  constraint person_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint person_pkey PRIMARY KEY (conference_id, person_id)
);
CREATE INDEX person_name ON public.person USING btree (conference_id, family_name, given_name, person_id);
CREATE INDEX person_order ON public.person USING btree (conference_id, name_order(family_name) COLLATE "C", name_order(given_name) COLLATE "C", person_id);
CREATE UNIQUE INDEX person_email ON public.person USING btree (conference_id, lower(email));
create policy tenant on person as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table personal_link (
  conference_id uuid not null,
  link_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  subject_id uuid,
  token_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint personal_link_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint personal_link_pkey PRIMARY KEY (conference_id, link_id)
);
CREATE INDEX personal_link_person ON public.personal_link USING btree (conference_id, person_id, purpose, created_at);
CREATE UNIQUE INDEX personal_link_token ON public.personal_link USING btree (conference_id, token_hash);
create policy tenant on personal_link as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table personal_reading (
  conference_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  constraint personal_reading_conference_id_entry_id_fkey FOREIGN KEY (conference_id, entry_id) REFERENCES journal(conference_id, entry_id),
  constraint personal_reading_pkey PRIMARY KEY (conference_id, person_id, entry_id)
);
create policy tenant on personal_reading as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table photo (
  conference_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  file_hash text not null,
  given_at timestamp with time zone not null,
  constraint photo_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint photo_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint photo_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint photo_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint photo_pkey PRIMARY KEY (conference_id, meeting_id, person_id)
);
CREATE INDEX photo_person ON public.photo USING btree (conference_id, person_id);
create policy tenant on photo as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table presidency (
  conference_id uuid not null,
  presidency_id uuid not null,
  participant_id uuid not null,
  theme jsonb not null,
  from_day date not null,
  until_day date not null,
  designated_on date,
  version integer not null,
  constraint presidency_check CHECK ((until_day >= from_day)),
  constraint presidency_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint presidency_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint presidency_pkey PRIMARY KEY (conference_id, presidency_id),
  constraint presidency_conference_id_daterange_excl EXCLUDE USING gist (conference_id WITH =, daterange(from_day, until_day, '[]'::text) WITH &&)
);
create policy tenant on presidency as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table progress_note (
  conference_id uuid not null,
  note_id uuid not null,
  mandate_id uuid not null,
  kind text not null,
  text text not null,
  language text not null,
  person_id uuid,
  speaks_for text not null,
  written_at timestamp with time zone not null,
  constraint progress_note_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'report'::text, 'confirmation'::text, 'return'::text, 'closing'::text, 'lapse'::text, 'turn'::text, 'supersession'::text, 'instruction'::text, 'question'::text, 'retain'::text, 'update'::text]))),
  constraint progress_note_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint progress_note_conference_id_mandate_id_fkey FOREIGN KEY (conference_id, mandate_id) REFERENCES mandate(conference_id, mandate_id),
  constraint progress_note_pkey PRIMARY KEY (conference_id, note_id)
);
CREATE INDEX progress_note_person ON public.progress_note USING btree (conference_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX progress_note_story ON public.progress_note USING btree (conference_id, mandate_id, written_at);
create policy tenant on progress_note as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table provider_attempt (
  conference_id uuid not null,
  state_hash text not null,
  provider_id uuid not null,
  browser_hash text not null,
  sealed_checks text not null,
  next_path text,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint provider_attempt_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint provider_attempt_conference_id_provider_id_fkey FOREIGN KEY (conference_id, provider_id) REFERENCES identity_provider(conference_id, provider_id) ON DELETE CASCADE,
  constraint provider_attempt_pkey PRIMARY KEY (conference_id, state_hash)
);
CREATE INDEX provider_attempt_age ON public.provider_attempt USING btree (conference_id, expires_at);
create policy tenant on provider_attempt as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table provision (
  conference_id uuid not null,
  provision_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  number text not null,
  parent_number text,
  level integer not null,
  text jsonb not null,
  verb jsonb not null,
  class text not null,
  findings jsonb not null,
  state text not null,
  version integer not null,
  search tsvector,
  access text not null,
  constraint provision_class_check CHECK ((class = ANY (ARRAY['position'::text, 'thanks'::text, 'action'::text, 'standing'::text, 'money'::text, 'note'::text]))),
  constraint provision_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'read'::text]))),
  constraint provision_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint provision_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint provision_pkey PRIMARY KEY (conference_id, provision_id),
  constraint provision_conference_id_document_id_number_key UNIQUE (conference_id, document_id, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX provision_order ON public.provision USING btree (conference_id, document_id, ordinal);
CREATE INDEX provision_search ON public.provision USING gin (search) WITH (fastupdate=off);
CREATE INDEX provision_undecided ON public.provision USING btree (conference_id, document_id) WHERE (state = 'proposed'::text);
create policy sight on provision as restrictive for select to protempore_app using (access = ANY (( SELECT seen_classes() AS seen_classes)::text[]));
create policy tenant on provision as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
CREATE TRIGGER provision_access BEFORE INSERT OR UPDATE OF document_id, access ON public.provision FOR EACH ROW EXECUTE FUNCTION access_of_document();

create table reading (
  conference_id uuid not null,
  document_id uuid not null,
  opening jsonb not null,
  warnings jsonb not null,
  constraint reading_conference_id_document_id_fkey FOREIGN KEY (conference_id, document_id) REFERENCES document(conference_id, document_id),
  constraint reading_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint reading_pkey PRIMARY KEY (conference_id, document_id)
);
create policy tenant on reading as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table recovery_code (
  conference_id uuid not null,
  person_id uuid not null,
  code_hash text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_code_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint recovery_code_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint recovery_code_pkey PRIMARY KEY (conference_id, person_id, code_hash)
);
create policy tenant on recovery_code as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table reference_series (
  conference_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null,
  constraint reference_series_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint reference_series_pkey PRIMARY KEY (conference_id, series, year)
);
create policy tenant on reference_series as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table region_event (
  conference_id uuid not null,
  event_id uuid not null,
  participant_id uuid,
  state text not null,
  audience text not null,
  kind text not null,
  title jsonb not null,
  place text not null,
  organiser text not null,
  link text not null,
  from_day date not null,
  until_day date not null,
  zone text not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  reason text not null,
  written_by uuid,
  published_at timestamp with time zone,
  version integer not null,
  constraint region_event_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'members'::text, 'members and observers'::text]))),
  constraint region_event_check CHECK ((from_day <= until_day)),
  constraint region_event_check1 CHECK (((starts_at IS NULL) = (ends_at IS NULL))),
  constraint region_event_check2 CHECK ((starts_at < ends_at)),
  constraint region_event_check3 CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL))),
  constraint region_event_kind_check CHECK ((kind = ANY (ARRAY['member'::text, 'partner'::text]))),
  constraint region_event_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'published'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint region_event_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint region_event_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint region_event_conference_id_written_by_fkey FOREIGN KEY (conference_id, written_by) REFERENCES person(conference_id, person_id),
  constraint region_event_pkey PRIMARY KEY (conference_id, event_id)
);
CREATE INDEX region_event_days ON public.region_event USING btree (conference_id, from_day, until_day);
CREATE INDEX region_event_writer ON public.region_event USING btree (conference_id, written_by);
create policy sight on region_event as restrictive for select to protempore_app using (((state = 'published'::text) AND (audience = ANY (( SELECT seen_classes() AS seen_classes)::text[]))) OR (participant_id = ANY (( SELECT spoken_for() AS spoken_for)::uuid[])) OR ('secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])));
create policy tenant on region_event as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table registration (
  conference_id uuid not null,
  registration_id uuid not null,
  meeting_id uuid not null,
  nomination_id uuid not null,
  participant_id uuid,
  category text not null,
  role text,
  given_name text not null,
  family_name text not null,
  email text not null,
  language text not null,
  person_id uuid,
  appointment_id uuid,
  state text not null,
  printed_name text,
  job_title jsonb not null,
  floor_language text,
  substitutes_id uuid,
  entered_at timestamp with time zone not null,
  registered_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  version integer not null,
  badge_serial integer not null,
  name_key text not null,
  email_key text not null,
  rank smallint not null,
  family_key text not null,
  given_key text not null,
  constraint registration_badge_serial_check CHECK (((badge_serial >= 1) AND (badge_serial <= 999))),
  constraint registration_category_check CHECK ((category = ANY (ARRAY['member'::text, 'observer'::text, 'interpreter'::text, 'press'::text, 'staff'::text, 'guest'::text]))),
  constraint registration_check CHECK (((category = ANY (ARRAY['member'::text, 'observer'::text])) = (participant_id IS NOT NULL))),
  constraint registration_check1 CHECK (((participant_id IS NULL) = (role IS NULL))),
  constraint registration_check2 CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  constraint registration_check3 CHECK (((state <> ALL (ARRAY['registered'::text, 'confirmed'::text])) OR (printed_name IS NOT NULL))),
  constraint registration_floor_language_check CHECK ((floor_language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint registration_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint registration_role_check CHECK ((role = ANY (ARRAY['head'::text, 'alternate'::text, 'delegate'::text, 'adviser'::text]))),
  constraint registration_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'nominated'::text, 'accredited'::text, 'registered'::text, 'confirmed'::text, 'withdrawn'::text]))),
  constraint registration_conference_id_appointment_id_fkey FOREIGN KEY (conference_id, appointment_id) REFERENCES appointment(conference_id, appointment_id),
  constraint registration_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint registration_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint registration_conference_id_nomination_id_fkey FOREIGN KEY (conference_id, nomination_id) REFERENCES nomination(conference_id, nomination_id),
  constraint registration_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint registration_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint registration_conference_id_substitutes_id_fkey FOREIGN KEY (conference_id, substitutes_id) REFERENCES registration(conference_id, registration_id),
  constraint registration_pkey PRIMARY KEY (conference_id, registration_id)
);
CREATE INDEX registration_address ON public.registration USING btree (conference_id, email_key);
CREATE INDEX registration_name ON public.registration USING btree (conference_id, meeting_id, name_key) WHERE (state <> 'withdrawn'::text);
CREATE INDEX registration_nomination ON public.registration USING btree (conference_id, nomination_id);
CREATE INDEX registration_person ON public.registration USING btree (conference_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX registration_place ON public.registration USING btree (conference_id, meeting_id, participant_id, category, rank, family_key, given_key, registration_id);
CREATE INDEX registration_substitutes ON public.registration USING btree (conference_id, substitutes_id) WHERE (substitutes_id IS NOT NULL);
CREATE INDEX registration_waiting ON public.registration USING btree (conference_id, meeting_id, category, participant_id, entered_at, registration_id) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX registration_head ON public.registration USING btree (conference_id, meeting_id, participant_id) WHERE ((role = 'head'::text) AND (state <> 'withdrawn'::text));
CREATE UNIQUE INDEX registration_once ON public.registration USING btree (conference_id, meeting_id, email_key) WHERE (state <> 'withdrawn'::text);
create policy tenant on registration as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table registration_places (
  conference_id uuid not null,
  meeting_id uuid not null,
  category text not null,
  scope_id uuid not null,
  most integer not null,
  taken integer not null,
  constraint never_oversold CHECK (((taken >= 0) AND (taken <= most))),
  constraint registration_places_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint registration_places_conference_id_meeting_id_category_fkey FOREIGN KEY (conference_id, meeting_id, category) REFERENCES registration_quota(conference_id, meeting_id, category) ON DELETE CASCADE,
  constraint registration_places_pkey PRIMARY KEY (conference_id, meeting_id, category, scope_id)
);
create policy tenant on registration_places as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table registration_quota (
  conference_id uuid not null,
  meeting_id uuid not null,
  category text not null,
  most integer not null,
  constraint registration_quota_category_check CHECK ((category = ANY (ARRAY['member'::text, 'observer'::text, 'interpreter'::text, 'press'::text, 'staff'::text, 'guest'::text]))),
  constraint registration_quota_most_check CHECK (((most >= 0) AND (most <= 5000))),
  constraint registration_quota_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint registration_quota_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint registration_quota_pkey PRIMARY KEY (conference_id, meeting_id, category)
);
create policy tenant on registration_quota as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table registration_terms (
  conference_id uuid not null,
  meeting_id uuid not null,
  nominations_until date not null,
  asks text[] not null,
  version integer not null,
  constraint registration_terms_asks_check CHECK ((asks <@ ARRAY['job title'::text, 'diet'::text, 'access needs'::text, 'passport'::text, 'sex'::text, 'photo'::text])),
  constraint registration_terms_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint registration_terms_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint registration_terms_pkey PRIMARY KEY (conference_id, meeting_id)
);
create policy tenant on registration_terms as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table reminder (
  conference_id uuid not null,
  mandate_id uuid not null,
  person_id uuid not null,
  due_day date not null,
  moment text not null,
  sent_on date not null,
  constraint reminder_moment_check CHECK ((moment = ANY (ARRAY['before'::text, 'on'::text, 'after'::text]))),
  constraint reminder_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint reminder_conference_id_mandate_id_fkey FOREIGN KEY (conference_id, mandate_id) REFERENCES mandate(conference_id, mandate_id),
  constraint reminder_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint reminder_pkey PRIMARY KEY (conference_id, mandate_id, person_id, due_day, moment)
);
create policy tenant on reminder as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table request_count (
  conference_id uuid not null,
  counted text not null,
  window_start timestamp with time zone not null,
  requests integer not null,
  constraint request_count_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint request_count_pkey PRIMARY KEY (conference_id, counted, window_start)
);
CREATE INDEX request_count_age ON public.request_count USING btree (conference_id, window_start);
create policy tenant on request_count as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table retired_key (
  conference_id uuid not null,
  key_id text not null,
  retired_at timestamp with time zone not null,
  constraint retired_key_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint retired_key_pkey PRIMARY KEY (conference_id, key_id)
);
create policy tenant on retired_key as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table review_proposal (
  conference_id uuid not null,
  round_id uuid not null,
  mandate_id uuid not null,
  choice text not null,
  reason text not null,
  proposed_at timestamp with time zone not null,
  version integer not null,
  constraint review_proposal_choice_check CHECK ((choice = ANY (ARRAY['retain'::text, 'update'::text, 'remove'::text]))),
  constraint review_proposal_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint review_proposal_conference_id_mandate_id_fkey FOREIGN KEY (conference_id, mandate_id) REFERENCES mandate(conference_id, mandate_id),
  constraint review_proposal_conference_id_round_id_fkey FOREIGN KEY (conference_id, round_id) REFERENCES review_round(conference_id, round_id),
  constraint review_proposal_pkey PRIMARY KEY (conference_id, round_id, mandate_id)
);
create policy tenant on review_proposal as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table review_round (
  conference_id uuid not null,
  round_id uuid not null,
  body_id uuid not null,
  name jsonb not null,
  opened_on date not null,
  closed_on date,
  version integer not null,
  closed_by_provision_id uuid,
  constraint review_round_check CHECK (((closed_on IS NULL) = (closed_by_provision_id IS NULL))),
  constraint review_round_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint review_round_conference_id_closed_by_provision_id_fkey FOREIGN KEY (conference_id, closed_by_provision_id) REFERENCES provision(conference_id, provision_id),
  constraint review_round_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint review_round_pkey PRIMARY KEY (conference_id, round_id)
);
CREATE UNIQUE INDEX review_round_open ON public.review_round USING btree (conference_id, body_id) WHERE (closed_on IS NULL);
create policy tenant on review_round as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table saved_view (
  conference_id uuid not null,
  view_id uuid not null,
  person_id uuid not null,
  name text not null,
  query text not null,
  constraint saved_view_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint saved_view_pkey PRIMARY KEY (conference_id, view_id),
  constraint saved_view_conference_id_person_id_name_key UNIQUE (conference_id, person_id, name)
);
create policy tenant on saved_view as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table scan (
  conference_id uuid not null,
  scan_id uuid not null,
  meeting_id uuid not null,
  device_id uuid,
  registration_id uuid,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  session integer,
  verdict text not null,
  scanned_by uuid,
  constraint scan_check CHECK (((verdict = ANY (ARRAY['forged'::text, 'foreign'::text])) OR (registration_id IS NOT NULL))),
  constraint scan_session_check CHECK (((session >= 1) AND (session <= 99))),
  constraint scan_verdict_check CHECK ((verdict = ANY (ARRAY['admitted'::text, 'forged'::text, 'foreign'::text, 'expired'::text, 'replaced'::text, 'not coming'::text]))),
  constraint scan_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint scan_conference_id_meeting_id_device_id_fkey FOREIGN KEY (conference_id, meeting_id, device_id) REFERENCES door_device(conference_id, meeting_id, device_id),
  constraint scan_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint scan_conference_id_registration_id_fkey FOREIGN KEY (conference_id, registration_id) REFERENCES registration(conference_id, registration_id),
  constraint scan_conference_id_scanned_by_fkey FOREIGN KEY (conference_id, scanned_by) REFERENCES person(conference_id, person_id),
  constraint scan_pkey PRIMARY KEY (conference_id, scan_id)
);
CREATE INDEX scan_admitted ON public.scan USING btree (conference_id, meeting_id, registration_id, at, scan_id) WHERE (verdict = 'admitted'::text);
CREATE INDEX scan_by ON public.scan USING btree (conference_id, scanned_by) WHERE (scanned_by IS NOT NULL);
CREATE INDEX scan_device ON public.scan USING btree (conference_id, meeting_id, device_id) WHERE (device_id IS NOT NULL);
CREATE INDEX scan_refused ON public.scan USING btree (conference_id, meeting_id, at DESC, scan_id DESC) WHERE (verdict <> 'admitted'::text);
CREATE INDEX scan_registration ON public.scan USING btree (conference_id, registration_id) WHERE (registration_id IS NOT NULL);
create policy tenant on scan as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table session (
  conference_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  device text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  proven_at timestamp with time zone not null,
  proven_by text not null,
  half_open boolean not null,
  constraint session_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint session_pkey PRIMARY KEY (conference_id, session_id)
);
CREATE INDEX session_open ON public.session USING btree (conference_id, created_at) WHERE (revoked_at IS NULL);
CREATE INDEX session_person ON public.session USING btree (conference_id, person_id, created_at);
CREATE UNIQUE INDEX session_token ON public.session USING btree (conference_id, token_hash);
create policy tenant on session as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table session_event (
  conference_id uuid not null,
  session_id uuid not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  what text not null,
  facts jsonb not null,
  constraint session_event_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint session_event_conference_id_session_id_fkey FOREIGN KEY (conference_id, session_id) REFERENCES meeting_session(conference_id, session_id),
  constraint session_event_pkey PRIMARY KEY (conference_id, session_id, sequence)
);
create policy tenant on session_event as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table sign_in_link (
  conference_id uuid not null,
  link_id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  code_hash text not null,
  next_path text,
  tries integer not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  purpose text not null,
  constraint sign_in_link_purpose_check CHECK ((purpose = ANY (ARRAY['sign in'::text, 'proof'::text]))),
  constraint sign_in_link_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint sign_in_link_pkey PRIMARY KEY (conference_id, link_id)
);
CREATE INDEX sign_in_link_person ON public.sign_in_link USING btree (conference_id, person_id, created_at);
CREATE UNIQUE INDEX sign_in_link_token ON public.sign_in_link USING btree (conference_id, token_hash);
create policy tenant on sign_in_link as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table silence_event (
  conference_id uuid not null,
  event_id uuid not null,
  procedure_id uuid not null,
  arrived_at timestamp with time zone not null,
  kind text not null,
  participant_id uuid,
  person_id uuid,
  words text,
  deadline timestamp with time zone,
  constraint silence_event_check CHECK (((kind = 'extended'::text) = (deadline IS NOT NULL))),
  constraint silence_event_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'extended'::text, 'objection'::text, 'amendment'::text, 'explanation'::text, 'late'::text, 'adopted'::text, 'broken'::text, 'withdrawn'::text]))),
  constraint silence_event_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint silence_event_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint silence_event_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint silence_event_conference_id_procedure_id_fkey FOREIGN KEY (conference_id, procedure_id) REFERENCES silence_procedure(conference_id, procedure_id),
  constraint silence_event_pkey PRIMARY KEY (conference_id, event_id)
);
CREATE INDEX silence_event_of ON public.silence_event USING btree (conference_id, procedure_id, arrived_at, event_id);
CREATE INDEX silence_event_participant ON public.silence_event USING btree (conference_id, participant_id) WHERE (participant_id IS NOT NULL);
CREATE INDEX silence_event_person ON public.silence_event USING btree (conference_id, person_id) WHERE (person_id IS NOT NULL);
create policy tenant on silence_event as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table silence_procedure (
  conference_id uuid not null,
  procedure_id uuid not null,
  body_id uuid not null,
  title jsonb not null,
  text jsonb not null,
  basis text not null,
  opened_at timestamp with time zone not null,
  deadline timestamp with time zone not null,
  state text not null,
  ended_at timestamp with time zone,
  version integer not null,
  constraint silence_procedure_check CHECK ((deadline > opened_at)),
  constraint silence_procedure_check1 CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint silence_procedure_state_check CHECK ((state = ANY (ARRAY['open'::text, 'adopted'::text, 'broken'::text, 'withdrawn'::text]))),
  constraint silence_procedure_conference_id_body_id_fkey FOREIGN KEY (conference_id, body_id) REFERENCES body(conference_id, body_id),
  constraint silence_procedure_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint silence_procedure_pkey PRIMARY KEY (conference_id, procedure_id)
);
CREATE INDEX silence_body ON public.silence_procedure USING btree (conference_id, body_id);
CREATE INDEX silence_due ON public.silence_procedure USING btree (conference_id, deadline) WHERE (state = 'open'::text);
CREATE INDEX silence_in_order ON public.silence_procedure USING btree (conference_id, opened_at DESC, procedure_id DESC);
create policy tenant on silence_procedure as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table silence_recipient (
  conference_id uuid not null,
  procedure_id uuid not null,
  participant_id uuid not null,
  constraint silence_recipient_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint silence_recipient_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint silence_recipient_conference_id_procedure_id_fkey FOREIGN KEY (conference_id, procedure_id) REFERENCES silence_procedure(conference_id, procedure_id),
  constraint silence_recipient_pkey PRIMARY KEY (conference_id, procedure_id, participant_id)
);
CREATE INDEX silence_recipient_of ON public.silence_recipient USING btree (conference_id, participant_id);
create policy tenant on silence_recipient as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table site_page (
  conference_id uuid not null,
  slug text not null,
  page_id uuid not null,
  title jsonb not null,
  text jsonb not null,
  published boolean not null,
  version integer not null,
  constraint site_page_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60))),
  constraint site_page_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint site_page_pkey PRIMARY KEY (conference_id, slug),
  constraint site_page_conference_id_page_id_key UNIQUE (conference_id, page_id)
);
create policy sight on site_page as restrictive for select to protempore_app using (published OR ('secretariat'::text = ANY (( SELECT seen_classes() AS seen_classes)::text[])));
create policy tenant on site_page as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table stand_in (
  conference_id uuid not null,
  stand_in_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  tasks text[] not null,
  from_day date not null,
  until_day date not null,
  ended_at timestamp with time zone,
  constraint stand_in_check CHECK ((until_day >= from_day)),
  constraint stand_in_tasks_check CHECK ((cardinality(tasks) > 0)),
  constraint stand_in_conference_id_appointment_id_fkey FOREIGN KEY (conference_id, appointment_id) REFERENCES appointment(conference_id, appointment_id) ON DELETE CASCADE,
  constraint stand_in_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint stand_in_conference_id_person_id_fkey FOREIGN KEY (conference_id, person_id) REFERENCES person(conference_id, person_id),
  constraint stand_in_pkey PRIMARY KEY (conference_id, stand_in_id)
);
CREATE INDEX stand_in_appointment ON public.stand_in USING btree (conference_id, appointment_id, until_day);
CREATE INDEX stand_in_person ON public.stand_in USING btree (conference_id, person_id, until_day);
create policy tenant on stand_in as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table statement (
  conference_id uuid not null,
  statement_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  participant_id uuid not null,
  language text not null,
  file_hash text not null,
  file_name text not null,
  handed_in_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  constraint statement_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
  constraint statement_conference_id_file_hash_fkey FOREIGN KEY (conference_id, file_hash) REFERENCES stored_file(conference_id, hash),
  constraint statement_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint statement_conference_id_item_id_fkey FOREIGN KEY (conference_id, item_id) REFERENCES agenda_item(conference_id, item_id) ON DELETE SET NULL (item_id),
  constraint statement_conference_id_meeting_id_fkey FOREIGN KEY (conference_id, meeting_id) REFERENCES meeting(conference_id, meeting_id),
  constraint statement_conference_id_participant_id_fkey FOREIGN KEY (conference_id, participant_id) REFERENCES participant(conference_id, participant_id),
  constraint statement_pkey PRIMARY KEY (conference_id, statement_id)
);
CREATE INDEX statement_file ON public.statement USING btree (conference_id, file_hash);
CREATE INDEX statement_item ON public.statement USING btree (conference_id, item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX statement_of ON public.statement USING btree (conference_id, meeting_id, item_id, participant_id);
CREATE INDEX statement_participant ON public.statement USING btree (conference_id, participant_id);
create policy tenant on statement as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table stored_file (
  conference_id uuid not null,
  hash text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  stored_at timestamp with time zone not null,
  constraint stored_file_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint stored_file_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint stored_file_pkey PRIMARY KEY (conference_id, hash)
);
create policy tenant on stored_file as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table symbol_series (
  conference_id uuid not null,
  stem text not null,
  last integer not null,
  constraint symbol_series_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint symbol_series_pkey PRIMARY KEY (conference_id, stem)
);
create policy tenant on symbol_series as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table webhook_attempt (
  conference_id uuid not null,
  delivery_id uuid not null,
  ordinal integer not null,
  at timestamp with time zone not null,
  ms integer,
  status integer,
  failure text,
  answer text not null,
  constraint webhook_attempt_check CHECK (((status IS NULL) OR (failure IS NULL))),
  constraint webhook_attempt_failure_check CHECK ((failure = ANY (ARRAY['too slow'::text, 'not reached'::text, 'inside'::text]))),
  constraint webhook_attempt_conference_id_delivery_id_fkey FOREIGN KEY (conference_id, delivery_id) REFERENCES webhook_delivery(conference_id, delivery_id) ON DELETE CASCADE,
  constraint webhook_attempt_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint webhook_attempt_pkey PRIMARY KEY (conference_id, delivery_id, ordinal)
);
create policy tenant on webhook_attempt as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table webhook_delivery (
  conference_id uuid not null,
  delivery_id uuid not null,
  endpoint_id uuid not null,
  kind text not null,
  subject_id uuid,
  body text not null,
  state text not null,
  tries integer not null,
  next_at timestamp with time zone,
  claimed_until timestamp with time zone,
  made_at timestamp with time zone not null,
  constraint webhook_delivery_check CHECK (((state = 'waiting'::text) = (next_at IS NOT NULL))),
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'failed'::text, 'withdrawn'::text]))),
  constraint webhook_delivery_conference_id_endpoint_id_fkey FOREIGN KEY (conference_id, endpoint_id) REFERENCES webhook_endpoint(conference_id, endpoint_id) ON DELETE CASCADE,
  constraint webhook_delivery_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint webhook_delivery_pkey PRIMARY KEY (conference_id, delivery_id)
);
CREATE INDEX webhook_delivery_age ON public.webhook_delivery USING btree (conference_id, made_at);
CREATE INDEX webhook_delivery_latest ON public.webhook_delivery USING btree (conference_id, endpoint_id, delivery_id DESC);
CREATE INDEX webhook_delivery_waiting ON public.webhook_delivery USING btree (conference_id, endpoint_id, next_at) WHERE (state = 'waiting'::text);
create policy tenant on webhook_delivery as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table webhook_endpoint (
  conference_id uuid not null,
  endpoint_id uuid not null,
  name text not null,
  address text not null,
  kinds text[] not null,
  sealed_secret text not null,
  sealed_before text,
  before_until timestamp with time zone,
  off_why text,
  off_at timestamp with time zone,
  failing_since timestamp with time zone,
  made_at timestamp with time zone not null,
  version integer not null,
  constraint webhook_endpoint_check CHECK (((off_why IS NULL) = (off_at IS NULL))),
  constraint webhook_endpoint_check1 CHECK (((sealed_before IS NULL) = (before_until IS NULL))),
  constraint webhook_endpoint_kinds_check CHECK ((cardinality(kinds) > 0)),
  constraint webhook_endpoint_off_why_check CHECK ((off_why = ANY (ARRAY['by hand'::text, 'gone'::text, 'failing'::text]))),
  constraint webhook_endpoint_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint webhook_endpoint_pkey PRIMARY KEY (conference_id, endpoint_id)
);
create policy tenant on webhook_endpoint as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));

create table webhook_event (
  conference_id uuid not null,
  event_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  at timestamp with time zone not null,
  constraint webhook_event_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(conference_id),
  constraint webhook_event_pkey PRIMARY KEY (conference_id, event_id)
);
create policy tenant on webhook_event as permissive for all to public using (conference_id = ( SELECT this_conference() AS this_conference));
