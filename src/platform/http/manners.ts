import helmet from '@fastify/helmet'
import fastify from 'fastify'

/**
 * The headers every answer carries: what a page may load and do, and who may frame it. They are the same for all, so they are
 * made once and not for each request.
 */
export async function mannersOf(publicUrl: string): Promise<Readonly<Record<string, string>>> {
  const once = fastify()
  await once.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl.startsWith('https:'),
  })
  once.get('/', (_request, reply) => reply.code(204).send())
  const { headers } = await once.inject('/')
  await once.close()
  const own = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.has(name))
  return {
    ...Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
    // Nothing here needs a camera, a place or a payment sheet; what does will say so for its page.
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  }
}

/** The headers of a page that uses the camera and is kept by the browser: what it may do beyond the others, and no more. */
export function mannersOfInstalled(manners: Readonly<Record<string, unknown>>): Record<string, string> {
  return {
    'permissions-policy': String(manners['permissions-policy']).replace('camera=()', 'camera=(self)'),
    'content-security-policy': String(manners['content-security-policy'])
      // The reader of codes is WebAssembly of our own; nothing else is compiled.
      .replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
      .replace("trusted-types 'none'", "trusted-types worker;worker-src 'self';manifest-src 'self'"),
  }
}

const OF_ONE_ANSWER = new Set(['date', 'connection', 'content-length', 'content-type', 'keep-alive'])
