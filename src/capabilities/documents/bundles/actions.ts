import { type Language, inLanguage } from '../../../kernel/language.ts'
import { type Instant } from '../../../kernel/instant.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { type NewEntry, writeArchive } from '../../../platform/archives/index.ts'
import type { StreamedDownload } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { findSeries } from '../symbols/storage.ts'
import { type MeetingPaper, listMeetingPapers } from './storage.ts'

/** All papers of a meeting that the reader may see, as one archive: by symbol and language, with a list of them at its head. */
export async function papersOfMeeting(
  context: Context,
  given: { readonly meeting: string; readonly language?: Language | undefined },
): Promise<StreamedDownload | Refusal> {
  const { tx, tenant, files } = context
  const series = await findSeries(tx, tenant.conferenceId, given.meeting)
  if (!series) return notFound(given.meeting)
  const papers = await listMeetingPapers(tx, tenant.conferenceId, given.meeting, given.language)
  const list = listOf(papers, context)
  const { now } = context
  // Read one by one while the archive is sent: what it holds is settled, and files never change.
  async function* entries(): AsyncGenerator<NewEntry> {
    yield { name: list.name, modified: now, bytes: Buffer.from(list.text) }
    for (const paper of papers)
      yield {
        name: `${paper.symbol.replaceAll('/', '_')} ${paper.language}.${endingOf(paper)}`,
        modified: paper.ready_at as Instant,
        bytes: paper.hash === null ? Buffer.from(paper.text) : await files.read(paper.hash),
      }
  }
  return {
    name: `${series.body_code}-${series.number}.zip`,
    media_type: 'application/zip',
    stream: writeArchive(entries()),
  }
}

// A text that came without a file is given as the words it is.
const endingOf = ({ name }: MeetingPaper): string =>
  name === null ? 'txt' : (/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? 'bin')

function listOf(papers: readonly MeetingPaper[], context: Context): { name: string; text: string } {
  const words = context.words(context.language)
  const lines = papers.map((paper) =>
    [
      paper.symbol,
      words(`documents:language.${paper.language}`),
      inLanguage(paper.title, context.language),
      paper.content_hash,
    ].join('\t'),
  )
  return { name: `${words('documents:bundle.list')}.txt`, text: `${lines.join('\r\n')}\r\n` }
}
