// Generated from migrations/ by npm run generate.
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day } from '../../kernel/day.ts'

export type AgendaTable = {
  conference_id: string
  meeting_id: string
  circulated_at: ColumnType<string | null, string | null | undefined, string | null>
  adopted_on: ColumnType<Day | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type AgendaDocumentTable = {
  conference_id: string
  item_id: string
  document_id: string
  ordinal: number
}

export type AgendaItemTable = {
  conference_id: string
  item_id: string
  meeting_id: string
  ordinal: number
  number: ColumnType<string | null, string | null | undefined, string | null>
  title: ColumnType<unknown, string, string>
  parent_id: ColumnType<string | null, string | null | undefined, string | null>
  kind: ColumnType<string, string | undefined, string>
  day: ColumnType<Day | null, string | null | undefined, string | null>
  starts: ColumnType<string | null, string | null | undefined, string | null>
  minutes: ColumnType<number | null, number | null | undefined, number | null>
  presenter: ColumnType<unknown, string | undefined, string>
  annotation: ColumnType<unknown, string | undefined, string>
  decision: ColumnType<string | null, string | null | undefined, string | null>
}

export type AgendaMandateTable = {
  conference_id: string
  item_id: string
  mandate_id: string
}

export type AnnouncementTable = {
  conference_id: string
  announcement_id: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  state: string
  audience: string
  title: ColumnType<unknown, string, string>
  text: ColumnType<unknown, string, string>
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day, string, string>
  pinned: ColumnType<boolean, boolean | undefined, boolean>
  reason: ColumnType<string, string | undefined, string>
  written_by: ColumnType<string | null, string | null | undefined, string | null>
  published_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type ApiTokenTable = {
  conference_id: string
  token_id: string
  person_id: string
  name: string
  token_hash: string
  reads_only: boolean
  operations: string[]
  made_at: string
  expires_at: string
  used_at: ColumnType<string | null, string | null | undefined, string | null>
  revoked_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type AppointmentTable = {
  conference_id: string
  appointment_id: string
  person_id: string
  office: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day | null, string | null | undefined, string | null>
  instrument: ColumnType<string | null, string | null | undefined, string | null>
  predecessor_id: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  meeting_id: ColumnType<string | null, string | null | undefined, string | null>
  suspended_at: ColumnType<string | null, string | null | undefined, string | null>
  suspension_reason: ColumnType<string | null, string | null | undefined, string | null>
}

export type AppointmentBodyTable = {
  conference_id: string
  appointment_id: string
  body_id: string
}

export type ArchivePaperTable = {
  conference_id: string
  archive_id: string
  entry: number
  name: string
  bytes: bigint
  hash: ColumnType<string | null, string | null | undefined, string | null>
  state: string
  problem: ColumnType<unknown, string | null | undefined, string | null>
  language: ColumnType<string | null, string | null | undefined, string | null>
  symbol: ColumnType<string | null, string | null | undefined, string | null>
  kind: ColumnType<string | null, string | null | undefined, string | null>
  title: ColumnType<string | null, string | null | undefined, string | null>
  dated_on: ColumnType<Day | null, string | null | undefined, string | null>
  told: ColumnType<unknown, string | undefined, string>
  meeting_id: ColumnType<string | null, string | null | undefined, string | null>
  access: ColumnType<string | null, string | null | undefined, string | null>
  begins: ColumnType<string, string | undefined, string>
  stem: ColumnType<string | null, string | null | undefined, string | null>
  beside: ColumnType<number | null, number | null | undefined, number | null>
  document_id: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type ArchivePartTable = {
  conference_id: string
  archive_id: string
  number: number
  sha256: string
  bytes: number
}

export type BodyTable = {
  conference_id: string
  body_id: string
  code: string
  parent_id: ColumnType<string | null, string | null | undefined, string | null>
  predecessor_id: ColumnType<string | null, string | null | undefined, string | null>
  acts: ColumnType<string[], string[] | undefined, string[]>
  cadence: ColumnType<string | null, string | null | undefined, string | null>
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type BodyNameTable = {
  conference_id: string
  body_id: string
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day | null, string | null | undefined, string | null>
  name: ColumnType<unknown, string, string>
}

export type CeremonyTable = {
  conference_id: string
  challenge: string
  purpose: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  expires_at: string
  used_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type ChecklistItemTable = {
  conference_id: string
  item_id: string
  meeting_id: string
  template_item_id: ColumnType<string | null, string | null | undefined, string | null>
  title: ColumnType<unknown, string, string>
  days_before: number
  office: string
  done_by: ColumnType<string | null, string | null | undefined, string | null>
  done_at: ColumnType<string | null, string | null | undefined, string | null>
  done_due: ColumnType<Day | null, string | null | undefined, string | null>
}

export type ChecklistTemplateItemTable = {
  conference_id: string
  template_item_id: string
  mode: string
  title: ColumnType<unknown, string, string>
  days_before: number
  office: string
}

export type CircularTable = {
  conference_id: string
  circular_id: string
  kind: string
  sender: string
  reference: ColumnType<string | null, string | null | undefined, string | null>
  subject: ColumnType<unknown, string, string>
  body: ColumnType<unknown, string, string>
  original_language: string
  deadline_on: ColumnType<Day | null, string | null | undefined, string | null>
  audience: ColumnType<unknown, string, string>
  state: ColumnType<string, string | undefined, string>
  drafted_by: ColumnType<string | null, string | null | undefined, string | null>
  drafted_at: string
  writers: ColumnType<string[], string[] | undefined, string[]>
  released_by: ColumnType<string | null, string | null | undefined, string | null>
  released_at: ColumnType<string | null, string | null | undefined, string | null>
  leaves_at: ColumnType<string | null, string | null | undefined, string | null>
  sent_at: ColumnType<string | null, string | null | undefined, string | null>
  stopped_by: ColumnType<string | null, string | null | undefined, string | null>
  stopped_at: ColumnType<string | null, string | null | undefined, string | null>
  readers: ColumnType<string[], string[] | undefined, string[]>
  version: ColumnType<number, number | undefined, number>
}

export type CircularDocumentTable = {
  conference_id: string
  circular_id: string
  document_id: string
  ordinal: number
  how: string
}

export type CircularMailTable = {
  conference_id: string
  recipient_id: string
  mail_id: string
  ordinal: number
  bounced_at: ColumnType<string | null, string | null | undefined, string | null>
  bounce_status: ColumnType<string | null, string | null | undefined, string | null>
}

export type CircularOpeningTable = {
  conference_id: string
  recipient_id: string
  document_id: string
  opened_at: string
}

export type CircularRecipientTable = {
  conference_id: string
  circular_id: string
  recipient_id: string
  person_id: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  office: string
  language: string
  standing: ColumnType<string, string | undefined, string>
  left_out_why: ColumnType<string | null, string | null | undefined, string | null>
  acknowledged_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type CodeGeneratorTable = {
  conference_id: string
  generator_id: string
  person_id: string
  sealed_secret: string
  last_step: ColumnType<bigint, bigint | undefined, bigint>
  made_at: string
  confirmed_at: ColumnType<string | null, string | null | undefined, string | null>
  used_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type CommentRoundTable = {
  conference_id: string
  round_id: string
  document_id: string
  deadline: string
  shared_with: string
  previous_id: ColumnType<string | null, string | null | undefined, string | null>
  opened_at: string
  closed_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
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
  settings: ColumnType<unknown, string | undefined, string>
  is_example: ColumnType<boolean, boolean | undefined, boolean>
  created_at: ColumnType<string, string | undefined, string>
  version: ColumnType<number, number | undefined, number>
}

export type ConvocationTable = {
  conference_id: string
  convocation_id: string
  meeting_id: string
  state: string
  answer_until: ColumnType<Day, string, string>
  late_reason: ColumnType<string | null, string | null | undefined, string | null>
  templates: ColumnType<unknown, string, string>
  meeting_version: number
  asked_by: ColumnType<string | null, string | null | undefined, string | null>
  asked_at: string
  released_by: ColumnType<string | null, string | null | undefined, string | null>
  released_at: ColumnType<string | null, string | null | undefined, string | null>
  leaves_at: ColumnType<string | null, string | null | undefined, string | null>
  stopped_by: ColumnType<string | null, string | null | undefined, string | null>
  stopped_at: ColumnType<string | null, string | null | undefined, string | null>
  sent_at: ColumnType<string | null, string | null | undefined, string | null>
  reminded_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type ConvocationAnswerTable = {
  conference_id: string
  letter_id: string
  answer: string
  head: ColumnType<string, string | undefined, string>
  remark: ColumnType<string, string | undefined, string>
  how: string
  note: ColumnType<string, string | undefined, string>
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  colleague_id: ColumnType<string | null, string | null | undefined, string | null>
  answered_at: string
  version: ColumnType<number, number | undefined, number>
}

export type ConvocationColleagueTable = {
  conference_id: string
  colleague_id: string
  letter_id: string
  name: string
  email: string
  language: string
  token_hash: string
  left_by: string
  left_at: string
}

export type ConvocationLetterTable = {
  conference_id: string
  letter_id: string
  convocation_id: string
  participant_id: string
  symbol: string
  written: ColumnType<unknown, string, string>
  document_id: ColumnType<string | null, string | null | undefined, string | null>
}

export type ConvocationMailTable = {
  conference_id: string
  mail_id: string
  letter_id: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  kind: string
  bounced_at: ColumnType<string | null, string | null | undefined, string | null>
  bounce_status: ColumnType<string | null, string | null | undefined, string | null>
}

export type ConvocationTemplateTable = {
  conference_id: string
  language: string
  version: number
  subject: string
  body: string
  closing: string
  signature: string
  changed_by: ColumnType<string | null, string | null | undefined, string | null>
  changed_at: string
}

export type DataKeyTable = {
  conference_id: string
  scope: string
  scope_id: string
  wrapped_by: string
  wrapped: string
  created_at: ColumnType<string, string | undefined, string>
}

export type DocumentTable = {
  conference_id: string
  document_id: string
  symbol: string
  kind: string
  title: ColumnType<unknown, string, string>
  meeting_id: ColumnType<string | null, string | null | undefined, string | null>
  body_id: ColumnType<string | null, string | null | undefined, string | null>
  original_language: string
  adopted_on: ColumnType<Day | null, string | null | undefined, string | null>
  state: string
  access: string
  version: ColumnType<number, number | undefined, number>
  parent_id: ColumnType<string | null, string | null | undefined, string | null>
  relation: ColumnType<string | null, string | null | undefined, string | null>
  dated_on: ColumnType<Day, string, string>
  readers: ColumnType<string[], string[] | undefined, string[]>
  circulated_on: ColumnType<Day | null, string | null | undefined, string | null>
  note: ColumnType<string, string | undefined, string>
  open_to: GeneratedAlways<string | null>
}

export type DocumentCommentTable = {
  conference_id: string
  comment_id: string
  round_id: string
  participant_id: string
  mark: string
  ordinal: number
  place: ColumnType<string, string | undefined, string>
  language: string
  text: string
  written_by: string
  written_at: string
  withdrawn_at: ColumnType<string | null, string | null | undefined, string | null>
  carried_from: ColumnType<string | null, string | null | undefined, string | null>
  decision: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string, string | undefined, string>
  answered_by: ColumnType<string | null, string | null | undefined, string | null>
  answered_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type DocumentSeriesTable = {
  conference_id: string
  meeting_id: string
  body_id: string
  body_code: string
  number: string
  name: ColumnType<unknown, string, string>
  from_day: ColumnType<Day, string, string>
}

export type DocumentTypeTable = {
  conference_id: string
  kind: string
  name: ColumnType<unknown, string, string>
  pattern: string
  access: string
  outcome: ColumnType<boolean, boolean | undefined, boolean>
  ordinal: number
  retired: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
}

export type DoorDeviceTable = {
  conference_id: string
  meeting_id: string
  device_id: string
  name: string
  clock_off: number
  heard_at: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
}

export type DraftTable = {
  conference_id: string
  person_id: string
  place: string
  fields: ColumnType<unknown, string, string>
  saved_at: string
  version: ColumnType<number, number | undefined, number>
}

export type DraftAmendmentTable = {
  conference_id: string
  amendment_id: string
  draft_id: string
  number: number
  kind: string
  paragraph_id: ColumnType<string | null, string | null | undefined, string | null>
  adds: ColumnType<string | null, string | null | undefined, string | null>
  text: ColumnType<unknown, string, string>
  participant_id: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string | null, string | null | undefined, string | null>
  state: string
  proposed_at: string
  decided_at: ColumnType<string | null, string | null | undefined, string | null>
  before: ColumnType<unknown, string | null | undefined, string | null>
}

export type DraftBracketTable = {
  conference_id: string
  bracket_id: string
  draft_id: string
  paragraph_id: string
  participant_id: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string | null, string | null | undefined, string | null>
  placed_at: string
  lifted_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type DraftOutcomeTable = {
  conference_id: string
  draft_id: string
  meeting_id: string
  kind: string
  title: ColumnType<unknown, string, string>
  original_language: string
  state: string
  tabled_at: ColumnType<string | null, string | null | undefined, string | null>
  document_id: ColumnType<string | null, string | null | undefined, string | null>
  opened_at: string
  version: ColumnType<number, number | undefined, number>
}

export type DraftParagraphTable = {
  conference_id: string
  paragraph_id: string
  draft_id: string
  place: number
  kind: string
  number: ColumnType<string | null, string | null | undefined, string | null>
  text: ColumnType<unknown, string, string>
  stale: ColumnType<string[], string[] | undefined, string[]>
  state: string
  version: ColumnType<number, number | undefined, number>
}

export type DraftVersionTable = {
  conference_id: string
  draft_id: string
  number: number
  made_at: string
  paragraphs: ColumnType<unknown, string, string>
}

export type ErasureRequestTable = {
  conference_id: string
  request_id: string
  person_id: string
  asked_at: string
  decided_at: ColumnType<string | null, string | null | undefined, string | null>
  granted: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
  reason: ColumnType<string, string | undefined, string>
  version: ColumnType<number, number | undefined, number>
}

export type EvaluationTable = {
  conference_id: string
  meeting_id: string
  questions: ColumnType<unknown, string, string>
  opened_at: string
  deadline: string
  reminded_on: ColumnType<Day | null, string | null | undefined, string | null>
}

export type EvaluationAnswerTable = {
  conference_id: string
  answer_id: ColumnType<string, string | undefined, string>
  meeting_id: string
  question: number
  category: ColumnType<string | null, string | null | undefined, string | null>
  value: ColumnType<number | null, number | null | undefined, number | null>
  words: ColumnType<string | null, string | null | undefined, string | null>
}

export type EvaluationLinkTable = {
  conference_id: string
  link_id: string
  meeting_id: string
  registration_id: string
  token_hash: string
  category: ColumnType<string | null, string | null | undefined, string | null>
  used: ColumnType<boolean, boolean | undefined, boolean>
}

export type EvaluationTemplateTable = {
  conference_id: string
  questions: ColumnType<unknown, string, string>
  version: ColumnType<number, number | undefined, number>
}

export type EvidenceTable = {
  conference_id: string
  evidence_id: string
  mandate_id: string
  note_id: ColumnType<string | null, string | null | undefined, string | null>
  title: string
  file_hash: ColumnType<string | null, string | null | undefined, string | null>
  address: ColumnType<string | null, string | null | undefined, string | null>
  added_at: string
  access: ColumnType<string, string | undefined, string>
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
}

export type FloorRequestTable = {
  conference_id: string
  request_id: string
  session_id: string
  participant_id: string
  status: string
  item_id: ColumnType<string | null, string | null | undefined, string | null>
  kind: string
  motion: ColumnType<string | null, string | null | undefined, string | null>
  place: number
  state: ColumnType<string, string | undefined, string>
  asked_at: string
  started_at: ColumnType<string | null, string | null | undefined, string | null>
  ended_at: ColumnType<string | null, string | null | undefined, string | null>
  limit_seconds: number
  seconds_used: ColumnType<number, number | undefined, number>
  ruling: ColumnType<string | null, string | null | undefined, string | null>
}

export type HolidayTable = {
  conference_id: string
  country: string
  day: ColumnType<Day, string, string>
  held: boolean
  name: ColumnType<unknown, string | undefined, string>
}

export type IdempotencyKeyTable = {
  conference_id: string
  actor_key: string
  key: string
  operation: string
  body_hash: string
  status: number
  answer: ColumnType<unknown, string, string>
  created_at: ColumnType<string, string | undefined, string>
}

export type IdentityTable = {
  conference_id: string
  provider_id: string
  subject: string
  person_id: string
  bound_at: string
}

export type IdentityProviderTable = {
  conference_id: string
  provider_id: string
  name: string
  issuer: string
  client_id: string
  sealed_secret: string
  participant_id: string
  made_at: string
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
  undone_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type ImportDraftTable = {
  conference_id: string
  draft_id: string
  source_name: string
  cells: ColumnType<unknown, string, string>
  columns: ColumnType<unknown, string, string>
  day_order: string
  created_at: string
  created_by: string
  version: ColumnType<number, number | undefined, number>
}

export type InformationAnswerTable = {
  conference_id: string
  reply_id: string
  question_id: string
  value: ColumnType<unknown, string, string>
  file_hash: ColumnType<string | null, string | null | undefined, string | null>
  written_at: string
  written_by: string
  version: ColumnType<number, number | undefined, number>
}

export type InformationQuestionTable = {
  conference_id: string
  request_id: string
  question_id: string
  ordinal: number
  kind: string
  wording: ColumnType<unknown, string, string>
  hint: ColumnType<unknown, string, string>
  required: boolean
  shape: ColumnType<unknown, string, string>
  previous_id: ColumnType<string | null, string | null | undefined, string | null>
}

export type InformationRecipientTable = {
  conference_id: string
  request_id: string
  participant_id: string
  reopened_at: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string | null, string | null | undefined, string | null>
}

export type InformationReplyTable = {
  conference_id: string
  reply_id: string
  request_id: string
  participant_id: string
  confidentiality: string
  cleared_at: ColumnType<string | null, string | null | undefined, string | null>
  cleared_by: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type InformationRequestTable = {
  conference_id: string
  request_id: string
  reference: string
  title: ColumnType<unknown, string, string>
  introduction: ColumnType<unknown, string, string>
  state: ColumnType<string, string | undefined, string>
  deadline: string
  confidentiality: string
  previous_id: ColumnType<string | null, string | null | undefined, string | null>
  made_at: string
  opened_at: ColumnType<string | null, string | null | undefined, string | null>
  closed_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type JournalTable = {
  conference_id: string
  entry_id: string
  at: string
  operation: string
  actor: ColumnType<unknown, string, string>
  subject: string
  subject_id: string
  before: ColumnType<unknown, string | null | undefined, string | null>
  after: ColumnType<unknown, string | null | undefined, string | null>
  number: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  hash: ColumnType<string | null, string | null | undefined, string | null>
}

export type JournalHeadTable = {
  conference_id: string
  day: ColumnType<Day, string, string>
  number: bigint
  hash: string
  key_id: string
  signature: string
  signed_at: string
}

export type JournalKeyTable = {
  conference_id: string
  key_id: string
  public_key: string
  since: string
}

export type LanguageVersionTable = {
  conference_id: string
  document_id: string
  language: string
  kind: string
  file_hash: ColumnType<string | null, string | null | undefined, string | null>
  text: string
  ready_at: ColumnType<string | null, string | null | undefined, string | null>
  due_on: ColumnType<Day | null, string | null | undefined, string | null>
  translated_from: ColumnType<string | null, string | null | undefined, string | null>
  content_hash: ColumnType<string | null, string | null | undefined, string | null>
  by_paragraph: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
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
  sent_at: ColumnType<string | null, string | null | undefined, string | null>
  failure: ColumnType<string | null, string | null | undefined, string | null>
  secret: ColumnType<boolean, boolean | undefined, boolean>
  addressee: GeneratedAlways<string | null>
  bulk: ColumnType<boolean, boolean | undefined, boolean>
  attachments: ColumnType<unknown, string | undefined, string>
  claimed_at: ColumnType<string | null, string | null | undefined, string | null>
  retry_at: ColumnType<string | null, string | null | undefined, string | null>
  refused_at: ColumnType<string | null, string | null | undefined, string | null>
  calendar: ColumnType<unknown, string | null | undefined, string | null>
}

export type MandateTable = {
  conference_id: string
  mandate_id: string
  kind: ColumnType<string, string | undefined, string>
  reference: ColumnType<string | null, string | null | undefined, string | null>
  provision_id: ColumnType<string | null, string | null | undefined, string | null>
  document_id: ColumnType<string | null, string | null | undefined, string | null>
  body_id: ColumnType<string | null, string | null | undefined, string | null>
  meeting_id: ColumnType<string | null, string | null | undefined, string | null>
  presidency_id: ColumnType<string | null, string | null | undefined, string | null>
  source: ColumnType<unknown, string, string>
  title: ColumnType<unknown, string, string>
  class: string
  tasked: ColumnType<string[], string[] | undefined, string[]>
  jointly: ColumnType<boolean, boolean | undefined, boolean>
  beneficiaries: ColumnType<string[], string[] | undefined, string[]>
  due: ColumnType<unknown, string | null | undefined, string | null>
  due_day: ColumnType<Day | null, string | null | undefined, string | null>
  proposed_day: ColumnType<Day | null, string | null | undefined, string | null>
  sort_day: GeneratedAlways<Day | null>
  state: string
  adopted_on: ColumnType<Day | null, string | null | undefined, string | null>
  closed_on: ColumnType<Day | null, string | null | undefined, string | null>
  closed_by_provision_id: ColumnType<string | null, string | null | undefined, string | null>
  evidence_count: ColumnType<number, number | undefined, number>
  version: ColumnType<number, number | undefined, number>
  search: GeneratedAlways<string | null>
  access: ColumnType<string, string | undefined, string>
}

export type MandateLinkTable = {
  conference_id: string
  from_id: string
  to_id: string
  kind: string
}

export type MandateStandingTable = {
  conference_id: string
  mandate_id: string
  from_day: ColumnType<Day, string, string>
  state: string
}

export type MeetingTable = {
  conference_id: string
  meeting_id: string
  body_id: string
  number: string
  name: ColumnType<unknown, string, string>
  host_id: ColumnType<string | null, string | null | undefined, string | null>
  place: ColumnType<unknown, string | undefined, string>
  mode: string
  zone: string
  opens_on: ColumnType<Day, string, string>
  closes_on: ColumnType<Day, string, string>
  state: string
  version: ColumnType<number, number | undefined, number>
  daily_from: ColumnType<string | null, string | null | undefined, string | null>
  daily_until: ColumnType<string | null, string | null | undefined, string | null>
  calendar_sequence: ColumnType<number, number | undefined, number>
  week_id: ColumnType<string | null, string | null | undefined, string | null>
}

export type MeetingCountTable = {
  conference_id: string
  meeting_id: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  category: string
  sex: string
  registered: number
  confirmed: number
  attended: number
}

export type MeetingInvitationTable = {
  conference_id: string
  meeting_id: string
  person_id: string
  sequence: number
  taken_out: ColumnType<boolean, boolean | undefined, boolean>
}

export type MeetingSessionTable = {
  conference_id: string
  session_id: string
  meeting_id: string
  ordinal: number
  state: ColumnType<string, string | undefined, string>
  opened_at: string
  closed_at: ColumnType<string | null, string | null | undefined, string | null>
  admits: ColumnType<string[], string[] | undefined, string[]>
  list_closed: ColumnType<boolean, boolean | undefined, boolean>
  item_id: ColumnType<string | null, string | null | undefined, string | null>
  shown_text: ColumnType<unknown, string | undefined, string>
  shown_document_id: ColumnType<string | null, string | null | undefined, string | null>
  speech_seconds: number
  point_seconds: number
  reply_seconds: number
  second_reply_seconds: number
  sequence: bigint
}

export type MeetingStatisticsTable = {
  conference_id: string
  meeting_id: string
  taken_at: string
}

export type MeetingWeekTable = {
  conference_id: string
  week_id: string
  name: ColumnType<unknown, string, string>
  place: ColumnType<unknown, string | undefined, string>
  host_id: ColumnType<string | null, string | null | undefined, string | null>
  opens_on: ColumnType<Day, string, string>
  closes_on: ColumnType<Day, string, string>
  version: ColumnType<number, number | undefined, number>
}

export type MigrationTable = {
  name: string
  hash: string
  ran_at: ColumnType<string, string | undefined, string>
}

export type MinutesTable = {
  conference_id: string
  meeting_id: string
  state: ColumnType<string, string | undefined, string>
  circulated_at: ColumnType<string | null, string | null | undefined, string | null>
  corrections_until: ColumnType<string | null, string | null | undefined, string | null>
  adopted_on: ColumnType<Day | null, string | null | undefined, string | null>
  adopted_how: ColumnType<string | null, string | null | undefined, string | null>
  document_id: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type MinutesCorrectionTable = {
  conference_id: string
  correction_id: string
  meeting_id: string
  paragraph_id: string
  participant_id: string
  language: string
  words: string
  reason: string
  proposed_at: string
  state: ColumnType<string, string | undefined, string>
  decided_at: ColumnType<string | null, string | null | undefined, string | null>
  answer: ColumnType<string | null, string | null | undefined, string | null>
  replaced: ColumnType<unknown, string | null | undefined, string | null>
}

export type MinutesParagraphTable = {
  conference_id: string
  paragraph_id: string
  meeting_id: string
  place: number
  kind: string
  text: ColumnType<unknown, string, string>
  source: ColumnType<string | null, string | null | undefined, string | null>
  edited_at: ColumnType<string | null, string | null | undefined, string | null>
  to_check: ColumnType<string[], string[] | undefined, string[]>
  removed_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type NominationTable = {
  conference_id: string
  nomination_id: string
  meeting_id: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  note: string
  file_hash: ColumnType<string | null, string | null | undefined, string | null>
  file_name: ColumnType<string | null, string | null | undefined, string | null>
  nominated_by: ColumnType<string | null, string | null | undefined, string | null>
  nominated_at: string
}

export type OccurrenceTable = {
  conference_id: string
  mandate_id: string
  due_day: ColumnType<Day, string, string>
  done_on: ColumnType<Day | null, string | null | undefined, string | null>
}

export type PaperArchiveTable = {
  conference_id: string
  archive_id: string
  name: string
  bytes: bigint
  part_bytes: number
  state: ColumnType<string, string | undefined, string>
  problem: ColumnType<unknown, string | null | undefined, string | null>
  kind: string
  access: string
  original_language: string
  started_by: ColumnType<string | null, string | null | undefined, string | null>
  started_at: string
  registered_by: ColumnType<string | null, string | null | undefined, string | null>
  read_to: ColumnType<number, number | undefined, number>
  content_bytes: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  read_bytes: ColumnType<bigint, bigint | undefined, bigint>
  held_by: ColumnType<string | null, string | null | undefined, string | null>
  held_until: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type ParagraphTable = {
  conference_id: string
  document_id: string
  language: string
  mark: string
  ordinal: number
  kind: string
  number: ColumnType<string, string | undefined, string>
  level: ColumnType<number, number | undefined, number>
  text: string
  plain: ColumnType<string, string | undefined, string>
  translated_from: ColumnType<string | null, string | null | undefined, string | null>
  open_to: ColumnType<string, string | undefined, string>
  readers: ColumnType<string[], string[] | undefined, string[]>
  search: GeneratedAlways<string | null>
}

export type ParticipantTable = {
  conference_id: string
  participant_id: string
  kind: string
  code: string
  version: ColumnType<number, number | undefined, number>
}

export type ParticipantNameTable = {
  conference_id: string
  participant_id: string
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day | null, string | null | undefined, string | null>
  short: ColumnType<unknown, string, string>
  formal: ColumnType<unknown, string, string>
}

export type ParticipantStatusTable = {
  conference_id: string
  participant_id: string
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day | null, string | null | undefined, string | null>
  status: string
}

export type ParticularsTable = {
  conference_id: string
  meeting_id: string
  person_id: string
  sealed: ColumnType<unknown, string, string>
  given_at: string
}

export type PasskeyTable = {
  conference_id: string
  passkey_id: string
  person_id: string
  credential_id: string
  public_key: string
  sign_count: bigint
  transports: string[]
  name: string
  made_at: string
  used_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type PersonTable = {
  conference_id: string
  person_id: string
  given_name: string
  family_name: string
  treatment: ColumnType<string | null, string | null | undefined, string | null>
  email: string
  language: string
  channels: ColumnType<unknown, string | undefined, string>
  digest: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  second_factor_due: ColumnType<boolean, boolean | undefined, boolean>
  erased_at: ColumnType<string | null, string | null | undefined, string | null>
  institution: ColumnType<string, string | undefined, string>
  shares_email: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
  shares_phone: ColumnType<boolean, boolean | undefined, boolean>
}

export type PersonalLinkTable = {
  conference_id: string
  link_id: string
  person_id: string
  purpose: string
  subject_id: ColumnType<string | null, string | null | undefined, string | null>
  token_hash: string
  created_at: string
  expires_at: ColumnType<string | null, string | null | undefined, string | null>
  revoked_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type PersonalReadingTable = {
  conference_id: string
  person_id: string
  entry_id: string
}

export type PhotoTable = {
  conference_id: string
  meeting_id: string
  person_id: string
  file_hash: string
  given_at: string
}

export type PresidencyTable = {
  conference_id: string
  presidency_id: string
  participant_id: string
  theme: ColumnType<unknown, string | undefined, string>
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day, string, string>
  designated_on: ColumnType<Day | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type ProgressNoteTable = {
  conference_id: string
  note_id: string
  mandate_id: string
  kind: string
  text: string
  language: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  speaks_for: string
  written_at: string
}

export type ProviderAttemptTable = {
  conference_id: string
  state_hash: string
  provider_id: string
  browser_hash: string
  sealed_checks: string
  next_path: ColumnType<string | null, string | null | undefined, string | null>
  expires_at: string
  used_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type ProvisionTable = {
  conference_id: string
  provision_id: string
  document_id: string
  ordinal: number
  number: string
  parent_number: ColumnType<string | null, string | null | undefined, string | null>
  level: number
  text: ColumnType<unknown, string, string>
  verb: ColumnType<unknown, string | undefined, string>
  class: string
  findings: ColumnType<unknown, string | undefined, string>
  state: string
  version: ColumnType<number, number | undefined, number>
  search: GeneratedAlways<string | null>
  access: ColumnType<string, string | undefined, string>
}

export type ReadingTable = {
  conference_id: string
  document_id: string
  opening: ColumnType<unknown, string, string>
  warnings: ColumnType<unknown, string, string>
}

export type RecoveryCodeTable = {
  conference_id: string
  person_id: string
  code_hash: string
  made_at: string
  used_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type ReferenceSeriesTable = {
  conference_id: string
  series: string
  year: number
  last: number
}

export type RegionEventTable = {
  conference_id: string
  event_id: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  state: string
  audience: string
  kind: string
  title: ColumnType<unknown, string, string>
  place: ColumnType<string, string | undefined, string>
  organiser: string
  link: ColumnType<string, string | undefined, string>
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day, string, string>
  zone: string
  starts_at: ColumnType<string | null, string | null | undefined, string | null>
  ends_at: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string, string | undefined, string>
  written_by: ColumnType<string | null, string | null | undefined, string | null>
  published_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type RegistrationTable = {
  conference_id: string
  registration_id: string
  meeting_id: string
  nomination_id: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  category: string
  role: ColumnType<string | null, string | null | undefined, string | null>
  given_name: string
  family_name: string
  email: string
  language: string
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  appointment_id: ColumnType<string | null, string | null | undefined, string | null>
  state: string
  printed_name: ColumnType<string | null, string | null | undefined, string | null>
  job_title: ColumnType<unknown, string | undefined, string>
  floor_language: ColumnType<string | null, string | null | undefined, string | null>
  substitutes_id: ColumnType<string | null, string | null | undefined, string | null>
  entered_at: string
  registered_at: ColumnType<string | null, string | null | undefined, string | null>
  withdrawn_at: ColumnType<string | null, string | null | undefined, string | null>
  withdrawn_why: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  badge_serial: ColumnType<number, number | undefined, number>
  name_key: GeneratedAlways<string>
  email_key: GeneratedAlways<string>
  rank: GeneratedAlways<string>
  family_key: GeneratedAlways<string>
  given_key: GeneratedAlways<string>
}

export type RegistrationPlacesTable = {
  conference_id: string
  meeting_id: string
  category: string
  scope_id: string
  most: number
  taken: ColumnType<number, number | undefined, number>
}

export type RegistrationQuotaTable = {
  conference_id: string
  meeting_id: string
  category: string
  most: number
}

export type RegistrationTermsTable = {
  conference_id: string
  meeting_id: string
  nominations_until: ColumnType<Day, string, string>
  asks: ColumnType<string[], string[] | undefined, string[]>
  version: ColumnType<number, number | undefined, number>
}

export type ReminderTable = {
  conference_id: string
  mandate_id: string
  person_id: string
  due_day: ColumnType<Day, string, string>
  moment: string
  sent_on: ColumnType<Day, string, string>
}

export type RequestCountTable = {
  conference_id: string
  counted: string
  window_start: string
  requests: number
}

export type RetiredKeyTable = {
  conference_id: string
  key_id: string
  retired_at: ColumnType<string, string | undefined, string>
}

export type ReviewProposalTable = {
  conference_id: string
  round_id: string
  mandate_id: string
  choice: string
  reason: string
  proposed_at: ColumnType<string, string | undefined, string>
  version: ColumnType<number, number | undefined, number>
}

export type ReviewRoundTable = {
  conference_id: string
  round_id: string
  body_id: string
  name: ColumnType<unknown, string, string>
  opened_on: ColumnType<Day, string, string>
  closed_on: ColumnType<Day | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
  closed_by_provision_id: ColumnType<string | null, string | null | undefined, string | null>
}

export type SavedViewTable = {
  conference_id: string
  view_id: string
  person_id: string
  name: string
  query: string
}

export type ScanTable = {
  conference_id: string
  scan_id: string
  meeting_id: string
  device_id: ColumnType<string | null, string | null | undefined, string | null>
  registration_id: ColumnType<string | null, string | null | undefined, string | null>
  at: string
  received_at: string
  session: ColumnType<number | null, number | null | undefined, number | null>
  verdict: string
  scanned_by: ColumnType<string | null, string | null | undefined, string | null>
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
  revoked_at: ColumnType<string | null, string | null | undefined, string | null>
  proven_at: string
  proven_by: string
  half_open: ColumnType<boolean, boolean | undefined, boolean>
}

export type SessionEventTable = {
  conference_id: string
  session_id: string
  sequence: bigint
  at: string
  what: string
  facts: ColumnType<unknown, string | undefined, string>
}

export type SignInLinkTable = {
  conference_id: string
  link_id: string
  person_id: string
  token_hash: string
  code_hash: string
  next_path: ColumnType<string | null, string | null | undefined, string | null>
  tries: ColumnType<number, number | undefined, number>
  created_at: string
  expires_at: string
  used_at: ColumnType<string | null, string | null | undefined, string | null>
  purpose: ColumnType<string, string | undefined, string>
}

export type SilenceEventTable = {
  conference_id: string
  event_id: string
  procedure_id: string
  arrived_at: string
  kind: string
  participant_id: ColumnType<string | null, string | null | undefined, string | null>
  person_id: ColumnType<string | null, string | null | undefined, string | null>
  words: ColumnType<string | null, string | null | undefined, string | null>
  deadline: ColumnType<string | null, string | null | undefined, string | null>
}

export type SilenceProcedureTable = {
  conference_id: string
  procedure_id: string
  body_id: string
  title: ColumnType<unknown, string, string>
  text: ColumnType<unknown, string, string>
  basis: string
  opened_at: string
  deadline: string
  state: string
  ended_at: ColumnType<string | null, string | null | undefined, string | null>
  version: ColumnType<number, number | undefined, number>
}

export type SilenceRecipientTable = {
  conference_id: string
  procedure_id: string
  participant_id: string
}

export type SitePageTable = {
  conference_id: string
  slug: string
  page_id: string
  title: ColumnType<unknown, string, string>
  text: ColumnType<unknown, string, string>
  published: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
}

export type StandInTable = {
  conference_id: string
  stand_in_id: string
  appointment_id: string
  person_id: string
  tasks: string[]
  from_day: ColumnType<Day, string, string>
  until_day: ColumnType<Day, string, string>
  ended_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type StatementTable = {
  conference_id: string
  statement_id: string
  meeting_id: string
  item_id: ColumnType<string | null, string | null | undefined, string | null>
  participant_id: string
  language: string
  file_hash: string
  file_name: string
  handed_in_at: string
  taken_back_at: ColumnType<string | null, string | null | undefined, string | null>
}

export type StoredFileTable = {
  conference_id: string
  hash: string
  name: string
  media_type: string
  bytes: bigint
  stored_at: string
}

export type SymbolSeriesTable = {
  conference_id: string
  stem: string
  last: number
}

export type WebhookAttemptTable = {
  conference_id: string
  delivery_id: string
  ordinal: number
  at: string
  ms: ColumnType<number | null, number | null | undefined, number | null>
  status: ColumnType<number | null, number | null | undefined, number | null>
  failure: ColumnType<string | null, string | null | undefined, string | null>
  answer: ColumnType<string, string | undefined, string>
}

export type WebhookDeliveryTable = {
  conference_id: string
  delivery_id: string
  endpoint_id: string
  kind: string
  subject_id: ColumnType<string | null, string | null | undefined, string | null>
  body: string
  state: ColumnType<string, string | undefined, string>
  tries: ColumnType<number, number | undefined, number>
  next_at: ColumnType<string | null, string | null | undefined, string | null>
  claimed_until: ColumnType<string | null, string | null | undefined, string | null>
  made_at: string
}

export type WebhookEndpointTable = {
  conference_id: string
  endpoint_id: string
  name: string
  address: string
  kinds: string[]
  sealed_secret: string
  sealed_before: ColumnType<string | null, string | null | undefined, string | null>
  before_until: ColumnType<string | null, string | null | undefined, string | null>
  off_why: ColumnType<string | null, string | null | undefined, string | null>
  off_at: ColumnType<string | null, string | null | undefined, string | null>
  failing_since: ColumnType<string | null, string | null | undefined, string | null>
  made_at: string
  version: ColumnType<number, number | undefined, number>
}

export type WebhookEventTable = {
  conference_id: string
  event_id: string
  kind: string
  subject_id: string
  at: string
}

export type Tables = {
  agenda: AgendaTable
  agenda_document: AgendaDocumentTable
  agenda_item: AgendaItemTable
  agenda_mandate: AgendaMandateTable
  announcement: AnnouncementTable
  api_token: ApiTokenTable
  appointment: AppointmentTable
  appointment_body: AppointmentBodyTable
  archive_paper: ArchivePaperTable
  archive_part: ArchivePartTable
  body: BodyTable
  body_name: BodyNameTable
  ceremony: CeremonyTable
  checklist_item: ChecklistItemTable
  checklist_template_item: ChecklistTemplateItemTable
  circular: CircularTable
  circular_document: CircularDocumentTable
  circular_mail: CircularMailTable
  circular_opening: CircularOpeningTable
  circular_recipient: CircularRecipientTable
  code_generator: CodeGeneratorTable
  comment_round: CommentRoundTable
  conference: ConferenceTable
  convocation: ConvocationTable
  convocation_answer: ConvocationAnswerTable
  convocation_colleague: ConvocationColleagueTable
  convocation_letter: ConvocationLetterTable
  convocation_mail: ConvocationMailTable
  convocation_template: ConvocationTemplateTable
  data_key: DataKeyTable
  document: DocumentTable
  document_comment: DocumentCommentTable
  document_series: DocumentSeriesTable
  document_type: DocumentTypeTable
  door_device: DoorDeviceTable
  draft: DraftTable
  draft_amendment: DraftAmendmentTable
  draft_bracket: DraftBracketTable
  draft_outcome: DraftOutcomeTable
  draft_paragraph: DraftParagraphTable
  draft_version: DraftVersionTable
  erasure_request: ErasureRequestTable
  evaluation: EvaluationTable
  evaluation_answer: EvaluationAnswerTable
  evaluation_link: EvaluationLinkTable
  evaluation_template: EvaluationTemplateTable
  evidence: EvidenceTable
  floor_request: FloorRequestTable
  holiday: HolidayTable
  idempotency_key: IdempotencyKeyTable
  identity: IdentityTable
  identity_provider: IdentityProviderTable
  import_batch: ImportBatchTable
  import_draft: ImportDraftTable
  information_answer: InformationAnswerTable
  information_question: InformationQuestionTable
  information_recipient: InformationRecipientTable
  information_reply: InformationReplyTable
  information_request: InformationRequestTable
  journal: JournalTable
  journal_head: JournalHeadTable
  journal_key: JournalKeyTable
  language_version: LanguageVersionTable
  mail: MailTable
  mandate: MandateTable
  mandate_link: MandateLinkTable
  mandate_standing: MandateStandingTable
  meeting: MeetingTable
  meeting_count: MeetingCountTable
  meeting_invitation: MeetingInvitationTable
  meeting_session: MeetingSessionTable
  meeting_statistics: MeetingStatisticsTable
  meeting_week: MeetingWeekTable
  migration: MigrationTable
  minutes: MinutesTable
  minutes_correction: MinutesCorrectionTable
  minutes_paragraph: MinutesParagraphTable
  nomination: NominationTable
  occurrence: OccurrenceTable
  paper_archive: PaperArchiveTable
  paragraph: ParagraphTable
  participant: ParticipantTable
  participant_name: ParticipantNameTable
  participant_status: ParticipantStatusTable
  particulars: ParticularsTable
  passkey: PasskeyTable
  person: PersonTable
  personal_link: PersonalLinkTable
  personal_reading: PersonalReadingTable
  photo: PhotoTable
  presidency: PresidencyTable
  progress_note: ProgressNoteTable
  provider_attempt: ProviderAttemptTable
  provision: ProvisionTable
  reading: ReadingTable
  recovery_code: RecoveryCodeTable
  reference_series: ReferenceSeriesTable
  region_event: RegionEventTable
  registration: RegistrationTable
  registration_places: RegistrationPlacesTable
  registration_quota: RegistrationQuotaTable
  registration_terms: RegistrationTermsTable
  reminder: ReminderTable
  request_count: RequestCountTable
  retired_key: RetiredKeyTable
  review_proposal: ReviewProposalTable
  review_round: ReviewRoundTable
  saved_view: SavedViewTable
  scan: ScanTable
  session: SessionTable
  session_event: SessionEventTable
  sign_in_link: SignInLinkTable
  silence_event: SilenceEventTable
  silence_procedure: SilenceProcedureTable
  silence_recipient: SilenceRecipientTable
  site_page: SitePageTable
  stand_in: StandInTable
  statement: StatementTable
  stored_file: StoredFileTable
  symbol_series: SymbolSeriesTable
  webhook_attempt: WebhookAttemptTable
  webhook_delivery: WebhookDeliveryTable
  webhook_endpoint: WebhookEndpointTable
  webhook_event: WebhookEventTable
}
