import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import { type CircularState, type Sender, mergeField } from '../contract.ts'

const since = '2026-11-27' as Day
const KNOWN: ReadonlySet<string> = new Set(mergeField.options)

/** The names that stand in double braces in a text, and what is left of braces that do not close. */
export function fieldsIn(text: string): { readonly names: string[]; readonly open: boolean } {
  const names = Array.from(text.matchAll(/\{\{([^{}]*)\}\}/g), ([, name = '']) => name.trim())
  return { names, open: /\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, '')) }
}

export const fieldsAreKnown = rule<{ text: string }, 'known'>({
  id: 'EXC-01',
  sentence: {
    en: 'What a text leaves open for each recipient is the treatment, name, country, reference or deadline, in double braces and by these names in English; nothing else is filled in.',
    es: 'Lo que un texto deja abierto para cada destinatario es treatment, name, country, reference o deadline (tratamiento, nombre, país, referencia, plazo), entre llaves dobles; nada más se completa.',
  },
  refusal: {
    en: 'The text leaves “{{field}}” open, which nothing is filled into. It can be treatment, name, country, reference or deadline, in double braces.',
    es: 'El texto deja abierto «{{field}}», que nada completa. Puede ser treatment, name, country, reference o deadline, entre llaves dobles.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ text }) => {
    const { names, open } = fieldsIn(text)
    const unknown = names.find((name) => !KNOWN.has(name))
    if (unknown !== undefined) return refuse('EXC-01', { field: unknown }, 'body')
    return open ? refuse('EXC-01', { field: '{{' }, 'body') : 'known'
  },
  scenarios: [
    {
      given: { en: 'a letter to each country by name', es: 'una carta a cada país por su nombre' },
      when: { text: '{{treatment}} {{name}}:\n\nSe invita a {{country}}.' },
      then: 'known',
    },
    {
      given: { en: 'a name that is not in the list', es: 'un nombre que no está en la lista' },
      when: { text: 'Estimado {{surname}}:' },
      then: { refused: true },
    },
    {
      given: { en: 'braces that do not close', es: 'llaves que no se cierran' },
      when: { text: 'Estimado {{name:' },
      then: { refused: true },
    },
  ],
})

