import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'

const since = '2026-11-27' as Day

export const triesAreCounted = rule<
  {
    readonly ofAccount: number
    readonly perAccount: number
    readonly ofAddress: number
    readonly perAddress: number
    readonly minutes: number
  },
  'go on'
>({
  id: 'SYS-20',
  sentence: {
    en: 'Signing in is tried only so many times within fifteen minutes for one account, and from one network address.',
    es: 'El ingreso se intenta solo cierto número de veces en quince minutos por cuenta y por dirección de red.',
  },
  refusal: {
    en: 'There were too many tries within a quarter of an hour. Nothing was stored; try again in {{minutes}} minutes.',
    es: 'Hubo demasiados intentos en un cuarto de hora. No se guardó nada; pruebe de nuevo en {{minutes}} minutos.',
  },
  authority: { kind: 'standard', source: 'OWASP ASVS 5.0, 6.3.1' },
  since,
  decide: ({ ofAccount, perAccount, ofAddress, perAddress, minutes }) =>
    ofAccount <= perAccount && ofAddress <= perAddress ? 'go on' : refuse('SYS-20', { minutes }),
  scenarios: [
    {
      given: { en: 'someone who mistyped a code', es: 'alguien que escribió mal un código' },
      when: { ofAccount: 2, perAccount: 20, ofAddress: 2, perAddress: 100, minutes: 9 },
      then: 'go on',
    },
    {
      given: { en: 'a twenty-first try for one account', es: 'el vigesimoprimer intento por una cuenta' },
      when: { ofAccount: 21, perAccount: 20, ofAddress: 21, perAddress: 100, minutes: 9 },
      then: { refused: true },
    },
    {
      given: {
        en: 'one address that tries one account after another',
        es: 'una dirección que prueba una cuenta tras otra',
      },
      when: { ofAccount: 1, perAccount: 20, ofAddress: 101, perAddress: 100, minutes: 9 },
      then: { refused: true },
    },
  ],
})

/** How long a proof is fresh. */
export const FRESH_MINUTES = 10
export const FRESH_SECONDS = FRESH_MINUTES * 60

export const provenLately = rule<{ secondsAgo: number | null }, 'go on'>({
  id: 'SYS-21',
  sentence: {
    en: `Who gets which office, who signs in how, payments, and exports of many people’s data ask that whoever does it has shown who they are within ${FRESH_MINUTES} minutes.`,
    es: `Los cargos, los medios de ingreso, los pagos y la descarga de datos de muchas personas exigen que quien los hace haya comprobado su identidad en los últimos ${FRESH_MINUTES} minutos.`,
  },
  refusal: {
    en: `Show once more that it is you: for this, the last proof may be ${FRESH_MINUTES} minutes old at most.`,
    es: `Compruebe otra vez que es usted: para esto, la última comprobación puede tener ${FRESH_MINUTES} minutos como máximo.`,
  },
  authority: { kind: 'standard', source: 'RFC 9470' },
  since,
  decide: ({ secondsAgo }) =>
    secondsAgo !== null && secondsAgo <= FRESH_SECONDS
      ? 'go on'
      : refuse('SYS-21', { seconds: FRESH_SECONDS }),
  scenarios: [
    {
      given: { en: 'someone who signed in two minutes ago', es: 'alguien que ingresó hace dos minutos' },
      when: { secondsAgo: 120 },
      then: 'go on',
    },
    {
      given: { en: 'the six hundredth second', es: 'el segundo seiscientos' },
      when: { secondsAgo: 600 },
      then: 'go on',
    },
    {
      given: { en: 'someone who signed in this morning', es: 'alguien que ingresó esta mañana' },
      when: { secondsAgo: 14_400 },
      then: { refused: true },
    },
    {
      given: { en: 'no proof at all', es: 'ninguna comprobación' },
      when: { secondsAgo: null },
      then: { refused: true },
    },
  ],
})

export const secondFactorFirst = rule<{ waits: boolean }, 'go on'>({
  id: 'SYS-22',
  sentence: {
    en: 'An office that waits for its holder’s second factor gives nothing until one is set.',
    es: 'Un cargo que espera el segundo factor de quien lo ejerce no permite nada hasta que se configure.',
  },
  refusal: {
    en: 'Your office needs a second factor: set a passkey or a code generator first.',
    es: 'Su cargo exige un segundo factor: configure primero una llave de acceso o un generador de códigos.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ waits }) => (waits ? refuse('SYS-22') : 'go on'),
  scenarios: [
    {
      given: { en: 'someone with a passkey', es: 'alguien con una llave de acceso' },
      when: { waits: false },
      then: 'go on',
    },
    {
      given: {
        en: 'an assistant without any, where one is required',
        es: 'una asistencia sin ninguno, donde se exige',
      },
      when: { waits: true },
      then: { refused: true },
    },
  ],
})

export const tokenWithinScope = rule<{ within: boolean; sessionOnly: boolean }, 'go on'>({
  id: 'SYS-23',
  sentence: {
    en: 'A token does what it was made for, with what its person’s offices give at that moment; never what asks for a fresh proof, nor what belongs to signing in.',
    es: 'Una ficha de acceso hace aquello para lo que se creó, con lo que los cargos de su titular permiten en ese momento; nunca lo que exige una comprobación reciente ni lo propio del ingreso.',
  },
  refusal: {
    en: 'This token was not made for that, or no token is.',
    es: 'Esta ficha de acceso no se creó para eso, o ninguna lo permite.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ within, sessionOnly }) => (within && !sessionOnly ? 'go on' : refuse('SYS-23')),
  scenarios: [
    {
      given: { en: 'a reading token that reads', es: 'una ficha de lectura que lee' },
      when: { within: true, sessionOnly: false },
      then: 'go on',
    },
    {
      given: { en: 'a reading token that writes', es: 'una ficha de lectura que escribe' },
      when: { within: false, sessionOnly: false },
      then: { refused: true },
    },
    {
      given: { en: 'a token that appoints', es: 'una ficha que designa' },
      when: { within: true, sessionOnly: true },
      then: { refused: true },
    },
  ],
})

/** The rules of signing in that hold for every operation. */
export const signInRules = [triesAreCounted, provenLately, secondFactorFirst, tokenWithinScope]
