import {
  confirmProposals,
  followMandates,
  leaveInHand,
  linkReiterations,
  takeIn,
} from '../../capabilities/mandates/index.ts'
import { operator } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Tenant } from '../../platform/operations/operation.ts'
import { type Ground, contextFor } from '../../platform/operations/perform.ts'
import { FIRST_YEAR, YEARS, members } from './facts.ts'
import type { Ids } from './ids.ts'
import { conclusions, declaration, romanOf } from './texts.ts'

/** Ten years of outcome documents, read and confirmed by the product's own actions, and followed as far as the years have gone. */
export async function followOutcomes(ground: Ground, tenant: Tenant, ids: Ids): Promise<void> {
  for (let place = 0; place < YEARS; place++) {
    const year = FIRST_YEAR + place
    const [, es, en] = members[place % members.length] ?? members[0]
    const of = { year, host: { es, en } }
    const roman = romanOf(place)
    const previous = place === 0 ? undefined : `RCM/VM/${romanOf(place - 1)}/DECL`
    const group = `RCM/RCGM/${year}/CONC`
    await takeInOne(ground, tenant, {
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
    if (previous) await closeEarlier(ground, tenant, previous, group, considered)
    // The last year's Vice-Ministerial Meeting is still ahead.
    if (place === YEARS - 1) break
    await takeInOne(ground, tenant, {
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
      await closeEarlier(ground, tenant, `RCM/RCGM/${year}/CONC`, `RCM/VM/${roman}/DECL`, 99)
  }
  await inHand(ground, tenant, `RCM/VM/${romanOf(YEARS - 2)}/DECL`)
}

/** The last declaration's mandates as they stand in mid-year: one noted, one reported, one confirmed. */
async function inHand(ground: Ground, tenant: Tenant, symbol: string): Promise<void> {
  await ground.database.write(tenant.conferenceId, async (tx) => {
    const { context } = contextFor(
      ground,
      { id: 'example.in-hand' },
      { tenant, actor: operator, language: 'es' },
      tx,
    )
    await leaveInHand(context, symbol)
  })
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

async function takeInOne(ground: Ground, tenant: Tenant, outcome: Outcome): Promise<void> {
  await ground.database.write(tenant.conferenceId, async (tx) => {
    const { context } = contextFor(
      ground,
      { id: 'example.take-in' },
      { tenant, actor: operator, language: 'es' },
      tx,
    )
    const taken = await takeIn(context, {
      meeting_id: outcome.meeting,
      symbol: outcome.symbol,
      kind: outcome.kind,
      title: outcome.title,
      adopted_on: outcome.adopted,
      original_language: 'es',
      papers: [
        { language: 'es', text: outcome.texts.es },
        { language: 'en', text: outcome.texts.en },
      ],
    })
    if (isRefusal(taken)) throw new Error(`The example's ${outcome.symbol} was refused by ${taken.rule}`)
    await confirmProposals(context, taken.document_id)
    if (outcome.earlier) await linkReiterations(context, { symbol: outcome.symbol, earlier: outcome.earlier })
  })
}

async function closeEarlier(
  ground: Ground,
  tenant: Tenant,
  earlier: string,
  closing: string,
  atMost: number,
): Promise<void> {
  await ground.database.write(tenant.conferenceId, async (tx) => {
    const { context } = contextFor(
      ground,
      { id: 'example.follow' },
      { tenant, actor: operator, language: 'es' },
      tx,
    )
    await followMandates(context, { from: earlier, closedBy: closing, atMost })
  })
}
