import { fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { JournalHeads } from '../screens/journal-heads.tsx'
import { listJournalHeads, nameJournalKeepers } from './operations.ts'

const lines = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((one) => one.trim())
    .filter(Boolean)

export const journalPages = [
  page({
    id: 'conference.journal',
    path: '/conference/journal',
    alsoToReaders: true,
    room: 'conference',
    reads: {
      journal: read(listJournalHeads, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    forms: {
      keepers: form({
        operation: nameJournalKeepers,
        input: ({ fields }) => ({ keepers: lines(fieldOf(fields, 'keepers')) }),
        next: () => '/conference/journal?stored=yes',
        wrong: Object.fromEntries(
          ['keepers', ...Array.from({ length: 21 }, (_, place) => `keepers.${place}`)].map((member) => [
            member,
            { field: 'keepers', says: 'conference:wrong.keepers' },
          ]),
        ),
      }),
    },
    title: (_, { words }) => words('conference:journal.title'),
    view: JournalHeads,
  }),
]
