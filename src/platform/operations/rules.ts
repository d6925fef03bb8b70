import type { Day } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { arrivalRules } from './arrival-rules.ts'
import { signInRules } from './sign-in-rules.ts'

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

export const lastVersionOnly = rule<{ seen: number | undefined; current: number }, 'go on'>({
  id: 'SYS-03',
  sentence: {
    en: 'A change names the version it was made on, and that must be the last one.',
    es: 'Un cambio dice sobre qué versión se hizo, y esa debe ser la última.',
  },
  refusal: {
    en: 'Someone changed this after you opened it (version {{current}}, you had {{seen}}). Nothing was stored: look at the present text and make your change again.',
    es: 'Alguien cambió esto después de que usted lo abrió (versión {{current}}; la suya era la {{seen}}). No se guardó nada: vea el texto actual y haga de nuevo su cambio.',
  },
  authority: { kind: 'standard', source: 'RFC 9110, If-Match' },
  since,
  decide: ({ seen, current }) => {
    if (seen === undefined) return refuse('SYS-04')
    return seen === current ? 'go on' : refuse('SYS-03', { seen, current })
  },
  scenarios: [
    {
      given: { en: 'the version that stands', es: 'la versión vigente' },
      when: { seen: 3, current: 3 },
      then: 'go on',
    },
    {
      given: { en: 'a version that has been overtaken', es: 'una versión ya superada' },
      when: { seen: 2, current: 3 },
      then: { refused: true },
    },
  ],
})

export const versionNamed = rule<{ seen: number | undefined }, 'go on'>({
  id: 'SYS-04',
  sentence: {
    en: 'A change to something that stands says which version it saw.',
    es: 'Un cambio a algo existente dice qué versión vio.',
  },
  refusal: {
    en: 'Say which version you saw (If-Match).',
    es: 'Diga qué versión vio (If-Match).',
  },
  authority: { kind: 'standard', source: 'RFC 6585, 428' },
  since,
  decide: ({ seen }) => (seen === undefined ? refuse('SYS-04') : 'go on'),
  scenarios: [
    { given: { en: 'a version is named', es: 'se nombra una versión' }, when: { seen: 1 }, then: 'go on' },
    {
      given: { en: 'none is named', es: 'no se nombra ninguna' },
      when: { seen: undefined },
      then: { refused: true },
    },
  ],
})

export const sameKeySameRequest = rule<{ first: string; repeated: string }, 'replay'>({
  id: 'SYS-05',
  sentence: {
    en: 'An idempotency key stands for one request; repeated with the same content it gets the first answer.',
    es: 'Una clave de idempotencia vale por una solicitud; repetida con el mismo contenido recibe la primera respuesta.',
  },
  refusal: {
    en: 'This idempotency key was used for another request.',
    es: 'Esta clave de idempotencia ya se usó para otra solicitud.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ first, repeated }) => (first === repeated ? 'replay' : refuse('SYS-05')),
  scenarios: [
    {
      given: { en: 'the same request again', es: 'la misma solicitud otra vez' },
      when: { first: 'a', repeated: 'a' },
      then: 'replay',
    },
    {
      given: { en: 'another content under the same key', es: 'otro contenido con la misma clave' },
      when: { first: 'a', repeated: 'b' },
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

export const notTooLarge = rule<{ megabytes: number; most: number }, 'go on'>({
  id: 'SYS-08',
  sentence: {
    en: 'What is sent has at most as many megabytes as the server takes; what is larger is refused whole.',
    es: 'Lo que se envía tiene como máximo los megabytes que el servidor admite; lo que pasa de ahí se rechaza entero.',
  },
  refusal: {
    en: 'What was sent has more than {{most}} MB, and nothing of it was kept. Send a smaller file, or in parts.',
    es: 'Lo enviado pasa de {{most}} MB y no se guardó nada. Envíe un archivo más pequeño, o por partes.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ megabytes, most }) => (megabytes <= most ? 'go on' : refuse('SYS-08', { most }, 'file')),
  scenarios: [
    {
      given: { en: 'a file of 2 MB', es: 'un archivo de 2 MB' },
      when: { megabytes: 2, most: 50 },
      then: 'go on',
    },
    {
      given: { en: 'a file of 200 MB', es: 'un archivo de 200 MB' },
      when: { megabytes: 200, most: 50 },
      then: { refused: true },
    },
  ],
})

export const oneOfTwoAtOnce = rule<{ crossed: boolean }, 'go on'>({
  id: 'SYS-09',
  sentence: {
    en: 'Of two changes that cannot both stand and come at the same moment, one is kept and the other is told.',
    es: 'De dos cambios incompatibles que llegan al mismo tiempo, se guarda uno y al otro se le avisa.',
  },
  refusal: {
    en: 'Someone made a change at the same moment that cannot stand beside this one. Nothing of yours was stored: look at how it stands now and try again.',
    es: 'Alguien hizo al mismo tiempo un cambio incompatible con este. No se guardó nada del suyo: vea cómo quedó y vuelva a intentarlo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ crossed }) => (crossed ? refuse('SYS-09') : 'go on'),
  scenarios: [
    { given: { en: 'a change by itself', es: 'un cambio solo' }, when: { crossed: false }, then: 'go on' },
    {
      given: {
        en: 'a number that someone else took at this moment',
        es: 'un número que otra persona acaba de tomar',
      },
      when: { crossed: true },
      then: { refused: true },
    },
  ],
})

export const notTooOften = rule<{ requests: number; most: number }, 'go on'>({
  id: 'SYS-10',
  sentence: {
    en: 'An address, and an account, asks at most so many times a minute; whoever asks more often waits.',
    es: 'Una dirección, y una cuenta, pregunta como máximo cierto número de veces por minuto; quien pregunta más, espera.',
  },
  refusal: {
    en: 'Too many requests came from your address or account within a minute. Nothing was stored; wait a moment and send it again.',
    es: 'Llegaron demasiadas solicitudes de su dirección o cuenta en un minuto. No se guardó nada; espere un momento y envíela de nuevo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ requests, most }) => (requests <= most ? 'go on' : refuse('SYS-10')),
  scenarios: [
    {
      given: { en: 'a person who reads', es: 'una persona que lee' },
      when: { requests: 40, most: 6000 },
      then: 'go on',
    },
    {
      given: { en: 'a program that has run wild', es: 'un programa fuera de control' },
      when: { requests: 6001, most: 6000 },
      then: { refused: true },
    },
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
}

/** The HTTP status of a refusal: 409 for every rule of the conference, its own for those above. */
export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.rule] ?? 409
}
