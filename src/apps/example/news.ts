import { publish } from '../../capabilities/exchange/announcements/operations.ts'
import { publishEvent } from '../../capabilities/exchange/calendar/operations.ts'
import type { Acting } from './acting.ts'

/** What the secretariat tells its members and everyone, and what happens in the region. */
export async function tellNews({ dayIn, ask }: Acting): Promise<void> {
  const announcements = [
    {
      audience: 'public',
      title: {
        es: 'Abierta la inscripción al foro regional con organizaciones de la sociedad civil',
        en: 'Registration is open for the regional forum with civil society organizations',
      },
      text: {
        es: 'El foro de ejemplo se realiza **en línea**. Las organizaciones interesadas escriben a la Secretaría Técnica hasta el último día de este anuncio.',
        en: 'The example forum takes place **online**. Organizations that wish to take part write to the Technical Secretariat until the last day of this announcement.',
      },
      from_day: dayIn(-3),
      until_day: dayIn(30),
    },
    {
      audience: 'members',
      title: {
        es: 'Disponible la plantilla para informar sobre los mandatos pendientes',
        en: 'The template for reports on pending mandates is available',
      },
      text: {
        es: 'Los puntos focales pueden informar desde el registro de cada mandato:\n\n- indique lo que se hizo y cuándo;\n- adjunte la constancia que lo respalda.',
        en: 'Focal points can report from the record of each mandate:\n\n- say what was done and when;\n- attach the evidence for it.',
      },
      from_day: dayIn(-8),
      until_day: dayIn(45),
    },
  ]
  for (const one of announcements) await ask('assistant', { days: -3 }, publish, one)
  const events = [
    {
      audience: 'public',
      kind: 'partner',
      title: {
        es: 'Seminario en línea sobre datos migratorios',
        en: 'Online seminar on migration data',
      },
      organiser: 'OIM',
      from_day: dayIn(9),
      until_day: dayIn(9),
      from_time: '09:00',
      until_time: '11:30',
    },
    {
      audience: 'members and observers',
      kind: 'member',
      title: {
        es: 'Encuentro de autoridades migratorias de pasos fronterizos',
        en: 'Meeting of migration authorities of border crossings',
      },
      place: 'Ciudad de Guatemala',
      organiser: 'Guatemala',
      from_day: dayIn(16),
      until_day: dayIn(17),
    },
  ]
  for (const one of events) await ask('assistant', { days: -3 }, publishEvent, one)
}
