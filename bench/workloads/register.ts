import { SEARCHES } from '../filling.ts'
import type { Site } from '../site.ts'
import { type Workload, read, readBare } from './workload.ts'

/** The views of a register people open: all of it, what is being worked on, a body's, the next pages. */
const views = ({ filled }: Site): string[] => [
  '',
  'states=open,in%20progress',
  `body=${filled.body}`,
  `after=${filled.middle}`,
]
const searches = (): string[] => SEARCHES.map((words) => `words=${encodeURIComponent(words)}`)
const at = (path: string, queries: readonly string[]): string[] => queries.map((query) => `${path}?${query}`)

const listed = (name: string, queriesOf: (site: Site) => string[]): Workload => ({
  name,
  base: 'Fastify, the same bare query',
  goal: 0.8,
  measure: async (site, clients, seconds) => {
    const queries = queriesOf(site)
    const base = await clients.drive(readBare(site.list.url, at('/', queries), seconds))
    const ours = await clients.drive(read(site, at('/api/v1/mandates', queries), seconds))
    return { ours, base: base.perSecond }
  },
})

export const registerAsJson = listed('register, a page of 50 as JSON', views)
export const searchAsJson = listed('search by words, as JSON', searches)

export const registerAsHtml: Workload = {
  name: 'register, a page of 50 as HTML',
  base: 'Fastify, one primary-key select',
  goal: 0.2,
  measure: async (site, clients, seconds) => {
    const base = await clients.drive(readBare(site.row.url, [`/?id=${site.filled.key}`], seconds))
    const ours = await clients.drive(read(site, at('/en/mandates', views(site)), seconds))
    return { ours, base: base.perSecond }
  },
}
