/** One row by its primary key: the least a page could ask of a database. */
import { serve } from './serve.ts'

await serve(async (pool, conference, request) => {
  const { id } = request.query as { id: string }
  const found = await pool.query(
    'select mandate_id, reference, title, state, due_day, version from mandate where conference_id = $1 and mandate_id = $2',
    [conference, id],
  )
  return found.rows[0]
})
