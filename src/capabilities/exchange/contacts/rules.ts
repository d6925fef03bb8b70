import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

type Sharing = {
  readonly what: 'email' | 'phone'
  /** Null where the person said nothing. */
  readonly said: boolean | null
  /** Whether the conference settled that addresses are shared. */
  readonly settled: boolean
}

export const sharedByItsPerson = rule<Sharing, 'shared' | 'kept'>({
  id: 'EXC-65',
  sentence: {
    en: 'In the directory of contacts a telephone is shown where its person says so; a work e-mail where they say so, and where they have said nothing, if the conference settled it.',
    es: 'En el directorio de contactos, el teléfono se muestra si su titular lo dice; el correo de trabajo, si lo dice y, cuando no ha dicho nada, si la Conferencia así lo dispuso.',
  },
  authority: { kind: 'house' },
  since: '2026-11-28' as Day,
  decide: ({ what, said, settled }) => {
    if (said !== null) return said ? 'shared' : 'kept'
    return what === 'email' && settled ? 'shared' : 'kept'
  },
  scenarios: [
    {
      given: { en: 'an address, nothing said, settled so', es: 'un correo, sin decir nada, así dispuesto' },
      when: { what: 'email', said: null, settled: true },
      then: 'shared',
    },
    {
      given: { en: 'an address, nothing said, not settled', es: 'un correo, sin decir nada, no dispuesto' },
      when: { what: 'email', said: null, settled: false },
      then: 'kept',
    },
    {
      given: { en: 'an address its person keeps', es: 'un correo que su titular reserva' },
      when: { what: 'email', said: false, settled: true },
      then: 'kept',
    },
    {
      given: { en: 'a telephone, nothing said', es: 'un teléfono, sin decir nada' },
      when: { what: 'phone', said: null, settled: true },
      then: 'kept',
    },
    {
      given: { en: 'a telephone its person shares', es: 'un teléfono que su titular comparte' },
      when: { what: 'phone', said: true, settled: false },
      then: 'shared',
    },
  ],
})

export const sharesWhatIsItsOwn = rule<{ readonly holds: boolean }, 'their own'>({
  id: 'EXC-66',
  sentence: {
    en: 'What the directory of contacts shows of a person is for that person to say, while they hold an office.',
    es: 'Lo que el directorio de contactos muestra de una persona lo dice ella misma, mientras ejerza un cargo.',
  },
  refusal: {
    en: 'Only a person says what is shared of themself.',
    es: 'Solo la propia persona dice qué se comparte de ella.',
  },
  authority: { kind: 'house' },
  since: '2026-11-28' as Day,
  decide: ({ holds }) => (holds ? 'their own' : refuse('EXC-66')),
  scenarios: [
    { given: { en: 'a focal point', es: 'un punto focal' }, when: { holds: true }, then: 'their own' },
    {
      given: { en: 'the operator at the machine', es: 'quien opera la máquina' },
      when: { holds: false },
      then: { refused: true },
    },
  ],
})

export const contactRules = [sharedByItsPerson, sharesWhatIsItsOwn]
