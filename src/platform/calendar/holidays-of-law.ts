import { type Day, dayOf } from '../../kernel/day.ts'
import type { Text } from '../../kernel/language.ts'

type OfLaw = { readonly month: number; readonly date: number; readonly from: number }
type Put = { readonly not: readonly OfLaw[]; readonly also: readonly (OfLaw & { readonly name: Text })[] }

/** Where `date-holidays` 3.37.0 was found to differ from the law; each from the first year it holds. */
const put: Readonly<Record<string, Put>> = {
  // Código de Trabajo, art. 148, as changed by Ley 9803 (2020) and Ley 10050 (2021).
  CRI: {
    not: [
      { month: 10, date: 12, from: 2020 },
      { month: 10, date: 9, from: 2020 },
    ],
    also: [
      {
        month: 8,
        date: 31,
        from: 2022,
        name: {
          es: 'Día de la Persona Negra y la Cultura Afrocostarricense',
          en: 'Day of the Black Person and Afro-Costa Rican Culture',
        },
      },
      {
        month: 12,
        date: 1,
        from: 2020,
        name: { es: 'Día de la Abolición del Ejército', en: 'Army Abolition Day' },
      },
    ],
  },
  // Código de Trabajo, art. 190.
  SLV: {
    not: [],
    also: [
      { month: 1, date: 1, from: 1972, name: { es: 'Año Nuevo', en: 'New Year’s Day' } },
      { month: 5, date: 10, from: 2016, name: { es: 'Día de la Madre', en: 'Mother’s Day' } },
      { month: 6, date: 17, from: 2013, name: { es: 'Día del Padre', en: 'Father’s Day' } },
    ],
  },
}

/** What the law of a country takes away from the holidays of a year, and adds to them. */
export function daysOfLaw(
  country: string,
  year: number,
): { readonly not: readonly Day[]; readonly also: readonly { readonly day: Day; readonly name: Text }[] } {
  const { not, also } = put[country] ?? { not: [], also: [] }
  const holds = ({ from }: OfLaw): boolean => year >= from
  const dayIn = ({ month, date }: OfLaw): Day => dayOf(year, month, date)
  return {
    not: not.filter(holds).map(dayIn),
    also: also.filter(holds).map((one) => ({ day: dayIn(one), name: one.name })),
  }
}
