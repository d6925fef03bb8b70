import type { ReactNode } from 'react'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import type { Words } from '../i18n/words.ts'
import type { Download, StreamedDownload } from '../operations/download.ts'
import type { AnyOperation, Operation, Tenant } from '../operations/operation.ts'

/** What a page was asked with: the members of its path, its query, and the fields a form sent. */
export type PageRequest = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | string[]>>
  readonly fields: Readonly<Record<string, string | string[]>>
  readonly files: Readonly<Record<string, readonly UploadedFile[]>>
  readonly language: Language
  readonly actor: Actor
  /** The secret this browser was given for a way out and back; empty where it has none. */
  readonly browser: string
}

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What every view has in hand beside its data. */
export type PageContext = {
  readonly words: Words
  readonly language: Language
  readonly tenant: Tenant
  readonly actor: Actor
  readonly now: Instant
  readonly today: Day
  readonly request: PageRequest
  /** Where this page stands, with its language. */
  readonly address: { readonly path: string; readonly search: string }
  /** The same page in another language. */
  readonly addressIn: (language: Language) => string
  /** The address of a page in the reader's language. */
  readonly href: (path: string) => string
  /** What was wrong with the form that was sent, in the reader's words; empty on a first visit. */
  readonly errors: readonly { readonly field?: string; readonly message: string; readonly rule: string }[]
  /** Which form was sent, where one was. */
  readonly sent: string | undefined
  /** What the form that was sent made, where its page shows it this once. */
  readonly made: unknown
  /** A fresh idempotency key for a form of this page. */
  readonly newKey: () => string
}

/** An operation a page reads, and what it asks it with; the type remembers what comes back. */
export type Read<Output = unknown> = {
  readonly operation: AnyOperation
  readonly input: (request: PageRequest) => unknown
  readonly gives?: Output
}

/** A form of a page: the operation it posts to, its input out of the fields, and where one goes then. */
export type WrongFields = Readonly<Record<string, { readonly field: string; readonly says: string }>>

export type PageForm = {
  readonly operation: AnyOperation
  readonly input: (request: PageRequest) => unknown
  readonly next: (output: never, request: PageRequest) => string
  /** For a member of the input that has the wrong shape: which field holds it, and the words that say so. */
  readonly wrong?: WrongFields
  /** Sets or clears the session from what the operation returned. */
  readonly session?: (output: never) => { readonly token: string } | 'end'
  /** Gives this browser a secret, for a way out to another server and back. */
  readonly binds?: (output: never) => string
  /** The page comes again with what was made (`context.made`), this once: for secrets that are kept nowhere. */
  readonly shows?: boolean
}

export type Page = {
  readonly id: string
  /** Below the language, with `:name` members. */
  readonly path: string
  readonly reads: Readonly<Record<string, Read>>
  readonly forms: Readonly<Record<string, PageForm>>
  /** A page with forms opens to whoever may send one of them; this one also to those who only read what it shows. */
  readonly alsoToReaders?: boolean
  /** The frame it stands in, and the room of the menu that is lit. */
  readonly frame: 'app' | 'task' | 'public' | 'live'
  readonly room?: string
  /** How it stands for who has not signed in, where that is another way. */
  readonly forVisitors?: ForVisitors
  /** The room's place in the menu, for pages that open a room. */
  readonly menu?: number
  readonly title: (data: never, context: PageContext) => string
  readonly view: (props: { readonly data: never; readonly context: PageContext }) => ReactNode
  /** A path to go to instead, once the data is known. */
  readonly redirect?: (data: never, context: PageContext) => string | undefined
  /** The same for every visitor: kept by whatever stands between them and us, and by their own browser. */
  readonly cached?: boolean
  /** Uses the camera, and is kept by the browser to open without a network. */
  readonly installs?: boolean
  /** Where its manifest is, for one that installs. */
  readonly manifest?: (request: PageRequest) => string
  /** Scripts of its own, by name. */
  readonly scripts?: readonly ('passkey' | 'parts' | 'scanning' | 'live')[]
  /** Styles of its own, by name. */
  readonly styles?: readonly ('signIn' | 'publicSearch' | 'scanner' | 'liveTask')[]
}

export type ForVisitors = Pick<Page, 'frame' | 'styles'>

type Data<R extends Record<string, Read>> = {
  readonly [K in keyof R]: R[K] extends Read<infer Output> ? Output : never
}

/** One row of a table of pages, with the data of its reads typed into its title and view. */
export function page<const R extends Record<string, Read>>(row: {
  readonly id: string
  readonly path: string
  readonly reads: R
  readonly forms?: Readonly<Record<string, PageForm>>
  readonly alsoToReaders?: boolean
  readonly frame?: Page['frame']
  readonly room?: string
  readonly forVisitors?: ForVisitors
  readonly menu?: number
  readonly title: (data: Data<R>, context: PageContext) => string
  readonly view: (props: { readonly data: Data<R>; readonly context: PageContext }) => ReactNode
  readonly redirect?: (data: Data<R>, context: PageContext) => string | undefined
  readonly cached?: boolean
  readonly installs?: boolean
  readonly manifest?: Page['manifest']
  readonly scripts?: Page['scripts']
  readonly styles?: Page['styles']
}): Page {
  return { forms: {}, frame: 'app', ...row } as unknown as Page
}

export function read<Input, Output>(
  operation: Operation<Input, Output>,
  input: (request: PageRequest) => unknown = () => ({}),
): Read<Output> {
  return { operation: operation as unknown as AnyOperation, input }
}

export function form<Input, Output>(row: {
  readonly operation: Operation<Input, Output>
  readonly input: (request: PageRequest) => unknown
  readonly next: (output: Output, request: PageRequest) => string
  readonly wrong?: WrongFields
  readonly session?: (output: Output) => { readonly token: string } | 'end'
  readonly shows?: boolean
  readonly binds?: (output: Output) => string
}): PageForm {
  return row as unknown as PageForm
}

/** A field as one text; a field sent several times gives its last. */
export function fieldOf(fields: PageRequest['fields'], name: string): string {
  const value = fields[name]
  return (Array.isArray(value) ? value.at(-1) : value) ?? ''
}

/** A field that may be sent several times. */
export function fieldsOf(fields: PageRequest['fields'], name: string): string[] {
  const value = fields[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** A file to take away from the pages: where, which operation gives it, and what it is asked with. */
export type FilePage = {
  readonly path: string
  readonly operation: AnyOperation
  readonly input: (request: PageRequest) => unknown
  /** For programs: shown where it is asked for, kept as `cached` pages are, and without a language before its path. */
  readonly forPrograms?: boolean
}

export function filePage<Input>(row: {
  readonly forPrograms?: boolean
  readonly path: string
  readonly operation: Operation<Input, Download | StreamedDownload>
  readonly input: (request: PageRequest) => unknown
}): FilePage {
  return row as unknown as FilePage
}
