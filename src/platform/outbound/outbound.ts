import { lookup as resolve } from 'node:dns'
import { type LookupFunction, isIP } from 'node:net'
import type { Agent, RequestInit, Response } from 'undici'
import { isOutside } from './addresses.ts'

/** A request that was not made, because of where it would have gone. */
export class NotOutside extends Error {}

/** Where requests of this server may go: out into the internet; into its own networks only where its operator says so. */
export type Outbound = {
  /** Whether the operator lets them go inside, and there without TLS. */
  readonly privateToo: boolean
  readonly fetch: (address: string | URL, asked?: RequestInit) => Promise<Response>
}

const PATIENCE_MS = 10_000
const LARGEST_ANSWER = 1024 * 1024

/**
 * Requests to addresses that people enter: identity providers, webhooks. A name is resolved once and the connection goes
 * to what was looked at, so that a second answer of its name server changes nothing; redirects are not followed.
 */
export function outbound({
  privateToo,
  patienceMs = PATIENCE_MS,
}: {
  readonly privateToo: boolean
  readonly patienceMs?: number
}): Outbound {
  // Loaded when something is asked for the first time: most servers ask nobody.
  let agent: Agent | undefined
  const client = async () => {
    const { Agent: Of, fetch } = await import('undici')
    agent ??= new Of({
      connect: { timeout: patienceMs, lookup: privateToo ? resolve : outsideOnly(resolve) },
      headersTimeout: patienceMs,
      bodyTimeout: patienceMs,
      maxResponseSize: LARGEST_ANSWER,
    })
    return { fetch, agent }
  }
  return {
    privateToo,
    fetch: async (address, asked = {}) => {
      const url = new URL(address)
      if (url.protocol !== 'https:' && !(privateToo && url.protocol === 'http:'))
        throw new NotOutside(`Not asked: ${url.protocol} is not https:`)
      // An address written as such is not looked up, so it is judged here.
      if (!privateToo && isWrittenInside(url)) throw new NotOutside('Not asked: the address lies inside')
      const { fetch, agent: dispatcher } = await client()
      return fetch(url, { redirect: 'manual', ...asked, dispatcher })
    },
  }
}

/** Whether an address names, without a look-up, a place that is not out in the internet: by its figures, or as this machine. */
export function isWrittenInside({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return isIP(host) === 0 ? /^(.*\.)?localhost$/.test(host) : !isOutside(host)
}

/** A look-up that gives only addresses outside; a name with one that lies inside is refused whole. */
export function outsideOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : []
      if (error) return callback(error, [])
      if (addresses.length === 0 || !addresses.every(({ address }) => isOutside(address)))
        return callback(new NotOutside(`Not asked: ${hostname} lies inside`), [])
      const [first] = addresses
      return options.all ? callback(null, addresses) : callback(null, first?.address ?? '', first?.family)
    })
  }
}
