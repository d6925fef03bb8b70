/**
 * Searching 50,000 paragraphs: the whole search as it is asked for (what is typed read, sight held to, documents, passages
 * with what was found marked, counts by type, year and body) beside the bare query for the best twenty paragraphs, by the
 * tables' owner, without a policy. Each query goes to both in turn. `npm run bench:passages` prints what it found.
 */
import { parseArgs } from 'node:util'
import { sightOf } from '../src/capabilities/documents/rules.ts'
import { readQuery } from '../src/capabilities/documents/search/query.ts'
import { findPassages } from '../src/capabilities/documents/search/storage.ts'
import { snippetOf } from '../src/capabilities/documents/search/snippet.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { type Site, openSite } from './site.ts'

const { values } = parseArgs({
  options: { paragraphs: { type: 'string', default: '50000' }, rounds: { type: 'string', default: '12' } },
})
const paragraphs = Number(values.paragraphs)
const EACH = 20

/** Frequent and rare words, several at once, a phrase, a beginning, a symbol. */
const QUERIES = [
  'termino1',
  'termino7 termino40',
  'termino300 termino12',
  'termino999',
  '"frase fija de ensayo"',
  'termino45*',
  'palabra OR termino1200',
  'termino3 -termino5',
  'BEN/PAS/1200',
  'protección retorno',
] as const

const members: Actor = {
  kind: 'person',
  personId: '00000000-0000-0000-0000-000000000000',
  name: 'Focal point',
  held: [{ office: 'focal point', status: 'member', participantId: '00000000-0000-0000-0000-000000000001' }],
}

const site = await openSite(1000)
try {
  await fill(site)
  const times = { ours: new Map<string, number[]>(), bare: new Map<string, number[]>() }
  for (let round = -1; round < Number(values.rounds); round++)
    for (const query of QUERIES) {
      const [bare, ours] = [
        await timed(() => bareSearch(site, query)),
        await timed(() => wholeSearch(site, query)),
      ]
      // The first round warms what both rest on.
      if (round < 0) continue
      times.bare.set(query, [...(times.bare.get(query) ?? []), bare])
      times.ours.set(query, [...(times.ours.get(query) ?? []), ours])
    }
  for (const query of QUERIES)
    process.stdout.write(
      `${query.padEnd(26)} bare ${at(times.bare.get(query), 0.5)} ms, whole ${at(times.ours.get(query), 0.5)} ms\n`,
    )
  const [bare, ours] = [[...times.bare.values()].flat(), [...times.ours.values()].flat()]
  process.stdout.write(`p50: bare ${at(bare, 0.5)} ms, whole ${at(ours, 0.5)} ms\n`)
  process.stdout.write(`p95: bare ${at(bare, 0.95)} ms, whole ${at(ours, 0.95)} ms, ratio `)
  process.stdout.write(`${(Number(at(ours, 0.95)) / Number(at(bare, 0.95))).toFixed(2)} (goal 1.5)\n`)
} finally {
  await site.close()
}

function at(found: readonly number[] | undefined, share: number): string {
  const sorted = (found ?? []).toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function wholeSearch({ installation, filled }: Site, typed: string): Promise<unknown> {
  return installation.database.read(
    filled.conference,
    async (tx) => {
      const page = { after: undefined, limit: EACH + 1, each: 3, most: 5000 }
      const found = await findPassages(tx, filled.conference, readQuery(typed), {}, page)
      return found.passages.map(({ text, marked }) => snippetOf(text, marked))
    },
    sightOf(members),
  )
}

function bareSearch({ owner, filled }: Site, typed: string): Promise<unknown> {
  const terms = readQuery(typed)
  return owner.query(
    `select p.document_id, p.language, p.mark, p.text, ts_rank_cd(p.search, asked.query, 1) as rank
     from (select sought_terms($2::text[], $3::text[], $4::boolean[], $5::boolean[]) as query) asked, paragraph p
     where p.conference_id = $1 and p.search @@ asked.query order by rank desc limit ${EACH}`,
    [
      filled.conference,
      terms.map(({ kind }) => kind),
      terms.map(({ text }) => text),
      terms.map(({ unwanted }) => unwanted),
      terms.map(({ instead }) => instead),
    ],
  )
}

/** Documents of twenty paragraphs of forty words: a few words in most of them, most words in few, as in any text. */
async function fill({ owner, filled }: Site): Promise<void> {
  const documents = Math.round(paragraphs / EACH)
  await owner.query(
    `insert into document (conference_id, document_id, symbol, kind, title, original_language, dated_on, circulated_on, state, access)
     select $1, gen_random_uuid(), 'BEN/PAS/' || n, (array['study', 'working document', 'report', 'minutes'])[1 + n % 4],
       jsonb_build_object('es', 'Documento de ensayo ' || n), 'es', date '2000-01-01' + (n % 9000), date '2000-01-01' + (n % 9000), 'final',
       (array['public', 'public', 'public', 'members', 'secretariat'])[1 + n % 5]
     from generate_series(1, ${documents}) n`,
    [filled.conference],
  )
  // An index that grows with every row of a filling takes many times as long as one that is built after it.
  await owner.query('drop index paragraph_search')
  await owner.query(
    `insert into paragraph (conference_id, document_id, language, mark, ordinal, kind, number, text)
     select d.conference_id, d.document_id, 'es', p::text, p, 'text', p || '.',
       (select string_agg(case when w % 13 = 0 then 'palabra' else 'termino' || floor(2000 * power(random(), 3))::int end, ' ')
          from generate_series(1, 40 + 0 * p) w where d.document_id is not null)
       || case when p = 7 and random() < 0.02 then ' frase fija de ensayo' else '' end
       || case when random() < 0.05 then ' protección del retorno' else '' end
     from document d, generate_series(1, ${EACH}) p where d.conference_id = $1 and d.symbol like 'BEN/PAS/%'`,
    [filled.conference],
  )
  await owner.query(
    `insert into paragraph (conference_id, document_id, language, mark, ordinal, kind, text, plain)
     select conference_id, document_id, 'es', '', 0, 'title', title ->> 'es', translate(symbol, '/.-', '   ')
     from document where conference_id = $1 and symbol like 'BEN/PAS/%'`,
    [filled.conference],
  )
  await owner.query('create index paragraph_search on paragraph using gin (search) with (fastupdate = off)')
  await owner.query('analyze document, paragraph')
}
