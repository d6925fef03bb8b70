import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { type ArchiveState, LARGEST_ARCHIVE, type PaperState } from './contract.ts'

const since = '2026-11-28' as Day

type Arriving = {
  readonly bytes: number
  readonly partBytes: number
  readonly number: number
  readonly size: number
}

export const partAsAnnounced = rule<Arriving, 'as announced'>({
  id: 'DOC-17',
  sentence: {
    en: 'An archive has a content, of twenty gigabytes at most, and comes in the parts that were announced: each is as long as it should be.',
    es: 'Un archivo comprimido tiene contenido, de veinte gigabytes a lo sumo, y llega en las partes anunciadas: cada una tiene el tamaño que le corresponde.',
  },
  refusal: {
    en: 'This part is not as it was announced. Choose the same archive again; what has arrived stays.',
    es: 'Esta parte no es como se anunció. Elija de nuevo el mismo archivo; lo que ya llegó se conserva.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ bytes, partBytes, number, size }) => {
    const from = number * partBytes
    const right = bytes <= LARGEST_ARCHIVE && from < bytes && size === Math.min(partBytes, bytes - from)
    return right ? 'as announced' : refuse('DOC-17', {}, 'file')
  },
  scenarios: [
    {
      given: { en: 'the second part of two and a half', es: 'la segunda parte de dos y media' },
      when: { bytes: 25, partBytes: 10, number: 1, size: 10 },
      then: 'as announced',
    },
    {
      given: { en: 'the last, which has what is left', es: 'la última, con lo que queda' },
      when: { bytes: 25, partBytes: 10, number: 2, size: 5 },
      then: 'as announced',
    },
    {
      given: { en: 'a part cut short', es: 'una parte cortada' },
      when: { bytes: 25, partBytes: 10, number: 1, size: 7 },
      then: { refused: true },
    },
    {
      given: { en: 'a part beyond the end', es: 'una parte más allá del final' },
      when: { bytes: 25, partBytes: 10, number: 3, size: 10 },
      then: { refused: true },
    },
  ],
})

export const readOnceWhole = rule<{ readonly parts: number; readonly of: number }, 'whole'>({
  id: 'DOC-18',
  sentence: {
    en: 'An archive is read once all its parts have arrived.',
    es: 'Un archivo comprimido se lee cuando llegaron todas sus partes.',
  },
  refusal: {
    en: '{{parts}} of {{of}} parts have arrived. Choose the same archive again to send what is missing.',
    es: 'Llegaron {{parts}} de {{of}} partes. Elija de nuevo el mismo archivo para enviar lo que falta.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ parts, of }) => (parts === of ? 'whole' : refuse('DOC-18', { parts, of }, 'file')),
  scenarios: [
    { given: { en: 'three of three', es: 'tres de tres' }, when: { parts: 3, of: 3 }, then: 'whole' },
    { given: { en: 'two of three', es: 'dos de tres' }, when: { parts: 2, of: 3 }, then: { refused: true } },
  ],
})

const STEPS = {
  arrive: ['arriving'],
  read: ['arriving'],
  'look through': ['review'],
  register: ['review'],
  'give up': ['arriving', 'reading', 'review', 'unreadable'],
} as const satisfies Record<string, readonly ArchiveState[]>
export type ArchiveStep = keyof typeof STEPS

export const archiveInItsTurn = rule<{ readonly state: ArchiveState; readonly step: ArchiveStep }, 'in turn'>(
  {
    id: 'DOC-19',
    sentence: {
      en: 'An archive arrives, is read, is looked through and is registered, each in its turn; until its papers are registered it may be given up.',
      es: 'Un archivo comprimido llega, se lee, se revisa y se registra, cada cosa a su turno; mientras sus documentos no se registren se puede descartar.',
    },
    refusal: {
      en: 'This is not the archive’s turn for that: it has moved on meanwhile. Look at how it stands now.',
      es: 'No es el turno de eso: el archivo avanzó entretanto. Vea cómo está ahora.',
    },
    authority: { kind: 'house' },
    since,
    decide: ({ state, step }) =>
      (STEPS[step] as readonly ArchiveState[]).includes(state) ? 'in turn' : refuse('DOC-19'),
    scenarios: [
      {
        given: { en: 'a part of one that arrives', es: 'una parte de uno que llega' },
        when: { state: 'arriving', step: 'arrive' },
        then: 'in turn',
      },
      {
        given: { en: 'a part of one that is being read', es: 'una parte de uno que se está leyendo' },
        when: { state: 'reading', step: 'arrive' },
        then: { refused: true },
      },
      {
        given: { en: 'to register one that was looked through', es: 'registrar uno ya revisado' },
        when: { state: 'review', step: 'register' },
        then: 'in turn',
      },
      {
        given: { en: 'to register it again', es: 'registrarlo de nuevo' },
        when: { state: 'done', step: 'register' },
        then: { refused: true },
      },
      {
        given: { en: 'to give up one already registered', es: 'descartar uno ya registrado' },
        when: { state: 'done', step: 'give up' },
        then: { refused: true },
      },
    ],
  },
)

export const proposalOfAPaper = rule<{ readonly state: PaperState }, 'open'>({
  id: 'DOC-20',
  sentence: {
    en: 'What is proposed of a paper changes until the paper is registered; a file that could not be read, or stands already, is no proposal.',
    es: 'Lo propuesto sobre un documento se cambia hasta que se registra; un archivo que no se pudo leer, o que ya está, no es una propuesta.',
  },
  refusal: {
    en: 'Nothing is proposed of this file: it is registered, it stands already, or it could not be read.',
    es: 'De este archivo no hay nada propuesto: está registrado, ya existía o no se pudo leer.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state }) =>
    state === 'proposed' || state === 'left out' || state === 'refused' ? 'open' : refuse('DOC-20'),
  scenarios: [
    { given: { en: 'a proposal', es: 'una propuesta' }, when: { state: 'proposed' }, then: 'open' },
    {
      given: { en: 'one that a rule refused', es: 'una que una regla rechazó' },
      when: { state: 'refused' },
      then: 'open',
    },
    {
      given: { en: 'a registered paper', es: 'un documento registrado' },
      when: { state: 'registered' },
      then: { refused: true },
    },
    {
      given: { en: 'a file that was cut off', es: 'un archivo cortado' },
      when: { state: 'unreadable' },
      then: { refused: true },
    },
  ],
})

export const archiveRules = [partAsAnnounced, readOnceWhole, archiveInItsTurn, proposalOfAPaper]
