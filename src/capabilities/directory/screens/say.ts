import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { HeldAppointment } from '../contract.ts'

/** Given name and family name, as one line. */
export const fullName = ({ given_name, family_name }: { given_name: string; family_name: string }): string =>
  `${given_name} ${family_name}`

/** An office and whom it is for: “Focal point, Honduras”. */
export function officeWords(
  { office, participant }: Pick<HeldAppointment, 'office' | 'participant'>,
  { words, language }: PageContext,
): string {
  const name = words(`directory:office.${office}`)
  return participant ? `${name}, ${inLanguage(participant, language)}` : name
}

/** The last day of an appointment, or that it has none. */
export const untilWords = (until: string | null, { words, language }: PageContext): string =>
  until === null ? words('directory:appointments.open-ended') : writeDay(until, language)

/** Where an appointment stands on a day. */
export function standingOf(
  { from_day, until_day }: Pick<HeldAppointment, 'from_day' | 'until_day'>,
  today: string,
): 'past' | 'present' | 'to-come' {
  if (today < from_day) return 'to-come'
  return until_day !== null && until_day < today ? 'past' : 'present'
}
