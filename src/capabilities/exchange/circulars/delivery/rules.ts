import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { DeliveryState } from '../contract.ts'

type Reached = {
  readonly state: DeliveryState
  /** Hours since the last mail to this recipient left; none where none did. */
  readonly hours: number | null
}
type Again = {
  readonly people: readonly Reached[]
  /** To whom: those it came back from, or also all who have not acknowledged it. */
  readonly to: 'bounced' | 'unacknowledged'
}
const A_DAY = 24
const LEFT: ReadonlySet<DeliveryState> = new Set(['sent', 'opened', 'delayed'])

/** Decides which of the people get it again, by their places. */
export const sentAgainOneAtATime = rule<Again, { places: number[] }>({
  id: 'EXC-11',
  sentence: {
    en: 'A circular is sent again as a new mail to those it came back from or of whom it is not known that it left, and to those who have not acknowledged it within a day; never while their last mail is still on its way out, and never to those who acknowledged.',
    es: 'Una circular se reenvía, en un correo nuevo, a quienes se les devolvió o de quienes no se sabe si les salió, y a quienes no acusaron recibo en un día; nunca mientras su último correo está por salir, y nunca a quienes acusaron recibo.',
  },
  refusal: {
    en: 'There is nobody to send this to again now: all have acknowledged it, their last mail is on its way, or it left less than a day ago.',
    es: 'No hay a quién reenviar esto ahora: todos acusaron recibo, su último correo está por salir, o salió hace menos de un día.',
  },
  authority: { kind: 'house' },
  since: '2026-11-27' as Day,
  decide: ({ people, to }) => {
    const places = people.flatMap(({ state, hours }, place) => {
      const lost = state === 'bounced' || state === 'in doubt'
      const silent = to === 'unacknowledged' && LEFT.has(state) && (hours ?? 0) >= A_DAY
      return lost || silent ? [place] : []
    })
    return places.length > 0 ? { places } : refuse('EXC-11')
  },
  scenarios: [
    {
      given: { en: 'a mail that came back, and one that arrived', es: 'un correo devuelto y otro que llegó' },
      when: {
        people: [
          { state: 'sent', hours: 48 },
          { state: 'bounced', hours: 48 },
        ],
        to: 'bounced',
      },
      then: { places: [1] },
    },
    {
      given: { en: 'no word for two days', es: 'dos días sin noticia' },
      when: { people: [{ state: 'sent', hours: 48 }], to: 'unacknowledged' },
      then: { places: [0] },
    },
    {
      given: { en: 'no word for an hour', es: 'una hora sin noticia' },
      when: { people: [{ state: 'sent', hours: 1 }], to: 'unacknowledged' },
      then: { refused: true },
    },
    {
      given: { en: 'a mail still on its way out', es: 'un correo todavía por salir' },
      when: { people: [{ state: 'written', hours: null }], to: 'unacknowledged' },
      then: { refused: true },
    },
    {
      given: { en: 'all acknowledged it', es: 'todos acusaron recibo' },
      when: { people: [{ state: 'acknowledged', hours: 48 }], to: 'unacknowledged' },
      then: { refused: true },
    },
  ],
})

export const deliveryRules = [sentAgainOneAtATime]
