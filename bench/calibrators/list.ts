/** The register's own query and its bounded count, bare. */
import type { FastifyRequest } from 'fastify'
import { serve } from './serve.ts'

const COLUMNS = `mandate_id, reference, kind, title, source, provision_id, body_id, class, tasked, beneficiaries,
  due, due_day, proposed_day, state, adopted_on, closed_on, evidence_count, version, sort_day`
const QUERY = (place: number): string => `(websearch_to_tsquery('spanish', $${place}::text)
  || websearch_to_tsquery('spanish', unaccented($${place}::text)) || websearch_to_tsquery('english', unaccented($${place}::text))
  || websearch_to_tsquery('simple', unaccented($${place}::text)))`

type Asked = Readonly<Record<'states' | 'body' | 'tasked' | 'words' | 'after', string | undefined>>

await serve(async (pool, conference, request) => {
  const { where, values, after } = conditionOf(request, conference)
  const [found, counted] = await Promise.all([
    pool.query(
      `select ${COLUMNS} from mandate where ${where}${after} order by sort_day, mandate_id limit 51`,
      values,
    ),
    pool.query<{ count: string }>(
      `select count(*) from (select mandate_id from mandate where ${where} limit 1001) found`,
      after === '' ? values : values.slice(0, -2),
    ),
  ])
  return { mandates: found.rows.slice(0, 50), count: Number(counted.rows[0]?.count) }
})

function conditionOf(request: FastifyRequest, conference: string) {
  const asked = request.query as Asked
  const values: unknown[] = [conference]
  const place = (value: unknown): string => `$${values.push(value)}`
  let where = `conference_id = $1 and state <> 'proposed'`
  if (asked.states) where += ` and state = any(${place(asked.states.split(','))}::text[])`
  if (asked.tasked) where += ` and tasked && ${place(asked.tasked.split(','))}::text[]`
  if (asked.body) where += ` and body_id = ${place(asked.body)}::uuid`
  if (asked.words) where += ` and search @@ ${QUERY(values.push(asked.words))}`
  const [day, id] = asked.after?.split('_') ?? []
  const after = day && id ? ` and (sort_day, mandate_id) > (${place(day)}::date, ${place(id)}::uuid)` : ''
  return { where, values, after }
}
