import type { Server } from 'node:http'
import { Provider } from 'oidc-provider'

type Account = {
  readonly email: string
  readonly email_verified?: boolean | string
  readonly amr?: readonly string[]
}

/** A real identity provider of a ministry on this machine, which signs its visitor in as whoever is named. */
export type Ministry = {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  /** The accounts it knows, by subject; changed at will. */
  readonly accounts: Map<string, Account>
  /** Whom the next visitor is. */
  visitor: string
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
}

export function ministryAt(port: number, redirectUri: string): Ministry {
  const issuer = `http://127.0.0.1:${port}`
  const client = { id: 'secretariat', secret: 'a secret of the ministry, long enough for its taste' }
  const accounts = new Map<string, Account>()
  let server: Server | undefined
  const ministry: Ministry = {
    issuer,
    client,
    accounts,
    visitor: '',
    open: () =>
      new Promise((done) => {
        server = provider.listen(port, '127.0.0.1', done)
      }),
    close: () =>
      new Promise((done) => {
        server?.closeAllConnections()
        server?.close(() => done())
      }),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['only for this test'] },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, ...accounts.get(subject) }),
    }),
    // Consent is the ministry's own for its own people.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next()
    ctx.respond = false
    const { amr } = accounts.get(ministry.visitor) ?? {}
    await provider.interactionFinished(ctx.req, ctx.res, {
      login: { accountId: ministry.visitor, ...(amr ? { amr: [...amr] } : {}) },
    })
    return undefined
  })
  return ministry
}

/** Walks from the way out to the way back as a browser does, keeping the provider's cookies; the query it comes back with. */
export async function walkThrough(address: string, callback: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = address
  for (let step = 0; step < 10; step++) {
    if (at.startsWith(callback)) return new URL(at).search.slice(1)
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`${at} leads nowhere: ${answer.status} ${await answer.text()}`)
    at = new URL(next, at).href
  }
  throw new Error(`${address} leads round and round`)
}
