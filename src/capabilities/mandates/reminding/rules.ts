import { type Day, addDays } from '../../../kernel/day.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-25' as Day
const day = (text: string): Day => text as Day

export type Moment = 'before' | 'on' | 'after'
export const moments: readonly Moment[] = ['before', 'on', 'after']

/** Days between a deadline and the reminders around it. */
export const REMINDED_BEFORE = 14
export const REMINDED_AFTER = 7
/** A deadline this long past reminds nobody any more: the digest and the desk carry it. */
export const REMINDED_NO_MORE = 60

export const remindedOfDeadline = rule<{ due: Day; today: Day }, Moment | 'not now'>({
  id: 'MAN-16',
  sentence: {
    en: 'While a mandate is to be done, those charged with it are reminded once in the fourteen days before its adopted day, once on it, and once when seven days have passed; after sixty no more.',
    es: 'Mientras un mandato esté por cumplir, sus encargados reciben un recordatorio en los catorce días previos al día adoptado, otro ese día y otro cuando han pasado siete; después de sesenta, ninguno más.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ due, today }) => {
    if (today === due) return 'on'
    if (today < due) return today >= addDays(due, -REMINDED_BEFORE) ? 'before' : 'not now'
    return today >= addDays(due, REMINDED_AFTER) && today <= addDays(due, REMINDED_NO_MORE)
      ? 'after'
      : 'not now'
  },
  scenarios: [
    {
      given: { en: 'fifteen days before', es: 'quince días antes' },
      when: { due: day('2027-01-31'), today: day('2027-01-16') },
      then: 'not now',
    },
    {
      given: { en: 'fourteen days before', es: 'catorce días antes' },
      when: { due: day('2027-01-31'), today: day('2027-01-17') },
      then: 'before',
    },
    {
      given: { en: 'the day itself', es: 'el mismo día' },
      when: { due: day('2027-01-31'), today: day('2027-01-31') },
      then: 'on',
    },
    {
      given: { en: 'six days after', es: 'seis días después' },
      when: { due: day('2027-01-31'), today: day('2027-02-06') },
      then: 'not now',
    },
    {
      given: { en: 'seven days after', es: 'siete días después' },
      when: { due: day('2027-01-31'), today: day('2027-02-07') },
      then: 'after',
    },
    {
      given: { en: 'a quarter of a year after', es: 'tres meses después' },
      when: { due: day('2027-01-31'), today: day('2027-05-01') },
      then: 'not now',
    },
  ],
})

export const remindingRules = [remindedOfDeadline]
