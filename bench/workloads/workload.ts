import type { Clients } from '../clients/clients.ts'
import type { Noted, Order, Seen } from '../clients/order.ts'
import type { Site } from '../site.ts'

export const CLIENTS = 32

/** One round of a workload: what ours did, and what its calibrator did right before or after. */
export type Round = { readonly ours: Seen; readonly base: number | undefined }

/** Something that is done over and over, and the calibrator it is held against. */
export type Workload = {
  readonly name: string
  readonly base: string
  /** The least share of the calibrator's speed that is asked for. */
  readonly goal: number
  readonly measure: (site: Site, clients: Clients, seconds: number) => Promise<Round>
}

export const read = (site: Site, paths: readonly string[], seconds: number): Order => ({
  url: site.household.url,
  clients: CLIENTS,
  seconds,
  token: site.token,
  work: { kind: 'read', paths },
})

/** The same clients on a calibrator, which asks nobody who they are. */
export const readBare = (url: string, paths: readonly string[], seconds: number): Order => ({
  url,
  clients: CLIENTS,
  seconds,
  token: undefined,
  work: { kind: 'read', paths },
})

/** Mandates that may be written on, each with its version. */
export async function openMandates({ owner, filled }: Site): Promise<Noted[]> {
  const { rows } = await owner.query<Noted>(
    `select reference, version from mandate where conference_id = $1 and reference like 'BEN-%'
       and state in ('open', 'in progress') order by reference limit 4000`,
    [filled.conference],
  )
  return rows
}
