import { isLanguage } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { later } from '../../../../kernel/instant.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { findGenerator } from '../../../../platform/sign-in/code-generators.ts'
import { listPasskeys } from '../../../../platform/sign-in/passkeys.ts'
import type { ProvenBy } from '../../../../platform/sign-in/sessions.ts'
import { hashLike, sameHash } from '../../../../platform/sign-in/slow-hash.ts'
import {
  countLinks,
  countTry,
  findLastLink,
  lockLastLink,
  useLink,
} from '../../../../platform/sign-in/storage.ts'
import { WINDOW_MS } from '../../../../platform/sign-in/terms.ts'
import { hashToken } from '../../../../platform/sign-in/token.ts'
import en from '../../messages/en.json' with { type: 'json' }
import es from '../../messages/es.json' with { type: 'json' }
import { personOf } from '../../own/actions.ts'
import { linkOpensOnce } from '../../rules.ts'
import { codeOf, makeLink } from '../actions.ts'
import { provedByGenerator, provedByPasskey } from '../proofs.ts'
import { LINK_MINUTES, lettersAreBounded } from '../rules.ts'
import { provenAnew } from '../session.ts'
import { findReader, findSecondFactor } from '../storage.ts'

const catalogues = { en: en.proof.letter, es: es.proof.letter }

/** How whoever is in can show once more that it is them: by a second factor where they have one, else by a mailed code. */
export async function proofWays(context: Context) {
  const { tx, tenant } = context
  const personId = personOf(context)
  const [passkeys, generator] = await Promise.all([
    listPasskeys(tx, tenant.conferenceId, personId),
    findGenerator(tx, tenant.conferenceId, personId, 'confirmed'),
  ])
  const [passkey, byGenerator] = [passkeys.length > 0, generator !== undefined]
  return { passkey, generator: byGenerator, mail: !passkey && !byGenerator }
}

/** Mails a code to someone without a second factor. */
export async function mailProofCode(context: Context): Promise<{ sent: true } | Refusal> {
  const { tx, tenant, now } = context
  const personId = personOf(context)
  const reader = await findReader(tx, tenant.conferenceId, personId)
  if (!reader) throw new Error('Someone signed in is in no directory')
  const decided = lettersAreBounded.decide({
    written: await countLinks(tx, tenant.conferenceId, personId, later(now, -WINDOW_MS)),
    most: tenant.signIn.letters,
  })
  if (isRefusal(decided)) return decided
  const { token, code } = await makeLink(context, personId, { purpose: 'proof' })
  const language = isLanguage(reader.language) ? reader.language : context.language
  const words = catalogues[language]
  await context.post({
    once: `proof ${hashToken(token)}`,
    to: reader.email,
    language,
    secret: true,
    subject: words.subject.replace('{{code}}', code),
    paragraphs: [
      words.opening,
      words.code.replace('{{code}}', code),
      words.ignore.replace('{{minutes}}', String(LINK_MINUTES)),
    ],
  })
  await context.journal({ subject: 'sign-in', subjectId: personId, after: { proof: 'code sent' } })
  return { sent: true }
}

/** A typed code, hashed as the mailed one it may be. */
export async function proofTyped(context: Context, code: string): Promise<() => Promise<string>> {
  const personId = personOf(context)
  const link = await findLastLink(context.tx, context.tenant.conferenceId, personId, 'proof')
  return async () => (link ? hashLike(codeOf(personId, code), link.code_hash) : '')
}

/** Proves by a code: of the generator where there is one, else the mailed one. A second factor is not got round by mail. */
export async function proveByCode(
  context: Context,
  code: string,
  typed: string,
): Promise<{ token: string } | Refusal> {
  const { tx, tenant } = context
  const personId = personOf(context)
  const factor = await findSecondFactor(tx, tenant.conferenceId, personId)
  const wrong = factor.has
    ? await provedByGenerator(context, personId, code)
    : await provedByMail(context, personId, typed)
  return wrong ?? proven(context, personId, factor.has ? 'code generator' : 'mail')
}

export async function proveByPasskey(
  context: Context,
  response: string,
): Promise<{ token: string } | Refusal> {
  const personId = personOf(context)
  const passkey = await provedByPasskey(context, response, { purpose: 'confirm', personId })
  return isRefusal(passkey) ? passkey : proven(context, personId, 'passkey')
}

async function provedByMail(context: Context, personId: string, typed: string): Promise<Refusal | undefined> {
  const { tx, tenant, now } = context
  const link = await lockLastLink(tx, tenant.conferenceId, personId, 'proof')
  const right = link !== undefined && sameHash(typed, link.code_hash)
  if (link && !right) await countTry(tx, tenant.conferenceId, link.link_id)
  const decided = linkOpensOnce.decide({
    found: right,
    used: link?.used_at != null,
    expired: link !== undefined && link.expires_at <= now,
    tries: link?.tries ?? 0,
  })
  if (isRefusal(decided)) return decided
  if (link) await useLink(tx, tenant.conferenceId, link.link_id, now)
  return undefined
}

async function proven(context: Context, personId: string, by: ProvenBy): Promise<{ token: string }> {
  if (context.sessionId === undefined) throw new Error('A proof outside of a session')
  return provenAnew(context, { session_id: context.sessionId, person_id: personId }, by, false)
}
