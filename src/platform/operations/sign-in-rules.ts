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

/** The rules of signing in that hold for every operation. */
export const signInRules = [triesAreCounted]
