import { inLanguage } from '../../../kernel/language.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { writeLetter } from '../../../platform/papers/letter.ts'
import { getProvision } from '../intake/storage.ts'
import { duePlain, taskedPlain } from '../naming.ts'
import { sourceText } from '../source.ts'
import { findMandate } from '../storage.ts'

/** The note that remits a mandate to those charged with it: the body's words, the deadline, and how to report. */
export async function remittance(context: Context, reference: string): Promise<Download | Refusal> {
  const conference = context.tenant.conferenceId
  const mandate = await findMandate(context.tx, conference, reference)
  if (!mandate) return notFound(reference)
  const { language } = context
  const words = context.words(language)
  const provision = mandate.provision_id
    ? await getProvision(context.tx, conference, mandate.provision_id)
    : undefined
  const due = duePlain(mandate, { words, language })
  const day = due.cell && writeDay(due.cell.day, language, 'long')
  const isProposed = mandate.due_day === null && mandate.proposed_day !== null
  return writeLetter(`${reference}-${language}`, {
    language,
    sender: inLanguage(context.tenant.name, language),
    office: words('directory:secretariat'),
    reference,
    day: writeDay(context.today, language, 'long'),
    to: mandate.tasked.map((who) => taskedPlain([who], { words, language })),
    subject: inLanguage(mandate.title, language),
    paragraphs: [
      {
        kind: 'words',
        text: words('mandates:remittance.opening', {
          day: mandate.adopted_on ? writeDay(mandate.adopted_on, language, 'long') : '',
        }),
      },
      {
        kind: 'quote',
        text: inLanguage(provision?.text ?? mandate.title, language),
        source: sourceText(mandate, language),
      },
      {
        kind: 'words',
        text: day
          ? words(isProposed ? 'mandates:remittance.proposed' : 'mandates:remittance.due', { day })
          : words('mandates:remittance.no-day'),
      },
      {
        kind: 'words',
        text: words('mandates:remittance.report', {
          address: `${context.publicUrl}/${language}/mandates/${reference}`,
        }),
      },
    ],
    closing: words('mandates:remittance.closing'),
    signature: words('directory:secretariat'),
    foot: context.tenant.isExample
      ? words('conference:example-notice')
      : inLanguage(context.tenant.acronym, language),
    pages: words('mandates:export.pages', { page: '{{page}}', pages: '{{pages}}' }),
  })
}
