import type { Day } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { arrivalRules } from './arrival-rules.ts'
import { notBeyondItsBound, notTooLarge, notTooOften } from './bound-rules.ts'
import { lastVersionOnly, oneOfTwoAtOnce, sameKeySameRequest, versionNamed } from './change-rules.ts'
import { signInRules } from './sign-in-rules.ts'

export { lastVersionOnly }

const since = '2026-11-24' as Day

/** The rules that hold for every operation, whatever it is about. Each names the HTTP status it answers with. */
export const signInFirst = rule<{ signedIn: boolean; permitted: boolean }, 'go on'>({
  id: 'SYS-01',
  sentence: {
    en: 'What is not open to everyone needs a person who is signed in.',
    es: 'Lo que no está abierto a todos exige una persona que haya ingresado.',
  },
  refusal: { en: 'Sign in first.', es: 'Ingrese primero.' },
  authority: { kind: 'house' },
  since,
  decide: ({ signedIn, permitted }) => (signedIn || permitted ? 'go on' : refuse('SYS-01')),
  scenarios: [
    {
      given: { en: 'someone signed in', es: 'alguien que ingresó' },
      when: { signedIn: true, permitted: false },
      then: 'go on',
    },
    {
      given: { en: 'a visitor and a page for everyone', es: 'una visita y una página para todos' },
      when: { signedIn: false, permitted: true },
      then: 'go on',
    },
    {
      given: { en: 'a visitor and a page for staff', es: 'una visita y una página para el personal' },
      when: { signedIn: false, permitted: false },
      then: { refused: true },
    },
  ],
})

export const permittedOnly = rule<{ permitted: boolean }, 'go on'>({
  id: 'SYS-02',
  watched: true,
  sentence: {
    en: 'An operation is carried out only for those the table of operations names.',
    es: 'Una operación se ejecuta solo para quienes nombra la tabla de operaciones.',
  },
  refusal: {
    en: 'Your present offices do not allow this.',
    es: 'Sus cargos actuales no permiten esto.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ permitted }) => (permitted ? 'go on' : refuse('SYS-02')),
  scenarios: [
    {
      given: { en: 'an office that is named', es: 'un cargo nombrado' },
      when: { permitted: true },
      then: 'go on',
    },
    {
      given: { en: 'an office that is not named, or has ended', es: 'un cargo no nombrado, o que terminó' },
      when: { permitted: false },
      then: { refused: true },
    },
  ],
})

export const wellFormed = rule<{ problems: number }, 'go on'>({
  id: 'SYS-06',
  sentence: {
    en: 'A request has the shape its operation asks for.',
    es: 'Una solicitud tiene la forma que su operación pide.',
  },
  refusal: {
    en: 'The request cannot be taken as it is: something in it is missing or not in its form. Nothing was stored.',
    es: 'La solicitud no se puede recibir así: algo falta o no tiene la forma debida. No se guardó nada.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ problems }) => (problems === 0 ? 'go on' : refuse('SYS-06')),
  scenarios: [
    { given: { en: 'no field is wrong', es: 'ningún dato errado' }, when: { problems: 0 }, then: 'go on' },
    {
      given: { en: 'one field is wrong', es: 'un dato errado' },
      when: { problems: 1 },
      then: { refused: true },
    },
  ],
})

export const thereIsOne = rule<{ found: boolean }, 'go on'>({
  id: 'SYS-07',
  sentence: {
    en: 'What is asked for is there, and the asker may know that it is.',
    es: 'Lo que se pide existe, y quien lo pide puede saberlo.',
  },
  refusal: {
    en: 'There is nothing here by the name “{{what}}”, or it is not for you to see.',
    es: 'Aquí no hay nada con el nombre «{{what}}», o no le corresponde verlo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ found }) => (found ? 'go on' : refuse('SYS-07')),
  scenarios: [
    { given: { en: 'it is there', es: 'existe' }, when: { found: true }, then: 'go on' },
    { given: { en: 'it is not', es: 'no existe' }, when: { found: false }, then: { refused: true } },
  ],
})

/** For actions: what was asked for is not there. */
export const notFound = (what: string, field?: string): Refusal => refuse('SYS-07', { what }, field)

export const systemRules = [
  signInFirst,
  permittedOnly,
  lastVersionOnly,
  versionNamed,
  sameKeySameRequest,
  wellFormed,
  thereIsOne,
  notTooLarge,
  oneOfTwoAtOnce,
  notTooOften,
  ...arrivalRules,
  ...signInRules,
  notBeyondItsBound,
]

const STATUS: Record<string, number> = {
  'SYS-01': 401,
  'SYS-02': 403,
  'SYS-03': 412,
  'SYS-04': 428,
  'SYS-05': 422,
  'SYS-06': 400,
  'SYS-07': 404,
  'SYS-08': 413,
  'SYS-10': 429,
  'SYS-11': 421,
  'SYS-12': 401,
  'SYS-13': 403,
  'SYS-14': 422,
  'SYS-20': 429,
  'SYS-21': 401,
  'SYS-22': 403,
  'SYS-23': 403,
  'SYS-24': 429,
}

/** The HTTP status of a refusal: 409 for every rule of the conference, its own for those above. */
export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.rule] ?? 409
}
