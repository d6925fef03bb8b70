import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../../../kernel/day.ts'
import { type Language, type Text, inLanguage } from '../../../../kernel/language.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { root } from '../../../../platform/root.ts'
import { typeset } from '../../../../platform/typeset/typeset.ts'
import { participantNames } from '../../../conference/index.ts'
import { inPrecedence } from '../../participants/precedence.ts'
import { listEveryone } from '../../participants/storage.ts'
import { findMeeting } from '../../storage.ts'

const TEMPLATE = join(root, 'src', 'capabilities', 'meetings', 'letters', 'plates.typ')

export type PlatesAsk = {
  readonly meeting: string
  readonly language?: Language | undefined
  readonly order?: Language | undefined
  readonly from?: string | undefined
}

/** A name plate for each delegation that comes, as seats follow: members in their order of precedence, then observers. */
export async function printPlates(context: Context, ask: PlatesAsk): Promise<Download | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const language = ask.language ?? context.language
  const words = context.words(language)
  const [everyone, nameOn] = await Promise.all([
    listEveryone(tx, tenant.conferenceId, ask.meeting),
    participantNames(context),
  ])
  const nameOf = (participant: string): Text => nameOn(participant, meeting.opens_on as Day)?.short ?? {}
  const precedence = { order: ask.order ?? tenant.originalLanguage, from: ask.from }
  const names = (['member', 'observer'] as const).flatMap((category) => {
    const those = everyone.filter((row) => row.category === category && row.state !== 'waiting')
    const participants = [...new Set(those.flatMap(({ participant_id }) => participant_id ?? []))]
    return inPrecedence(participants, nameOf, precedence).map((id) => inLanguage(nameOf(id), language))
  })
  const title = `${words('meetings:door.plates.title')}, ${inLanguage(meeting.name, language)}`
  const paper = { language, title, meeting: inLanguage(meeting.name, language), names }
  return {
    name: `${words('meetings:door.plates.file')} ${meeting.number} ${language}.pdf`,
    media_type: 'application/pdf',
    bytes: await typeset({
      kind: 'pdf',
      source: readFileSync(TEMPLATE, 'utf8'),
      inputs: { plates: JSON.stringify(paper) },
      standard: 'ua-1',
    }),
  }
}
