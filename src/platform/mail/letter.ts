import type { Language } from '../../kernel/language.ts'

/** An e-mail as an action writes it: words only, laid out and sent by the platform. */
export type Letter = {
  /** What it is about and for whom; a second letter with the same key is not written. */
  readonly once: string
  readonly to: string
  readonly language: Language
  readonly subject: string
  /** Opens something: its words are not kept once it has left. */
  readonly secret?: boolean
  /** Stored files that go with it, each once for however many mails. */
  readonly attachments?: readonly Attachment[]
  /** What it puts into the reader's calendar. */
  readonly calendar?: CalendarPart
  /** Paragraphs of plain words; a link stands on its own with its label. */
  readonly paragraphs: readonly (string | { readonly label: string; readonly href: string })[]
}

/** A method of iTIP (RFC 5546) and the iCalendar object it goes with. */
export type CalendarPart = { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }

export type Attachment = { readonly name: string; readonly media_type: string; readonly hash: string }
