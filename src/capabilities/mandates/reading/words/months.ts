import type { Language } from '../../../../kernel/language.ts'

/** Names and usual short forms of the months, folded; a short form may carry a full stop. */
export const months: Record<Language, Readonly<Record<string, number>>> = {
  en: {
    january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9,
    october: 10, november: 11, december: 12, jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8,
    sept: 9, sep: 9, oct: 10, nov: 11, dec: 12,
  },
  es: {
    enero: 1, febrero: 2, marzo: 3, abril: 4, mayo: 5, junio: 6, julio: 7, agosto: 8, septiembre: 9,
    setiembre: 9, octubre: 10, noviembre: 11, diciembre: 12, ene: 1, feb: 2, mar: 3, abr: 4, may: 5,
    jun: 6, jul: 7, ago: 8, sept: 9, sep: 9, set: 9, oct: 10, nov: 11, dic: 12,
  },
}

export const weekdays: Record<Language, Readonly<Record<string, number>>> = {
  en: { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
  es: { lunes: 1, martes: 2, miercoles: 3, jueves: 4, viernes: 5, sabado: 6, domingo: 7 },
}
