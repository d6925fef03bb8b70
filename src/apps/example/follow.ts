import {
  confirmProposals,
  followMandates,
  leaveInHand,
  linkReiterations,
  takeIn,
} from '../../capabilities/mandates/index.ts'
import { operator } from '../../kernel/actor.ts'
import { type Day, addDays } from '../../kernel/day.ts'
import { instantOf } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Context, Tenant } from '../../platform/operations/operation.ts'
import { type Ground, contextFor } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { FIRST_YEAR, YEARS, members } from './facts.ts'
import type { Ids } from './ids.ts'
import { noteOn, reportOn } from './reports.ts'
import { conclusions, declaration, romanOf } from './texts.ts'

/** Ten years of outcome documents, read and confirmed by the product's own actions, and followed as far as the years have gone. */
export async function followOutcomes(ground: Ground, tenant: Tenant, tx: Tx, ids: Ids): Promise<void> {
  for (let place = 0; place < YEARS; place++) {
    const year = FIRST_YEAR + place
    const [, es, en] = members[place % members.length] ?? members[0]
    const of = { year, host: { es, en } }
    const roman = romanOf(place)
    const previous = place === 0 ? undefined : `RCM/VM/${romanOf(place - 1)}/DECL`
    const group = `RCM/RCGM/${year}/CONC`
    await takeInOne(ground, tenant, tx, {
      meeting: ids.meetings.get(`RCGM ${year}`) ?? '',
      symbol: group,
      kind: 'conclusions',
      title: {
        es: `Conclusiones del Grupo Regional de Consulta, ${year}`,
        en: `Conclusions of the Regional Consultation Group, ${year}`,
      },
      adopted: `${year}-06-18` as Day,
      texts: conclusions(of),
      earlier: place === 0 ? undefined : `RCM/RCGM/${year - 1}/CONC`,
    })
    // A year on, the group considers most of the last declaration's mandates fulfilled.
    const considered = place < YEARS - 2 ? 99 : place === YEARS - 1 ? 1 : 3
    if (previous)
      await closeEarlier(ground, tenant, tx, {
        from: previous,
        closedBy: group,
        atMost: considered,
        reported: `${year}-02-02` as Day,
        confirmed: `${year}-02-09` as Day,
        closed: `${year}-06-21` as Day,
        telling: reportOn,
      })
    // The last year's Vice-Ministerial Meeting is still ahead.
    if (place === YEARS - 1) break
    await takeInOne(ground, tenant, tx, {
      meeting: ids.meetings.get(`VM ${year}`) ?? '',
      symbol: `RCM/VM/${roman}/DECL`,
      kind: 'declaration',
      title: {
        es: `Declaración de la ${roman} Reunión Viceministerial`,
        en: `Declaration of the ${roman} Vice-Ministerial Meeting`,
      },
      adopted: `${year}-12-12` as Day,
      texts: declaration(of, roman),
      earlier: previous,
    })
    if (place < YEARS - 2)
      await closeEarlier(ground, tenant, tx, {
        from: `RCM/RCGM/${year}/CONC`,
        closedBy: `RCM/VM/${roman}/DECL`,
        atMost: 99,
        reported: `${year}-10-01` as Day,
        confirmed: `${year}-10-08` as Day,
        closed: `${year}-12-15` as Day,
        telling: reportOn,
      })
  }
  await inHand(
    ground,
    tenant,
    tx,
    `RCM/VM/${romanOf(YEARS - 2)}/DECL`,
    `${FIRST_YEAR + YEARS - 1}-02-02` as Day,
  )
}

/** The last declaration's mandates as they stand in mid-year: one noted, one reported, one confirmed. */
async function inHand(ground: Ground, tenant: Tenant, tx: Tx, symbol: string, day: Day): Promise<void> {
  await leaveInHand(requestOn(ground, tenant, tx, day), symbol, { begun: noteOn, done: reportOn })
}

// The request as the operator would have made it at noon of a day, so that the example has its years behind it.
function requestOn(ground: Ground, tenant: Tenant, tx: Tx, day: Day): Context {
  const then = { ...ground, clock: () => instantOf(new Date(`${day}T18:00:00Z`)) }
  return contextFor(then, { id: 'example.history' }, { tenant, actor: operator, language: 'es' }, tx).context
}

type Outcome = {
  readonly meeting: string
  readonly symbol: string
  readonly kind: string
  readonly title: { es: string; en: string }
  readonly adopted: Day
  readonly texts: { es: string; en: string }
  /** The text of the year before, whose mandates it takes up again. */
  readonly earlier: string | undefined
}

async function takeInOne(ground: Ground, tenant: Tenant, tx: Tx, outcome: Outcome): Promise<void> {
  const context = requestOn(ground, tenant, tx, addDays(outcome.adopted, 3))
  const taken = await takeIn(context, {
    meeting_id: outcome.meeting,
    symbol: outcome.symbol,
    kind: outcome.kind,
    title: outcome.title,
    adopted_on: outcome.adopted,
    original_language: 'es',
    access: 'public',
    papers: [
      { language: 'es', text: outcome.texts.es },
      { language: 'en', text: outcome.texts.en },
    ],
  })
  if (isRefusal(taken)) throw new Error(`The example's ${outcome.symbol} was refused by ${taken.rule}`)
  await confirmProposals(context, taken.document_id)
  if (outcome.earlier) await linkReiterations(context, { symbol: outcome.symbol, earlier: outcome.earlier })
}

function closeEarlier(
  ground: Ground,
  tenant: Tenant,
  tx: Tx,
  given: Parameters<typeof followMandates>[1],
): Promise<void> {
  return followMandates((day) => requestOn(ground, tenant, tx, day), given)
}
