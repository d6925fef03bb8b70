import type { Document } from '../../capabilities/documents/contract.ts'
import { type Registration, readPaper, registerDocument } from '../../capabilities/documents/index.ts'
import { beginPage } from '../../capabilities/exchange/index.ts'
import { operator } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { later } from '../../kernel/instant.ts'
import { type Text, languages } from '../../kernel/language.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Tenant } from '../../platform/operations/operation.ts'
import { type Ground, contextFor } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { FIRST_YEAR, YEARS } from './facts.ts'
import type { Ids } from './ids.ts'

const LAST = FIRST_YEAR + YEARS - 1

/** The paper on consular data was there for weeks before the founding: it has been open to comments since. */
const STOOD_BEFORE = 22 * 24 * 3600 * 1000

/**
 * Papers of the meeting that is still ahead, and a page of the public site: registered by the product's own actions. Returns
 * the first of them, the guidelines.
 */
export async function stockLibrary(ground: Ground, tenant: Tenant, tx: Tx, ids: Ids): Promise<Document> {
  const asker = { tenant, actor: operator, language: tenant.originalLanguage }
  const earlier = { ...ground, clock: () => later(ground.clock(), -STOOD_BEFORE) }
  const meeting_id = ids.meetings.get(`VM ${LAST}`) ?? null
  const papers: readonly (Pick<Registration, 'kind' | 'title' | 'access' | 'state' | 'readers'> & {
    readonly day: string
    readonly text: Text
  })[] = [
    {
      kind: 'working document',
      title: {
        es: 'Propuesta de directrices para el intercambio de datos consulares',
        en: 'Proposed guidelines for the exchange of consular data',
      },
      access: 'members',
      state: 'circulated',
      day: `${LAST}-11-02`,
      // Two paragraphs are still to be translated.
      text: { es: GUIDELINES_ES, en: GUIDELINES_EN },
    },
    {
      kind: 'information document',
      title: { es: 'Nota de logística para las delegaciones', en: 'Logistics note for delegations' },
      access: 'members and observers',
      state: 'circulated',
      day: `${LAST}-11-09`,
      text: {
        es: '1. La reunión se celebra en modalidad híbrida.\n\n2. Las delegaciones se registran a más tardar una semana antes.',
        en: '1. The meeting is held in hybrid mode.\n\n2. Delegations register no later than one week before.',
      },
    },
    {
      kind: 'working document',
      title: { es: 'Borrador de agenda anotada' },
      access: 'members',
      state: 'draft',
      day: `${LAST}-11-16`,
      text: { es: '1. Aprobación de la agenda.\n\n2. Mandatos pendientes.' },
    },
    {
      kind: 'working document',
      title: {
        es: 'Consulta bilateral sobre un paso fronterizo de ejemplo',
        en: 'Bilateral consultation on an example border crossing',
      },
      access: 'named participants',
      readers: ['HND', 'GTM'].flatMap((code) => ids.participants.get(code) ?? []),
      state: 'circulated',
      day: `${LAST}-11-18`,
      text: {
        es: 'Las partes examinan el horario del paso.',
        en: 'The parties consider the hours of the crossing.',
      },
    },
  ]
  const stocked: Document[] = []
  for (const [place, { text, day, ...paper }] of papers.entries()) {
    const then = place === 0 ? earlier : ground
    const { context } = contextFor(then, { id: 'documents.register' }, asker, tx)
    const versions = []
    for (const language of languages) {
      const words = text[language]
      const read = words === undefined ? undefined : await readPaper({ text: words })
      if (isRefusal(read)) throw new Error(`The example has a paper that is none: ${read.rule}`)
      if (read) versions.push({ language, paper: read })
    }
    const registered = await registerDocument(context, {
      ...paper,
      meeting_id,
      original_language: 'es',
      dated_on: day as Day,
      versions,
    })
    if (isRefusal(registered)) throw new Error(`The example has a paper that is refused: ${registered.rule}`)
    stocked.push(registered)
  }
  for (const page of PAGES) {
    const begun = await beginPage(contextFor(ground, { id: 'exchange.begin-page' }, asker, tx).context, {
      ...page,
      published: true,
    })
    if (isRefusal(begun)) throw new Error(`The example has a page that is refused: ${begun.rule}`)
  }
  const [guidelines] = stocked
  if (!guidelines) throw new Error('The example has no papers')
  return guidelines
}

const GUIDELINES_ES = `ANTECEDENTES

La Secretaría Técnica presenta las directrices que le encomendó la última Reunión Viceministerial.

1. Los países intercambian datos consulares cada trimestre.

2. Cada país:

a) designa un punto focal;

b) informa de los cambios en cinco días hábiles.

3. La Secretaría Técnica conserva los datos un año.`

const GUIDELINES_EN = `BACKGROUND

The Technical Secretariat presents the guidelines entrusted to it by the last Vice-Ministerial Meeting.

1. Countries exchange consular data every quarter.

2. Each country:

(a) appoints a focal point;`

// Pages follow one another in the public menu as they were begun.
const PAGES = [
  {
    slug: 'plan',
    title: { es: 'Plan de Acción', en: 'Plan of Action' },
    text: {
      es: `El Plan de Acción ordena lo que la Conferencia se propone hacer entre una Reunión Viceministerial y la siguiente. La Secretaría Técnica lo actualiza después de cada reunión.

## Ejes

1. **Políticas y gestión migratoria.** Legislación, datos y trámites que los países comparan entre sí.
2. **Derechos humanos.** Protección consular, niñez y adolescencia no acompañada, combate a la trata de personas.
3. **Migración y desarrollo.** Remesas, migración laboral y vínculos con las comunidades en el exterior.

Lo que cada reunión encomendó está en los [textos adoptados](/es/texts).`,
      en: `The Plan of Action sets out what the Conference means to do between one Vice-Ministerial Meeting and the next. The Technical Secretariat updates it after every meeting.

## Areas

1. **Migration policy and management.** Legislation, data and procedures that countries compare with one another.
2. **Human rights.** Consular protection, unaccompanied children and adolescents, combating trafficking in persons.
3. **Migration and development.** Remittances, labour migration and links with communities abroad.

What each meeting entrusted stands in the [adopted texts](/en/texts).`,
    },
  },
  {
    slug: 'team',
    title: { es: 'La Secretaría Técnica', en: 'The Technical Secretariat' },
    text: {
      es: `## Quiénes somos

Una unidad de tres personas que acompaña a la Presidencia Pro-Témpore y guarda la memoria de la Conferencia.

- Coordinación
- Especialista de TI
- Asistencia`,
      en: `## Who we are

A unit of three people that supports the Presidency Pro Tempore and keeps the memory of the Conference.

- Coordinator
- IT specialist
- Assistant`,
    },
  },
]
