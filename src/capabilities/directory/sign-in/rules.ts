import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { staffOffices } from '../contract.ts'

const since = '2026-11-27' as Day

export const lettersAreBounded = rule<{ written: number; most: number }, 'write'>({
  id: 'DIR-20',
  sentence: {
    en: 'One person gets only so many sign-in letters within fifteen minutes; whoever asks for more is told the same and gets none.',
    es: 'Una persona recibe solo cierto número de correos de ingreso en quince minutos; quien pide más recibe la misma respuesta y ningún correo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ written, most }) => (written < most ? 'write' : refuse('DIR-20')),
  scenarios: [
    {
      given: { en: 'a second letter, the first got lost', es: 'un segundo correo, el primero se perdió' },
      when: { written: 1, most: 5 },
      then: 'write',
    },
    {
      given: { en: 'a sixth letter', es: 'un sexto correo' },
      when: { written: 5, most: 5 },
      then: { refused: true },
    },
  ],
})

/** How long a mailed link or code opens, in minutes: OWASP ASVS 5.0, 6.5.5. */
export const LINK_MINUTES = 10
/** One that the operator prints at the machine is handed on by hand. */
export const PRINTED_LINK_MINUTES = 30

/** A session lasts thirty days at most, in milliseconds, and ends earlier where it rests. */
export const SESSION_LASTS = 30 * 24 * 3600 * 1000
const STAFF_RESTS = 12 * 3600 * 1000
const OTHERS_REST = 14 * 24 * 3600 * 1000

const isStaff = (office: string): boolean => staffOffices.some((one) => one === office)

export const sessionHolds = rule<
  { readonly offices: readonly string[]; readonly age: number; readonly rested: number },
  'holds'
>({
  id: 'DIR-21',
  sentence: {
    en: 'A session ends after thirty days, or once it rested: twelve hours for the secretariat, the host’s officers and auditors, fourteen days for everyone else.',
    es: 'Una sesión termina a los treinta días, o si queda inactiva: doce horas para la Secretaría, el personal de la organización anfitriona y la auditoría; catorce días para los demás.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ offices, age, rested }) =>
    age < SESSION_LASTS && rested < (offices.some(isStaff) ? STAFF_RESTS : OTHERS_REST)
      ? 'holds'
      : refuse('DIR-21'),
  scenarios: [
    {
      given: { en: 'a focal point after a week', es: 'un punto focal después de una semana' },
      when: { offices: ['focal point'], age: 9 * 86_400_000, rested: 7 * 86_400_000 },
      then: 'holds',
    },
    {
      given: { en: 'a coordinator after lunch', es: 'la Coordinación después del almuerzo' },
      when: { offices: ['coordinator'], age: 86_400_000, rested: 7_200_000 },
      then: 'holds',
    },
    {
      given: { en: 'a coordinator the next morning', es: 'la Coordinación a la mañana siguiente' },
      when: { offices: ['coordinator'], age: 86_400_000, rested: 43_200_000 },
      then: { refused: true },
    },
    {
      given: { en: 'a focal point in daily use for a month', es: 'un punto focal con uso diario de un mes' },
      when: { offices: ['focal point'], age: 30 * 86_400_000, rested: 60_000 },
      then: { refused: true },
    },
  ],
})

export const sessionsAreBounded = rule<{ readonly place: number; readonly most: number }, 'holds'>({
  id: 'DIR-34',
  sentence: {
    en: 'One person has only so many sessions open at once; where one more begins, the one that was used longest ago ends.',
    es: 'Una persona tiene abiertas a la vez solo cierto número de sesiones; al empezar una más, termina la que lleva más tiempo sin uso.',
  },
  authority: { kind: 'standard', source: 'OWASP ASVS 5.0, 7.1.2' },
  since,
  decide: ({ place, most }) => (place <= most ? 'holds' : refuse('DIR-34')),
  scenarios: [
    {
      given: { en: 'the session that has just begun', es: 'la sesión que acaba de empezar' },
      when: { place: 1, most: 20 },
      then: 'holds',
    },
    {
      given: { en: 'the twentieth by its last use', es: 'la vigésima por su último uso' },
      when: { place: 20, most: 20 },
      then: 'holds',
    },
    {
      given: { en: 'the twenty-first', es: 'la vigesimoprimera' },
      when: { place: 21, most: 20 },
      then: { refused: true },
    },
  ],
})

export const secondFactorAsked = rule<
  { readonly has: boolean; readonly by: string; readonly mfa: boolean },
  'open' | 'half open'
>({
  id: 'DIR-22',
  sentence: {
    en: 'Whoever has set a second factor is not in by a mailed link or code alone; a passkey is both factors in one, and so is a provider that says it asked for several.',
    es: 'Quien configuró un segundo factor no ingresa solo con un enlace o código de correo; una llave de acceso reúne los dos factores, igual que un proveedor que declara haber pedido varios.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ has, by, mfa }) => (has && by !== 'passkey' && !mfa ? 'half open' : 'open'),
  scenarios: [
    {
      given: { en: 'a link, and no second factor', es: 'un enlace, sin segundo factor' },
      when: { has: false, by: 'mail', mfa: false },
      then: 'open',
    },
    {
      given: { en: 'a link, and a code generator', es: 'un enlace, con generador de códigos' },
      when: { has: true, by: 'mail', mfa: false },
      then: 'half open',
    },
    {
      given: { en: 'a passkey', es: 'una llave de acceso' },
      when: { has: true, by: 'passkey', mfa: false },
      then: 'open',
    },
    {
      given: {
        en: 'a ministry’s provider that asked for one',
        es: 'el proveedor de un ministerio que pidió uno',
      },
      when: { has: true, by: 'provider', mfa: false },
      then: 'half open',
    },
    {
      given: { en: 'one that asked for several', es: 'uno que pidió varios' },
      when: { has: true, by: 'provider', mfa: true },
      then: 'open',
    },
  ],
})

export const staffNeedsSecondFactor = rule<
  {
    readonly office: string
    readonly has: boolean
    readonly due: boolean
    readonly asked: 'offered' | 'required'
  },
  'gives'
>({
  id: 'DIR-23',
  sentence: {
    en: 'Where the conference requires it, and after a reset everywhere, the offices of the secretariat, the host and the audit give nothing until their holder has set a second factor.',
    es: 'Donde la conferencia lo exige, y siempre tras un restablecimiento, los cargos de la Secretaría, de la organización anfitriona y de la auditoría no permiten nada hasta que quien los ejerce configure un segundo factor.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ office, has, due, asked }) =>
    has || !isStaff(office) || (asked === 'offered' && !due) ? 'gives' : refuse('DIR-23'),
  scenarios: [
    {
      given: { en: 'an assistant with a passkey', es: 'una asistencia con llave de acceso' },
      when: { office: 'assistant', has: true, due: false, asked: 'required' },
      then: 'gives',
    },
    {
      given: { en: 'a focal point without any', es: 'un punto focal sin ninguno' },
      when: { office: 'focal point', has: false, due: false, asked: 'required' },
      then: 'gives',
    },
    {
      given: {
        en: 'an auditor without any, where one is required',
        es: 'auditoría sin ninguno, donde se exige',
      },
      when: { office: 'auditor', has: false, due: false, asked: 'required' },
      then: { refused: true },
    },
    {
      given: {
        en: 'a coordinator whose second factor was reset, where it is only offered',
        es: 'una Coordinación cuyo segundo factor se restableció, donde solo se ofrece',
      },
      when: { office: 'coordinator', has: false, due: true, asked: 'offered' },
      then: { refused: true },
    },
  ],
})

export const secondStepProves = rule<{ readonly waiting: boolean; readonly right: boolean }, 'proven'>({
  id: 'DIR-24',
  sentence: {
    en: 'A second step follows a first one of the same session, by a code of one’s generator or a recovery code, each of which counts once.',
    es: 'El segundo paso sigue al primero de la misma sesión, con un código del generador o uno de recuperación; cada uno vale una sola vez.',
  },
  refusal: {
    en: 'This code is not right, or it was used before.',
    es: 'Este código no es correcto o ya se usó.',
  },
  authority: { kind: 'standard', source: 'RFC 6238, 5.2' },
  since,
  decide: ({ waiting, right }) => (waiting && right ? 'proven' : refuse('DIR-24', {}, 'code')),
  scenarios: [
    {
      given: { en: 'the right code after the link', es: 'el código correcto después del enlace' },
      when: { waiting: true, right: true },
      then: 'proven',
    },
    {
      given: { en: 'a code a second time', es: 'un código por segunda vez' },
      when: { waiting: true, right: false },
      then: { refused: true },
    },
    {
      given: { en: 'a recovery code without the mailed link', es: 'un código de recuperación sin el enlace' },
      when: { waiting: false, right: true },
      then: { refused: true },
    },
  ],
})

export const codesAreGuessedRarely = rule<{ readonly tries: number; readonly minutes: number }, 'may try'>({
  id: 'DIR-25',
  sentence: {
    en: 'After five wrong codes within fifteen minutes one waits.',
    es: 'Después de cinco códigos errados en quince minutos hay que esperar.',
  },
  refusal: {
    en: 'Five codes were wrong. Wait {{minutes}} minutes before you try again.',
    es: 'Cinco códigos fueron incorrectos. Espere {{minutes}} minutos antes de volver a intentarlo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ tries, minutes }) => (tries <= 5 ? 'may try' : refuse('DIR-25', { minutes }, 'code')),
  scenarios: [
    {
      given: { en: 'a fifth try', es: 'un quinto intento' },
      when: { tries: 5, minutes: 12 },
      then: 'may try',
    },
    {
      given: { en: 'a sixth', es: 'un sexto' },
      when: { tries: 6, minutes: 12 },
      then: { refused: true },
    },
  ],
})

export const passkeyAnswers = rule<{ readonly known: boolean; readonly proves: boolean }, 'proven'>({
  id: 'DIR-26',
  sentence: {
    en: 'A passkey proves its person: it is known here, was unlocked by its owner, answers this server’s question, once, and its counter goes forward.',
    es: 'Una llave de acceso comprueba a su persona: se conoce aquí, su titular la desbloqueó, responde una sola vez a la pregunta de este servidor y su contador avanza.',
  },
  refusal: {
    en: 'This passkey did not prove who you are. Try again, or sign in by mail.',
    es: 'Esta llave de acceso no comprobó quién es usted. Inténtelo de nuevo o ingrese por correo.',
  },
  authority: { kind: 'standard', source: 'W3C Web Authentication Level 3, 7.2' },
  since,
  decide: ({ known, proves }) => (known && proves ? 'proven' : refuse('DIR-26')),
  scenarios: [
    {
      given: {
        en: 'a known passkey, unlocked by a finger',
        es: 'una llave conocida, desbloqueada con la huella',
      },
      when: { known: true, proves: true },
      then: 'proven',
    },
    {
      given: { en: 'a passkey of another server', es: 'una llave de otro servidor' },
      when: { known: false, proves: true },
      then: { refused: true },
    },
    {
      given: { en: 'a copy whose counter went back', es: 'una copia cuyo contador retrocedió' },
      when: { known: true, proves: false },
      then: { refused: true },
    },
  ],
})

export const othersReset = rule<{ readonly actor: string | undefined; readonly person: string }, 'may reset'>(
  {
    id: 'DIR-27',
    sentence: {
      en: 'Whoever lost every second factor is helped by a coordinator or IT specialist who is someone else; the mailed link is still needed afterwards.',
      es: 'A quien perdió todos sus segundos factores le ayuda otra persona de la Coordinación o de TI; después sigue haciendo falta el enlace de correo.',
    },
    refusal: {
      en: 'Nobody resets their own second factor. Ask another coordinator or IT specialist.',
      es: 'Nadie restablece su propio segundo factor. Pídalo a otra persona de la Coordinación o de TI.',
    },
    authority: { kind: 'house' },
    since,
    decide: ({ actor, person }) => (actor === person ? refuse('DIR-27') : 'may reset'),
    scenarios: [
      {
        given: { en: 'the IT specialist for the coordinator', es: 'TI para la Coordinación' },
        when: { actor: 'it', person: 'coordinator' },
        then: 'may reset',
      },
      {
        given: { en: 'the operator at the machine', es: 'quien opera el servidor' },
        when: { actor: undefined, person: 'coordinator' },
        then: 'may reset',
      },
      {
        given: { en: 'the coordinator for themself', es: 'la Coordinación para sí misma' },
        when: { actor: 'coordinator', person: 'coordinator' },
        then: { refused: true },
      },
    ],
  },
)

export const signingInRules = [
  lettersAreBounded,
  sessionHolds,
  sessionsAreBounded,
  secondFactorAsked,
  staffNeedsSecondFactor,
  secondStepProves,
  codesAreGuessedRarely,
  passkeyAnswers,
  othersReset,
]
