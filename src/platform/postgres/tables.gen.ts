// Generated from migrations/ by npm run generate.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type AgendaItemTable = {
  conference_id: string
  item_id: string
  meeting_id: string
  ordinal: number
  number: string
  title: ColumnType<unknown, string, string>
  version: Generated<number>
}

export type AgendaMandateTable = {
  conference_id: string
  item_id: string
  mandate_id: string
}

export type AppointmentTable = {
  conference_id: string
  appointment_id: string
  person_id: string
  office: string
  participant_id: string | null
  body_id: string | null
  from_day: string
  until_day: string | null
  instrument: string | null
  predecessor_id: string | null
  version: Generated<number>
}

export type BodyTable = {
  conference_id: string
  body_id: string
  code: string
  parent_id: string | null
  predecessor_id: string | null
  acts: Generated<string[]>
  cadence: string | null
  from_day: string
  until_day: string | null
  version: Generated<number>
}

export type BodyNameTable = {
  conference_id: string
  body_id: string
  from_day: string
  until_day: string | null
  name: ColumnType<unknown, string, string>
}

export type ConferenceTable = {
  conference_id: string
  slug: string
  name: ColumnType<unknown, string, string>
  acronym: ColumnType<unknown, string, string>
  languages: string[]
  original_language: string
  currency: string
  zone: string
  settings: Generated<ColumnType<unknown, string, string>>
  is_example: Generated<boolean>
  created_at: Generated<string>
  version: Generated<number>
}

export type DocumentTable = {
  conference_id: string
  document_id: string
  symbol: string
  kind: string
  title: ColumnType<unknown, string, string>
  meeting_id: string | null
  body_id: string | null
  original_language: string
  adopted_on: string | null
  state: string
  access: string
  version: Generated<number>
}

export type EvidenceTable = {
  conference_id: string
  evidence_id: string
  mandate_id: string
  note_id: string | null
  title: string
  file_hash: string | null
  address: string | null
  added_at: string
}

export type IdempotencyKeyTable = {
  conference_id: string
  actor_key: string
  key: string
  operation: string
  body_hash: string
  status: number
  answer: ColumnType<unknown, string, string>
  created_at: Generated<string>
}

export type ImportBatchTable = {
  conference_id: string
  batch_id: string
  kind: string
  source_name: string
  created_at: string
  created_by: string
  rows: number
  created: ColumnType<unknown, string, string>
  undone_at: string | null
}

export type JournalTable = {
  conference_id: string
  entry_id: string
  at: string
  operation: string
  actor: ColumnType<unknown, string, string>
  subject: string
  subject_id: string
  before: ColumnType<unknown, string | null, string | null>
  after: ColumnType<unknown, string | null, string | null>
  number: bigint | null
  hash: string | null
}

export type LanguageVersionTable = {
  conference_id: string
  document_id: string
  language: string
  kind: string
  file_hash: string | null
  text: string
}

export type MailTable = {
  conference_id: string
  mail_id: string
  once_key: string
  recipient: string
  language: string
  subject: string
  text_body: string
  html_body: string
  written_at: string
  sent_at: string | null
  failure: string | null
}

export type MandateTable = {
  conference_id: string
  mandate_id: string
  kind: Generated<string>
  reference: string | null
  provision_id: string | null
  document_id: string | null
  body_id: string | null
  meeting_id: string | null
  presidency_id: string | null
  source: ColumnType<unknown, string, string>
  title: ColumnType<unknown, string, string>
  class: string
  tasked: Generated<string[]>
  jointly: Generated<boolean>
  beneficiaries: Generated<string[]>
  due: ColumnType<unknown, string | null, string | null>
  due_day: string | null
  proposed_day: string | null
  sort_day: GeneratedAlways<string | null>
  state: string
  adopted_on: string | null
  closed_on: string | null
  closed_by_provision_id: string | null
  evidence_count: Generated<number>
  version: Generated<number>
  search: GeneratedAlways<string | null>
}

export type MandateLinkTable = {
  conference_id: string
  from_id: string
  to_id: string
  kind: string
}

export type MeetingTable = {
  conference_id: string
  meeting_id: string
  body_id: string
  number: string
  name: ColumnType<unknown, string, string>
  host_id: string | null
  place: Generated<ColumnType<unknown, string, string>>
  mode: string
  zone: string
  opens_on: string
  closes_on: string
  state: string
  version: Generated<number>
}

