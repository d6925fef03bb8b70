import type { Day } from '../../../../kernel/day.ts'
import type { Text } from '../../../../kernel/language.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { HolidayListed, SaidDay } from './contract.ts'

const since = '2026-11-28' as Day
const day = (text: string): Day => text as Day

type Known = { readonly day: Day; readonly name: Text }
type Asked = { readonly country: string; readonly known: readonly Known[]; readonly said: readonly SaidDay[] }

const independence = { es: 'Independencia', en: 'Independence' }

export const saidOverKnown = rule<Asked, readonly HolidayListed[]>({
  id: 'MTG-140',
  sentence: {
    en: 'What the secretariat says of a day of a country stands over what is known of it elsewhere.',
    es: 'Lo que la secretaría dice de un día de un país prevalece sobre lo que se sabe de él por otra parte.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ country, known, said }) => {
    const own = new Set(said.map((one) => one.day))
    return [
      ...known
        .filter((one) => !own.has(one.day))
        .map((one) => ({ country, ...one, held: true, source: 'known' as const })),
      ...said.map((one) => ({ ...one, source: 'said' as const })),
    ].toSorted((a, b) => a.day.localeCompare(b.day))
  },
  scenarios: [
    {
      given: { en: 'a day nobody said anything of', es: 'un día del que nadie dijo nada' },
      when: { country: 'HND', known: [{ day: day('2027-09-15'), name: independence }], said: [] },
      then: [{ country: 'HND', day: '2027-09-15', name: independence, held: true, source: 'known' }],
    },
    {
      given: { en: 'a day the secretariat took out', es: 'un día que la secretaría quitó' },
      when: {
        country: 'HND',
        known: [{ day: day('2027-09-15'), name: independence }],
        said: [{ country: 'HND', day: '2027-09-15', held: false, name: {} }],
      },
      then: [{ country: 'HND', day: '2027-09-15', name: {}, held: false, source: 'said' }],
    },
    {
      given: { en: 'one it put in', es: 'uno que puso' },
      when: {
        country: 'HND',
        known: [],
        said: [{ country: 'HND', day: '2027-10-06', held: true, name: { es: 'Semana Morazánica' } }],
      },
      then: [
        {
          country: 'HND',
          day: '2027-10-06',
          name: { es: 'Semana Morazánica' },
          held: true,
          source: 'said',
        },
      ],
    },
  ],
})

export const saidOnce = rule<{ day: Day; said: boolean }, 'free'>({
  id: 'MTG-141',
  sentence: {
    en: 'Of one day of a country the secretariat says one thing: to say another, it takes the first back.',
    es: 'De un día de un país la secretaría dice una sola cosa: para decir otra, retira la primera.',
  },
  refusal: {
    en: 'The secretariat has already said something of {{day}}. Take it back first.',
    es: 'La secretaría ya dijo algo del {{day}}. Retírelo primero.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ day: asked, said }) => (said ? refuse('MTG-141', { day: asked }, 'day') : 'free'),
  scenarios: [
    {
      given: { en: 'a day nobody said anything of', es: 'un día del que nadie dijo nada' },
      when: { day: day('2027-10-06'), said: false },
      then: 'free',
    },
    {
      given: { en: 'a day another colleague entered', es: 'un día que otra colega anotó' },
      when: { day: day('2027-10-06'), said: true },
      then: { refused: true },
    },
  ],
})

export const holidayRules = [saidOverKnown, saidOnce]
