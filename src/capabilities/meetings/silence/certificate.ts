import { type Instant, dayAt } from '../../../kernel/instant.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { paragraphsIn } from '../../../platform/prose/paragraphs.ts'
import { writeRecord } from '../../../platform/papers/record.ts'
import type { SilenceEvent, SilenceFound } from './contract.ts'
import { instantSaid } from './instants.ts'
import { silenceOf } from './reading.ts'

const paragraph = (kind: 'heading' | 'text', text: string) => ({ kind, number: '', level: 1, text })

/** What happened to a text that was put in silence, to be kept for good (PDF/A-2a); there is none while it is open. */
export async function silenceCertificate(
  context: Context,
  ask: { readonly procedure: string; readonly language?: Language | undefined },
): Promise<Download | Refusal> {
  const found = await silenceOf(context, ask.procedure)
  if (isRefusal(found)) return found
  const { procedure } = found
  if (procedure.ended_at === null) return notFound(ask.procedure)
  const { tenant } = context
  const language = ask.language ?? context.language
  const words = context.words(language)
  const said = (at: string): string => instantSaid(at, language, tenant.zone)
  const title = words('meetings:silence.certificate.title')
  return writeRecord(`${title} ${inLanguage(procedure.title, language)}`.slice(0, 120), {
    language,
    author: inLanguage(tenant.name, language),
    reference: inLanguage(found.body, language),
    title: `${title}: ${inLanguage(procedure.title, language)}`,
    day: dayAt(procedure.ended_at as Instant, tenant.zone),
    about: [
      words(`meetings:silence.certificate.${procedure.state}`, { at: said(procedure.ended_at) }),
      words('meetings:silence.certificate.asked', {
        opened: said(procedure.opened_at),
        deadline: said(procedure.deadline),
        basis: procedure.basis,
      }),
      words('meetings:silence.certificate.members', { members: membersIn(found, language) }),
    ],
    paragraphs: [
      paragraph('heading', words('meetings:silence.text')),
      ...paragraphsIn(inLanguage(procedure.text, language)).map((text) => paragraph('text', text)),
      paragraph('heading', words('meetings:silence.events')),
      ...found.events.map((event) => paragraph('text', eventSaid(context, event, language))),
    ],
    close: [words('meetings:silence.certificate.close')],
    foot: [
      inLanguage(tenant.name, language),
      ...(tenant.isExample ? [words('conference:example-notice')] : []),
    ].join(' · '),
    pages: words('documents:printing.pages', { page: '{{page}}', pages: '{{pages}}' }),
  })
}

const membersIn = ({ recipients }: SilenceFound, language: Language): string =>
  inOrder(
    recipients.map(({ name }) => inLanguage(name, language)),
    (name) => name,
    language,
  ).join(', ')

/** One line of what happened: when, what, of whom, in their words. */
function eventSaid({ words, tenant }: Context, event: SilenceEvent, language: Language): string {
  return [
    `${instantSaid(event.arrived_at, language, tenant.zone)}: ${words(language)(`meetings:silence.event.${event.kind}`)}`,
    inLanguage(event.name, language),
    event.deadline === null ? '' : instantSaid(event.deadline, language, tenant.zone),
    event.words ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
