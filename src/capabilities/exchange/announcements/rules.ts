import type { Day } from '../../../kernel/day.ts'
import { type Text, languages } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-28' as Day
const day = (text: string): Day => text as Day

type Days = { readonly from: Day; readonly until: Day; readonly today: Day }

export const shownFromUntil = rule<Days, 'shown'>({
  id: 'EXC-62',
  sentence: {
    en: 'An announcement is shown from a day until a day that is not over, a year at most.',
    es: 'Un anuncio se muestra desde un día hasta otro que no haya pasado, un año como máximo.',
  },
  refusal: {
    en: 'Its last day is before its first, has passed, or is more than a year later.',
    es: 'Su último día es anterior al primero, ya pasó o es de más de un año después.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ from, until, today }) =>
    from <= until && until >= today && Date.parse(until) - Date.parse(from) <= 366 * 86_400_000
      ? 'shown'
      : refuse('EXC-62', {}, 'until_day'),
  scenarios: [
    {
      given: { en: 'from today for a month', es: 'desde hoy por un mes' },
      when: { from: day('2027-01-10'), until: day('2027-02-10'), today: day('2027-01-10') },
      then: 'shown',
    },
    {
      given: { en: 'until yesterday', es: 'hasta ayer' },
      when: { from: day('2027-01-01'), until: day('2027-01-09'), today: day('2027-01-10') },
      then: { refused: true },
    },
    {
      given: { en: 'until before it begins', es: 'hasta antes de empezar' },
      when: { from: day('2027-03-01'), until: day('2027-02-01'), today: day('2027-01-10') },
      then: { refused: true },
    },
    {
      given: { en: 'for two years', es: 'por dos años' },
      when: { from: day('2027-01-10'), until: day('2029-01-10'), today: day('2027-01-10') },
      then: { refused: true },
    },
  ],
})

const said = (text: Text): boolean => languages.every((one) => (text[one] ?? '') !== '')

export const publishedInBoth = rule<{ readonly title: Text; readonly text: Text }, 'publish'>({
  id: 'EXC-63',
  sentence: {
    en: 'An announcement is published in both languages; a proposal may come in one.',
    es: 'Un anuncio se publica en los dos idiomas; una propuesta puede venir en uno.',
  },
  refusal: {
    en: 'Write the title and the text in both languages first.',
    es: 'Escriba antes el título y el texto en los dos idiomas.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ title, text }) => {
    if (!said(title)) return refuse('EXC-63', {}, 'title')
    return said(text) ? 'publish' : refuse('EXC-63', {}, 'text')
  },
  scenarios: [
    {
      given: { en: 'title and text in both', es: 'título y texto en los dos' },
      when: { title: { es: 'Taller', en: 'Workshop' }, text: { es: 'En Panamá.', en: 'In Panama.' } },
      then: 'publish',
    },
    {
      given: { en: 'a title in Spanish alone', es: 'un título solo en español' },
      when: { title: { es: 'Taller' }, text: { es: 'En Panamá.', en: 'In Panama.' } },
      then: { refused: true },
    },
    {
      given: { en: 'a text in English alone', es: 'un texto solo en inglés' },
      when: { title: { es: 'Taller', en: 'Workshop' }, text: { en: 'In Panama.' } },
      then: { refused: true },
    },
  ],
})

export const announcementRules = [shownFromUntil, publishedInBoth]
