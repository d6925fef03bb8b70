import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * scrypt as the OWASP Password Storage Cheat Sheet gives it for 16 MiB of memory (N = 2^14, r = 8, p = 5), with a salt of
 * 128 random bits: for secrets short enough to be tried out one after the other by whoever has a copy of the database.
 */
const COST = { N: 2 ** 14, r: 8, p: 5, maxmem: 32 * 1024 * 1024 } as const
const NAME = `scrypt-${COST.N}-${COST.r}-${COST.p}`
const [SALT_BYTES, HASH_BYTES] = [16, 32]

const newSalt = (): string => randomBytes(SALT_BYTES).toString('base64url')

/** Hashes a short secret under a salt of its own, off the event loop: `scrypt-N-r-p$salt$hash`. */
export const hashSlowly = (secret: string): Promise<string> => underSalt(secret, newSalt())

/**
 * Hashes what someone typed as the kept hash was made, to be compared with it by `sameHash`. The same work where nothing is
 * kept, or what is kept was made another way: then the answer is like no hash that is kept.
 */
export function hashLike(secret: string, kept: string | undefined): Promise<string> {
  const [name, salt] = kept?.split('$') ?? []
  return underSalt(secret, name === NAME && salt !== undefined ? salt : newSalt())
}

/** Whether two hashes are one, told in a time that does not depend on how much of them is. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

// Two at once: the threads that hash are those that read files and look up names.
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
let turn = 0

function underSalt(secret: string, salt: string): Promise<string> {
  const lane = turn++ % lanes.length
  const hashed = (lanes[lane] ?? Promise.resolve()).then(() => derive(secret, salt))
  lanes[lane] = hashed.catch(() => undefined)
  return hashed
}

const derive = (secret: string, salt: string): Promise<string> =>
  new Promise((done, failed) => {
    scrypt(secret, Buffer.from(salt, 'base64url'), HASH_BYTES, COST, (error, hash) => {
      if (error) failed(error)
      else done(`${NAME}$${salt}$${hash.toString('base64url')}`)
    })
  })
