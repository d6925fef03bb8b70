import type { FastifyRequest } from 'fastify'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Under which names a server answers: that of its public address, and this machine's own while it listens here only. */
export type KnownHosts = { readonly publicUrl: string; readonly listensHereOnly: boolean }

/**
 * The first name a request goes by that is not one of ours; nothing where all are. A browser names the host it
 * means, a proxy repeats it in headers of its own: links, origins and cookies must not follow a name someone made up.
 */
export function foreignHost(request: FastifyRequest, known: KnownHosts): string | undefined {
  const named = [
    request.headers.host ?? '',
    ...listed(request.headers['x-forwarded-host']),
    ...forwardedHosts(request.headers.forwarded),
  ]
  return named.find((host) => !isKnown(host, known))
}

export function isKnown(host: string, { publicUrl, listensHereOnly }: KnownHosts): boolean {
  const name = host.toLowerCase()
  return name === new URL(publicUrl).host || (listensHereOnly && LOOPBACK.test(name))
}

const listed = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())

// RFC 7239: `for=192.0.2.1;host="a.example";proto=https, for=…`
function forwardedHosts(header: string | string[] | undefined): string[] {
  return listed(header).flatMap((element) =>
    Array.from(element.matchAll(/(?:^|;)\s*host\s*=\s*"?([^";]*)"?/gi), ([, host]) => (host ?? '').trim()),
  )
}
