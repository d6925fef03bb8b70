import {
  addTemplateItem,
  bring,
  getChecklist,
  tickItem,
} from '../../capabilities/meetings/planning/checklists/operations.ts'
import { enterHoliday } from '../../capabilities/meetings/planning/holidays/operations.ts'
import type { Acting } from './acting.ts'
import { FIRST_YEAR, YEARS } from './facts.ts'

const EVERY = ['in person', 'virtual', 'hybrid'] as const
const IN_A_ROOM = ['in person', 'hybrid'] as const
const ON_A_LINE = ['virtual', 'hybrid'] as const

/** What is done before meetings: in which modes, how long before, by which office. */
const template = [
  [
    IN_A_ROOM,
    90,
    'host procurement',
    'Contratar la interpretación simultánea',
    'Contract the simultaneous interpretation',
  ],
  [EVERY, 60, 'coordinator', 'Enviar la nota de convocatoria', 'Send the note of convocation'],
  [
    EVERY,
    42,
    'assistant',
    'Distribuir la agenda provisional y los documentos',
    'Circulate the provisional agenda and the documents',
  ],
  [
    IN_A_ROOM,
    21,
    'host finance',
    'Confirmar los viáticos de las personas patrocinadas',
    'Confirm the DSA of sponsored participants',
  ],
  [
    ON_A_LINE,
    7,
    'it specialist',
    'Probar la conexión con cada delegación',
    'Test the connection with each delegation',
  ],
  [
    EVERY,
    1,
    'assistant',
    'Imprimir la lista provisional de participantes',
    'Print the provisional list of participants',
  ],
] as const

/** Days off of the coming year that a list of the world's holidays does not know. */
const daysOff = [
  ['HND', `${FIRST_YEAR + YEARS - 1}-10-07`, 'Semana Morazánica', 'Morazán Week'],
  ['HND', `${FIRST_YEAR + YEARS - 1}-10-08`, 'Semana Morazánica', 'Morazán Week'],
  ['HND', `${FIRST_YEAR + YEARS - 1}-10-09`, 'Semana Morazánica', 'Morazán Week'],
] as const

/** The template of checklists, and that of the next Vice-Ministerial Meeting half done. */
export async function planMeetings({ ask }: Acting, meeting: string): Promise<void> {
  for (const [modes, days_before, office, es, en] of template)
    for (const mode of modes)
      await ask('assistant', { days: -40 }, addTemplateItem, { mode, title: { es, en }, days_before, office })
  for (const [country, day, es, en] of daysOff)
    await ask('assistant', { days: -40 }, enterHoliday, { country, day, name: { es, en } })
  await ask('assistant', { days: -30 }, bring, { meeting })
  const { items } = await ask('assistant', { days: -30 }, getChecklist, { meeting })
  for (const [place, { item_id }] of items.slice(0, items.length / 2).entries())
    await ask('assistant', { days: 5 * place - 20 }, tickItem, { meeting, item: item_id })
}