export const wholeBeforeItLeaves = rule<{ hasOriginal: boolean }, 'whole'>({
  id: 'EXC-02',
  sentence: {
    en: 'A circular is released once its subject and text are there in its original language.',
    es: 'Una circular se autoriza cuando su asunto y su texto están en su idioma original.',
  },
  refusal: {
    en: 'The subject or the text in the original language is missing. Change the draft and add it.',
    es: 'Falta el asunto o el texto en el idioma original. Modifique el borrador y agréguelo.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ hasOriginal }) => (hasOriginal ? 'whole' : refuse('EXC-02')),
  scenarios: [
    {
      given: { en: 'an original', es: 'un original' },
      when: { hasOriginal: true },
      then: 'whole',
    },
    {
      given: { en: 'a translation without its original', es: 'una traducción sin su original' },
      when: { hasOriginal: false },
      then: { refused: true },
    },
  ],
})

export const namedDeadlineIsSet = rule<{ namesDeadline: boolean; hasDeadline: boolean }, 'set'>({
  id: 'EXC-16',
  sentence: {
    en: 'A circular whose subject or text names its deadline is released once that deadline is set.',
    es: 'Una circular cuyo asunto o texto nombra su plazo se autoriza cuando ese plazo está fijado.',
  },
  refusal: {
    en: 'The text names a deadline, {{deadline}}, and none is set. Change the draft and set it.',
    es: 'El texto nombra un plazo, {{deadline}}, y no se ha fijado ninguno. Modifique el borrador y fíjelo.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ namesDeadline, hasDeadline }) =>
    hasDeadline || !namesDeadline ? 'set' : refuse('EXC-16', { deadline: '{{deadline}}' }),
  scenarios: [
    {
      given: { en: 'a text without a deadline in it', es: 'un texto que no nombra plazo' },
      when: { namesDeadline: false, hasDeadline: false },
      then: 'set',
    },
    {
      given: { en: 'a text that names the deadline that is set', es: 'un texto que nombra el plazo fijado' },
      when: { namesDeadline: true, hasDeadline: true },
      then: 'set',
    },
    {
      given: { en: 'a text that names a deadline nobody set', es: 'un texto que nombra un plazo no fijado' },
      when: { namesDeadline: true, hasDeadline: false },
      then: { refused: true },
    },
  ],
})

const steps = ['change', 'ask for release', 'take back', 'release', 'send again'] as const
type Moving = {
  readonly state: CircularState
  readonly step: (typeof steps)[number]
  readonly isWriter: boolean
}
const FROM: Readonly<Record<Moving['step'], readonly CircularState[]>> = {
  change: ['draft'],
  'ask for release': ['draft'],
  'take back': ['awaiting release'],
  release: ['draft', 'awaiting release'],
  'send again': ['sent'],
}

export const eachStepFromItsState = rule<Moving, 'goes on'>({
  id: 'EXC-09',
  sentence: {
    en: 'A circular is changed while it is a draft, waits for its release unchanged, can be taken back into a draft until then, and is sent again only once it was sent. A draft nobody asked the release of is released by those who wrote it alone.',
    es: 'Una circular se modifica mientras es borrador, espera su autorización sin cambios, puede volver a borrador hasta entonces y se reenvía solo una vez enviada. Un borrador cuya autorización nadie pidió solo lo autoriza quien lo redactó.',
  },
  refusal: {
    en: 'That cannot be done with a circular that is now: {{state}}.',
    es: 'Eso no se puede hacer con una circular que ahora está: {{state}}.',
  },
  values: {
    state: {
      draft: { en: 'a draft', es: 'en borrador' },
      'awaiting release': { en: 'awaiting its release', es: 'en espera de autorización' },
      released: { en: 'released', es: 'autorizada' },
      sent: { en: 'sent', es: 'enviada' },
      stopped: { en: 'stopped', es: 'detenida' },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, step, isWriter }) => {
    const may = FROM[step].includes(state) && !(step === 'release' && state === 'draft' && !isWriter)
    return may ? 'goes on' : refuse('EXC-09', { state })
  },
  scenarios: [
    {
      given: { en: 'a draft that is changed', es: 'un borrador que se modifica' },
      when: { state: 'draft', step: 'change', isWriter: true },
      then: 'goes on',
    },
    {
      given: { en: 'a change while it waits for release', es: 'un cambio mientras espera autorización' },
      when: { state: 'awaiting release', step: 'change', isWriter: true },
      then: { refused: true },
    },
    {
      given: { en: 'a draft of someone else, released', es: 'un borrador ajeno que se autoriza' },
      when: { state: 'draft', step: 'release', isWriter: false },
      then: { refused: true },
    },
    {
      given: { en: 'a second release', es: 'una segunda autorización' },
      when: { state: 'released', step: 'release', isWriter: false },
      then: { refused: true },
    },
  ],
})

type Owning = { readonly sender: Sender; readonly isDesk: boolean; readonly presides: boolean }

export const inOnesOwnName = rule<Owning, 'in their name'>({
  id: 'EXC-14',
  sentence: {
    en: 'The secretariat writes in its own name and the Presidency in its own; neither writes for the other.',
    es: 'La Secretaría escribe en su nombre y la Presidencia en el suyo; ninguna escribe por la otra.',
  },
  refusal: {
    en: 'This goes out in the name of the other one: the secretariat writes for itself, and so does the Presidency.',
    es: 'Esto sale en nombre de la otra parte: la Secretaría escribe por sí misma, y la Presidencia también.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ sender, isDesk, presides }) =>
    (sender === 'TS' ? isDesk : presides) ? 'in their name' : refuse('EXC-14', {}, 'sender'),
  scenarios: [
    {
      given: { en: 'the assistant, for the secretariat', es: 'la asistencia, por la Secretaría' },
      when: { sender: 'TS', isDesk: true, presides: false },
      then: 'in their name',
    },
    {
      given: { en: 'the Presidency’s team, for the Presidency', es: 'el equipo de la Presidencia, por ella' },
      when: { sender: 'PPT', isDesk: false, presides: true },
      then: 'in their name',
    },
    {
      given: { en: 'the assistant, for the Presidency', es: 'la asistencia, por la Presidencia' },
      when: { sender: 'PPT', isDesk: true, presides: false },
      then: { refused: true },
    },
  ],
})

export const attachedHasItsFile = rule<{ symbol: string; attached: boolean; hasFile: boolean }, 'goes'>({
  id: 'EXC-15',
  sentence: {
    en: 'A paper goes with a mail as the file it is; one that is kept as text alone goes as a link.',
    es: 'Un documento se adjunta como el archivo que es; el que se guarda solo como texto va como enlace.',
  },
  refusal: {
    en: '{{symbol}} has no file that could be attached. Send it as a link.',
    es: '{{symbol}} no tiene archivo que adjuntar. Envíelo como enlace.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ symbol, attached, hasFile }) =>
    attached && !hasFile ? refuse('EXC-15', { symbol }, 'documents') : 'goes',
  scenarios: [
    {
      given: { en: 'a PDF, attached', es: 'un PDF, adjunto' },
      when: { symbol: 'RCM/VM/XXX/DOC.1', attached: true, hasFile: true },
      then: 'goes',
    },
    {
      given: { en: 'a text without a file, attached', es: 'un texto sin archivo, adjunto' },
      when: { symbol: 'RCM/VM/XXX/DOC.2', attached: true, hasFile: false },
      then: { refused: true },
    },
  ],
})

export const draftingRules = [
  fieldsAreKnown,
  wholeBeforeItLeaves,
  namedDeadlineIsSet,
  eachStepFromItsState,
  inOnesOwnName,
  attachedHasItsFile,
]
