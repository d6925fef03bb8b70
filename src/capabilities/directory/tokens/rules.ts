import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-27' as Day

export const tokenOfOnesOwn = rule<
  { readonly chosen: readonly string[]; readonly own: readonly string[]; readonly readsOnly: boolean },
  'made'
>({
  id: 'DIR-28',
  sentence: {
    en: 'A token is made for reading, or for operations chosen among those its person may use.',
    es: 'Una ficha de acceso se crea para leer, o para operaciones elegidas entre las que su titular puede usar.',
  },
  refusal: {
    en: 'Choose at least one operation, and only such as you may use yourself{{what}}.',
    es: 'Elija al menos una operación, y solo de las que usted puede usar{{what}}.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ chosen, own, readsOnly }) => {
    if (readsOnly) return 'made'
    const beyond = chosen.find((one) => !own.includes(one))
    if (beyond !== undefined) return refuse('DIR-28', { what: `: ${beyond}` }, 'operations')
    return chosen.length > 0 ? 'made' : refuse('DIR-28', { what: '' }, 'operations')
  },
  scenarios: [
    {
      given: { en: 'a token that reads', es: 'una ficha que lee' },
      when: { chosen: [], own: ['mandates.note'], readsOnly: true },
      then: 'made',
    },
    {
      given: {
        en: 'a token that writes notes, of an assistant',
        es: 'una ficha que anota, de una asistencia',
      },
      when: { chosen: ['mandates.note'], own: ['mandates.note', 'mandates.report'], readsOnly: false },
      then: 'made',
    },
    {
      given: {
        en: 'a token that confirms, of an assistant',
        es: 'una ficha que confirma, de una asistencia',
      },
      when: { chosen: ['mandates.confirm'], own: ['mandates.note'], readsOnly: false },
      then: { refused: true },
    },
    {
      given: { en: 'a token for nothing', es: 'una ficha para nada' },
      when: { chosen: [], own: ['mandates.note'], readsOnly: false },
      then: { refused: true },
    },
  ],
})

export const tokenRules = [tokenOfOnesOwn]
