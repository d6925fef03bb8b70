import { add, draft, open } from '../../capabilities/exchange/requests/operations.ts'
import type { Value } from '../../capabilities/exchange/requests/contract.ts'
import {
  chooseConfidentiality,
  clear,
  getOwnReply,
  writeOwnAnswer,
} from '../../capabilities/exchange/requests/replies/operations.ts'
import type { Acting } from './acting.ts'
import { members } from './facts.ts'
import type { Ids } from './ids.ts'

/** What a country has answered, in the order of the questions, and how many days from the founding. */
type Replied = {
  readonly country: string
  readonly days: number
  readonly values: readonly Value[]
  /** Kept to the Presidency and the secretariat. */
  readonly reserved?: boolean
}

/** A request whose deadline is over and that two countries still owe, and one that has just gone out. */
export async function askCountries(acting: Acting, ids: Ids): Promise<void> {
  const recipients = members.flatMap(([code]) => ids.participants.get(code) ?? [])
  const permits = await opened(acting, {
    days: -45,
    about: {
      title: {
        es: 'Permisos de trabajo temporal para personas migrantes',
        en: 'Temporary work permits for migrants',
      },
      introduction: {
        es: 'La información servirá de insumo al informe sobre los acuerdos de trabajo temporal en la región.',
        en: 'The replies feed the report on agreements on temporary work in the region.',
      },
      deadline_day: acting.dayIn(-14),
      deadline_time: '17:00',
      confidentiality: 'members and observers',
      recipients,
    },
    questions: PERMITS,
  })
  for (const reply of PERMITS_REPLIED) {
    await answered(acting, permits, reply)
    await cleared(acting, permits, reply)
  }
  const pathways = await opened(acting, {
    days: -2,
    about: {
      title: {
        es: 'Vías regulares de migración laboral: oferta vigente',
        en: 'Regular pathways of labour migration: what is on offer',
      },
      introduction: {
        es: 'Se ruega responder con los datos del último año cerrado. Un solo punto focal aprueba la respuesta del país.',
        en: 'Please answer with the figures of the last full year. One focal point clears the country’s reply.',
      },
      deadline_day: acting.dayIn(21),
      deadline_time: '17:00',
      confidentiality: 'members',
      recipients,
    },
    questions: PATHWAYS,
  })
  const guatemala = {
    country: 'gtm',
    days: -0.6,
    values: [
      { chosen: [1, 3] },
      { number: 2140 },
      { text: 'El principal obstáculo es el plazo para legalizar los contratos en los consulados.' },
    ],
  }
  await answered(acting, pathways, guatemala)
  await cleared(acting, pathways, guatemala)
  await answered(acting, pathways, { country: 'hnd', days: -0.3, values: [{ chosen: [1] }] })
}

const shape = { options: [], several: false, unit: '', min: null, max: null, columns: [] }
const PERMITS = [
  {
    kind: 'choice',
    wording: {
      es: '¿Expide su país permisos de trabajo temporal?',
      en: 'Does your country issue temporary work permits?',
    },
    shape: {
      ...shape,
      options: [
        { es: 'Sí, en todos los sectores', en: 'Yes, in every sector' },
        { es: 'Sí, en algunos sectores', en: 'Yes, in some sectors' },
        { es: 'No', en: 'No' },
      ],
    },
  },
  {
    kind: 'number',
    wording: {
      es: '¿Cuántos permisos expidió el último año?',
      en: 'How many permits did it issue last year?',
    },
    required: false,
    shape: { ...shape, unit: 'permisos', min: 0 },
  },
  {
    kind: 'text',
    wording: { es: '¿Qué norma los regula?', en: 'Which law or regulation governs them?' },
    required: false,
    shape,
  },
] as const

const PERMITS_REPLIED: readonly Replied[] = [
  reply('can', -30, 1, 41200, 'Example regulation on temporary workers, part 4.'),
  reply('cri', -28, 2, 18350, 'Reglamento de ejemplo sobre categorías migratorias, artículo 12.'),
  reply('slv', -27, 3, 0, 'En preparación.'),
  reply('gtm', -25, 2, 2140, 'Acuerdo gubernativo de ejemplo, capítulo III.'),
  reply('hnd', -21, 2, 960, 'Decreto de ejemplo, artículos 7 a 9.'),
  reply('mex', -20, 1, 23700, 'Lineamientos de ejemplo para trámites migratorios.'),
  reply('pan', -19, 2, 5480, 'Decreto ejecutivo de ejemplo sobre permisos laborales.'),
  { ...reply('usa', -18, 1, 38900, 'Example programme for seasonal workers.'), reserved: true },
  reply('dom', -16, 2, 4260, 'Resolución de ejemplo sobre trabajadores temporeros.'),
]

function reply(country: string, days: number, chosen: number, number: number, text: string): Replied {
  return { country, days, values: [{ chosen: [chosen] }, { number }, { text }] }
}

const PATHWAYS = [
  {
    kind: 'choice',
    wording: {
      es: '¿Qué vías ofrece su país?',
      en: 'Which pathways does your country offer?',
    },
    shape: {
      ...shape,
      several: true,
      options: [
        { es: 'Trabajo agrícola de temporada', en: 'Seasonal agricultural work' },
        { es: 'Cuidados y salud', en: 'Care and health' },
        { es: 'Convenios bilaterales', en: 'Bilateral agreements' },
      ],
    },
  },
  {
    kind: 'number',
    wording: {
      es: '¿Cuántas personas se beneficiaron?',
      en: 'How many people benefited?',
    },
    shape: { ...shape, unit: 'personas', min: 0 },
  },
  {
    kind: 'text',
    wording: {
      es: '¿Qué obstáculos encuentran las personas solicitantes?',
      en: 'Which obstacles do applicants meet?',
    },
    required: false,
    shape,
  },
] as const

type Asked = {
  readonly days: number
  readonly about: Readonly<Record<string, unknown>>
  readonly questions: readonly object[]
}

async function opened({ ask }: Acting, { days, about, questions }: Asked): Promise<string> {
  let request = await ask('assistant', { days: days - 1 }, draft, about)
  const { reference } = request
  for (const question of questions)
    request = await ask('assistant', { days: days - 1, seen: request.version }, add, {
      reference,
      ...question,
    })
  await ask('assistant', { days, seen: request.version }, open, { reference })
  return reference
}

async function answered(
  { ask }: Acting,
  reference: string,
  { country, days, values }: Replied,
): Promise<void> {
  const who = `focal.${country}`
  const { questions } = await ask(who, { days }, getOwnReply, { reference })
  for (const [place, value] of values.entries()) {
    const question = questions[place]?.question_id
    await ask(who, { days, seen: 0 }, writeOwnAnswer, { reference, question, value })
  }
}

async function cleared(
  { ask }: Acting,
  reference: string,
  { country, days, reserved }: Replied,
): Promise<void> {
  const who = `focal.${country}`
  if (reserved)
    await ask(who, { days }, chooseConfidentiality, {
      reference,
      confidentiality: 'presidency and secretariat',
    })
  const { reply_version } = await ask(who, { days }, getOwnReply, { reference })
  await ask(who, { days, seen: reply_version }, clear, { reference })
}
