import { readFileSync } from 'node:fs'
import { founding } from '../../capabilities/directory/index.ts'
import { readSettings } from '../../platform/settings.ts'
import { foundConference } from '../founding.ts'
import { openBase, tenantsOf } from '../installation.ts'
import { Misused, type Said, json } from './said.ts'

/** `conferences list`, and `conferences found FILE.json` (or standard input): what the installation serves. */
export async function runConferences(
  [verb, file]: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Said> {
  if (verb !== 'list' && verb !== 'found')
    throw new Misused('protempore conferences list, or protempore conferences found FILE.json')
  const settings = readSettings(environment)
  const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`
  const given = verb === 'found' ? givenIn(file) : undefined
  const { ground, installation } = await openBase(settings, publicUrl)
  try {
    const known = await tenantsOf(ground)
    if (!given)
      return {
        code: 0,
        out: json(known.map(({ slug, name, base }) => ({ slug, name, address: `${publicUrl}${base}` }))),
      }
    if (known.some(({ slug }) => slug === given.slug))
      return { code: 1, problem: `The slug ${given.slug} is taken` }
    const { tenant, wayIn } = await foundConference(ground, given)
    return {
      code: 0,
      out: json({ slug: tenant.slug, address: `${publicUrl}${tenant.base}`, way_in: `${publicUrl}${wayIn}` }),
    }
  } finally {
    await installation.close()
  }
}

function givenIn(file: string | undefined) {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file ?? 0, 'utf8'))
  } catch (error) {
    throw new Misused(`What is to be founded is not JSON: ${(error as Error).message}`)
  }
  const parsed = founding.safeParse(read)
  if (parsed.success) return parsed.data
  throw new Misused(
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  )
}
