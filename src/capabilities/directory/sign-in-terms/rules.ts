import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-27' as Day

/** What is counted at the sign-in: within a quarter of an hour, and sessions at once. */
export type Counts = {
  readonly letters: number
  readonly per_account: number
  readonly per_address: number
  readonly sessions: number
}

/** Below, people who mistype or share a network would be locked out; above, a count would bound no guessing. */
export const COUNT_BOUNDS: Readonly<Record<keyof Counts, { readonly least: number; readonly most: number }>> =
  {
    letters: { least: 3, most: 20 },
    per_account: { least: 5, most: 100 },
    per_address: { least: 50, most: 10_000 },
    sessions: { least: 3, most: 100 },
  }
export const countNames = ['letters', 'per_account', 'per_address', 'sessions'] as const
const { letters, per_account, per_address, sessions } = COUNT_BOUNDS

export const countsLockNobodyOut = rule<Counts, 'settled'>({
  id: 'DIR-31',
  sentence: {
    en: `A conference settles how often signing in is tried within fifteen minutes, between bounds that lock nobody out and still stop guessing: ${letters.least} to ${letters.most} letters a person, ${per_account.least} to ${per_account.most} tries an account, ${per_address.least} to ${per_address.most} a network address; and ${sessions.least} to ${sessions.most} sessions a person at once.`,
    es: `Cada conferencia fija cuántas veces se intenta el ingreso en quince minutos, dentro de límites que no dejan a nadie afuera y aún frenan a quien adivina: de ${letters.least} a ${letters.most} correos por persona, de ${per_account.least} a ${per_account.most} intentos por cuenta, de ${per_address.least} a ${per_address.most} por dirección de red; y de ${sessions.least} a ${sessions.most} sesiones abiertas a la vez por persona.`,
  },
  refusal: {
    en: 'Write a whole number from {{least}} to {{most}}: fewer would lock people out, more would stop nobody who guesses.',
    es: 'Escriba un número entero de {{least}} a {{most}}: con menos quedaría gente afuera, con más no se frenaría a quien adivina.',
  },
  authority: { kind: 'house' },
  since,
  decide: (counts) => {
    for (const name of countNames) {
      const { least, most } = COUNT_BOUNDS[name]
      if (!(counts[name] >= least && counts[name] <= most)) return refuse('DIR-31', { least, most }, name)
    }
    return 'settled'
  },
  scenarios: [
    {
      given: { en: 'a summit in one hotel', es: 'una cumbre en un solo hotel' },
      when: { letters: 5, per_account: 20, per_address: 2000, sessions: 20 },
      then: 'settled',
    },
    {
      given: { en: 'one letter, which may get lost', es: 'un solo correo, que puede perderse' },
      when: { letters: 1, per_account: 20, per_address: 100, sessions: 20 },
      then: { refused: true },
    },
    {
      given: { en: 'a thousand tries for one account', es: 'mil intentos por una cuenta' },
      when: { letters: 5, per_account: 1000, per_address: 2000, sessions: 20 },
      then: { refused: true },
    },
  ],
})

type SecondFactor = 'offered' | 'required'

export const coordinatorLoosens = rule<
  { readonly before: SecondFactor; readonly after: SecondFactor; readonly coordinator: boolean },
  'settled'
>({
  id: 'DIR-32',
  sentence: {
    en: 'That staff offices need a second factor may be settled by the IT specialist too; that they no longer do, only by a coordinator.',
    es: 'Que los cargos del personal exijan un segundo factor lo puede fijar también TI; que dejen de exigirlo, solo la Coordinación.',
  },
  refusal: {
    en: 'Only a coordinator lets staff offices do without a second factor.',
    es: 'Solo la Coordinación permite que los cargos del personal prescindan del segundo factor.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ before, after, coordinator }) =>
    before === 'required' && after === 'offered' && !coordinator
      ? refuse('DIR-32', {}, 'second_factor')
      : 'settled',
  scenarios: [
    {
      given: { en: 'the IT specialist who requires it', es: 'TI, que lo exige' },
      when: { before: 'offered', after: 'required', coordinator: false },
      then: 'settled',
    },
    {
      given: { en: 'a coordinator who only offers it', es: 'la Coordinación, que solo lo ofrece' },
      when: { before: 'required', after: 'offered', coordinator: true },
      then: 'settled',
    },
    {
      given: { en: 'the IT specialist who only offers it', es: 'TI, que solo lo ofrece' },
      when: { before: 'required', after: 'offered', coordinator: false },
      then: { refused: true },
    },
  ],
})

export const requiredByWhoHasOne = rule<
  { readonly before: SecondFactor; readonly after: SecondFactor; readonly has: boolean },
  'settled'
>({
  id: 'DIR-33',
  sentence: {
    en: 'Whoever begins to require a second factor of the staff has one themself, so that somebody goes on working.',
    es: 'Quien empieza a exigir un segundo factor al personal ya tiene uno, de modo que alguien siga trabajando.',
  },
  refusal: {
    en: 'Set a second factor of your own first: the moment it is required, your office would give nothing without one.',
    es: 'Configure primero su propio segundo factor: desde que se exija, su cargo no permitiría nada sin él.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ before, after, has }) =>
    before === 'offered' && after === 'required' && !has ? refuse('DIR-33', {}, 'second_factor') : 'settled',
  scenarios: [
    {
      given: { en: 'a coordinator with a passkey', es: 'la Coordinación, con llave de acceso' },
      when: { before: 'offered', after: 'required', has: true },
      then: 'settled',
    },
    {
      given: { en: 'new counts, where it is required', es: 'nuevos topes, donde ya se exige' },
      when: { before: 'required', after: 'required', has: false },
      then: 'settled',
    },
    {
      given: { en: 'a coordinator without any', es: 'la Coordinación, sin ninguno' },
      when: { before: 'offered', after: 'required', has: false },
      then: { refused: true },
    },
  ],
})

export const signInTermsRules = [countsLockNobodyOut, coordinatorLoosens, requiredByWhoHasOne]
