import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { DocumentState, Readiness, VersionKind } from '../contract.ts'

const since = '2026-11-27' as Day

const problems: Readonly<Record<string, { en: string; es: string }>> = {
  encrypted: { en: 'it is protected by a password', es: 'está protegido con contraseña' },
  'encrypted pdf': { en: 'it is protected by a password', es: 'está protegido con contraseña' },
  'wrong type': {
    en: 'its content is not what its name says, or none of the kinds accepted',
    es: 'su contenido no es lo que dice su nombre, o no es de los tipos aceptados',
  },
  'too large': { en: 'it is larger than 50 MB', es: 'supera los 50 MB' },
  'zip bomb': { en: 'it unpacks to far more than it is', es: 'se descomprime en mucho más de lo que es' },
  macros: { en: 'it holds macros', es: 'contiene macros' },
  'broken file': { en: 'it is damaged', es: 'está dañado' },
  'mixed encoding': { en: 'its letters cannot be told', es: 'no se distinguen sus letras' },
  empty: { en: 'it is empty', es: 'está vacío' },
  script: { en: 'it is a page that runs something', es: 'es una página que ejecuta algo' },
  nothing: { en: 'neither a file nor a text came', es: 'no llegó ni archivo ni texto' },
}

export const paperCannotRun = rule<{ readonly problem: string | undefined }, 'a paper'>({
  id: 'DOC-12',
  sentence: {
    en: 'A paper of the library is .pdf, .docx, .odt, .html, .txt, .xlsx, .ods, .pptx or .odp by its content and holds nothing that runs: no macro, no script, no drawing or page that acts.',
    es: 'Un documento de la biblioteca es, por su contenido, .pdf, .docx, .odt, .html, .txt, .xlsx, .ods, .pptx u .odp y no contiene nada que se ejecute: ni macros, ni guiones, ni dibujos o páginas que actúen.',
  },
  refusal: {
    en: 'This cannot be kept in the library: {{problem}}.',
    es: 'Esto no se puede guardar en la biblioteca: {{problem}}.',
  },
  values: { problem: problems },
  authority: { kind: 'house' },
  since,
  decide: ({ problem }) => (problem === undefined ? 'a paper' : refuse('DOC-12', { problem }, 'file')),
  scenarios: [
    { given: { en: 'a PDF', es: 'un PDF' }, when: { problem: undefined }, then: 'a paper' },
    {
      given: { en: 'a page with a script', es: 'una página con un guion' },
      when: { problem: 'script' },
      then: { refused: true },
    },
    {
      given: { en: 'a drawing called informe.pdf', es: 'un dibujo llamado informe.pdf' },
      when: { problem: 'wrong type' },
      then: { refused: true },
    },
  ],
})

type Writing = { readonly state: DocumentState; readonly there: boolean }

export const finalStays = rule<Writing, 'write'>({
  id: 'DOC-13',
  sentence: {
    en: 'A text that was circulated or is final is never changed: a revision or a corrigendum follows. A language that is still missing may come later.',
    es: 'Un texto distribuido o final no se cambia: le sigue una revisión o una corrección. Un idioma que aún falta puede llegar después.',
  },
  refusal: {
    en: 'This text stands as it is. Register a revision or a corrigendum that follows it.',
    es: 'Este texto queda como está. Registre una revisión o una corrección que le siga.',
  },
  authority: { kind: 'standard', source: 'United Nations document symbols, research.un.org/en/docs/symbols' },
  since,
  decide: ({ state, there }) =>
    state === 'draft' || (!there && state !== 'superseded') ? 'write' : refuse('DOC-13'),
  scenarios: [
    {
      given: { en: 'a draft, written anew', es: 'un borrador que se reescribe' },
      when: { state: 'draft', there: true },
      then: 'write',
    },
    {
      given: { en: 'the missing English of a final text', es: 'el inglés que falta de un texto final' },
      when: { state: 'final', there: false },
      then: 'write',
    },
    {
      given: { en: 'another Spanish for a final text', es: 'otro español para un texto final' },
      when: { state: 'final', there: true },
      then: { refused: true },
    },
    {
      given: { en: 'a language for a superseded text', es: 'un idioma para un texto sustituido' },
      when: { state: 'superseded', there: false },
      then: { refused: true },
    },
  ],
})

type Kind = { readonly language: Language; readonly original: Language; readonly kind: VersionKind }

export const oneOriginal = rule<Kind, 'as said'>({
  id: 'DOC-14',
  sentence: {
    en: 'A document has one original; every other language is a translation, and a machine’s is said to be one.',
    es: 'Un documento tiene un solo original; los demás idiomas son traducciones, y la hecha por máquina se dice.',
  },
  refusal: {
    en: 'The original of this document is in its original language; every other language is a translation.',
    es: 'El original de este documento está en su idioma original; los demás idiomas son traducciones.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ language, original, kind }) =>
    (language === original) === (kind === 'original') ? 'as said' : refuse('DOC-14', {}, 'kind'),
  scenarios: [
    {
      given: { en: 'the Spanish original', es: 'el original en español' },
      when: { language: 'es', original: 'es', kind: 'original' },
      then: 'as said',
    },
    {
      given: { en: 'its English by machine', es: 'su inglés, por máquina' },
      when: { language: 'en', original: 'es', kind: 'machine translation' },
      then: 'as said',
    },
    {
      given: { en: 'a second original', es: 'un segundo original' },
      when: { language: 'en', original: 'es', kind: 'original' },
      then: { refused: true },
    },
  ],
})

type Standing = {
  readonly hash: string | null
  readonly translatedFrom: string | null
  readonly original: string | null
  readonly dueOn: Day | null
  readonly today: Day
}

export const readinessOf = rule<Standing, Readiness>({
  id: 'DOC-15',
  sentence: {
    en: 'A language is ready when its text is there, stale when the original it was made from has become another, awaited when it is still to come, and late when the day it was due has passed.',
    es: 'Un idioma está listo cuando su texto está; desactualizado, cuando el original del que se hizo ya es otro; pendiente, cuando aún debe llegar; y atrasado, cuando pasó el día en que debía estar.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ hash, translatedFrom, original, dueOn, today }) => {
    if (hash === null) return dueOn !== null && dueOn < today ? 'late' : 'awaited'
    return translatedFrom !== null && translatedFrom !== original ? 'stale' : 'ready'
  },
  scenarios: [
    {
      given: { en: 'an original', es: 'un original' },
      when: { hash: 'a', translatedFrom: null, original: 'a', dueOn: null, today: '2026-11-27' as Day },
      then: 'ready',
    },
    {
      given: { en: 'a translation of an earlier draft', es: 'la traducción de un borrador anterior' },
      when: { hash: 'b', translatedFrom: 'a', original: 'c', dueOn: null, today: '2026-11-27' as Day },
      then: 'stale',
    },
    {
      given: { en: 'a translation due today', es: 'una traducción que debe estar hoy' },
      when: {
        hash: null,
        translatedFrom: null,
        original: 'a',
        dueOn: '2026-11-27' as Day,
        today: '2026-11-27' as Day,
      },
      then: 'awaited',
    },
    {
      given: { en: 'one that was due yesterday', es: 'una que debía estar ayer' },
      when: {
        hash: null,
        translatedFrom: null,
        original: 'a',
        dueOn: '2026-11-26' as Day,
        today: '2026-11-27' as Day,
      },
      then: 'late',
    },
  ],
})

export const versionRules = [paperCannotRun, finalStays, oneOriginal, readinessOf]