export type MigrationTable = {
  name: string
  hash: string
  ran_at: Generated<string>
}

export type OccurrenceTable = {
  conference_id: string
  mandate_id: string
  due_day: string
  done_on: string | null
}

export type ParticipantTable = {
  conference_id: string
  participant_id: string
  kind: string
  code: string
  version: Generated<number>
}

export type ParticipantNameTable = {
  conference_id: string
  participant_id: string
  from_day: string
  until_day: string | null
  short: ColumnType<unknown, string, string>
  formal: ColumnType<unknown, string, string>
}

export type ParticipantStatusTable = {
  conference_id: string
  participant_id: string
  from_day: string
  until_day: string | null
  status: string
}

export type PersonTable = {
  conference_id: string
  person_id: string
  given_name: string
  family_name: string
  treatment: string | null
  email: string
  language: string
  channels: Generated<ColumnType<unknown, string, string>>
  digest: Generated<boolean>
  version: Generated<number>
}

export type PersonalLinkTable = {
  conference_id: string
  link_id: string
  person_id: string
  purpose: string
  subject_id: string | null
  token_hash: string
  created_at: string
  expires_at: string | null
  revoked_at: string | null
}

export type PresidencyTable = {
  conference_id: string
  presidency_id: string
  participant_id: string
  theme: Generated<ColumnType<unknown, string, string>>
  from_day: string
  until_day: string
  designated_on: string | null
  version: Generated<number>
}

export type ProgressNoteTable = {
  conference_id: string
  note_id: string
  mandate_id: string
  kind: string
  text: string
  language: string
  person_id: string | null
  speaks_for: string
  written_at: string
}

export type ProvisionTable = {
  conference_id: string
  provision_id: string
  document_id: string
  ordinal: number
  number: string
  parent_number: string | null
  level: number
  text: ColumnType<unknown, string, string>
  verb: Generated<ColumnType<unknown, string, string>>
  class: string
  findings: Generated<ColumnType<unknown, string, string>>
  state: string
  version: Generated<number>
  search: GeneratedAlways<string | null>
}

export type ReferenceSeriesTable = {
  conference_id: string
  series: string
  year: number
  last: number
}

export type ReviewProposalTable = {
  conference_id: string
  round_id: string
  mandate_id: string
  choice: string
  reason: string
}

export type ReviewRoundTable = {
  conference_id: string
  round_id: string
  body_id: string
  name: ColumnType<unknown, string, string>
  opened_on: string
  closed_on: string | null
}

export type SavedViewTable = {
  conference_id: string
  view_id: string
  person_id: string
  name: string
  query: string
}

export type SessionTable = {
  conference_id: string
  session_id: string
  person_id: string
  token_hash: string
  device: string
  created_at: string
  seen_at: string
  expires_at: string
  revoked_at: string | null
}

export type SignInLinkTable = {
  conference_id: string
  link_id: string
  person_id: string
  token_hash: string
  code_hash: string
  next_path: string | null
  tries: Generated<number>
  created_at: string
  expires_at: string
  used_at: string | null
}

export type StoredFileTable = {
  conference_id: string
  hash: string
  name: string
  media_type: string
  bytes: bigint
  stored_at: string
}

export type Tables = {
  agenda_item: AgendaItemTable
  agenda_mandate: AgendaMandateTable
  appointment: AppointmentTable
  body: BodyTable
  body_name: BodyNameTable
  conference: ConferenceTable
  document: DocumentTable
  evidence: EvidenceTable
  idempotency_key: IdempotencyKeyTable
  import_batch: ImportBatchTable
  journal: JournalTable
  language_version: LanguageVersionTable
  mail: MailTable
  mandate: MandateTable
  mandate_link: MandateLinkTable
  meeting: MeetingTable
  migration: MigrationTable
  occurrence: OccurrenceTable
  participant: ParticipantTable
  participant_name: ParticipantNameTable
  participant_status: ParticipantStatusTable
  person: PersonTable
  personal_link: PersonalLinkTable
  presidency: PresidencyTable
  progress_note: ProgressNoteTable
  provision: ProvisionTable
  reference_series: ReferenceSeriesTable
  review_proposal: ReviewProposalTable
  review_round: ReviewRoundTable
  saved_view: SavedViewTable
  session: SessionTable
  sign_in_link: SignInLinkTable
  stored_file: StoredFileTable
}
