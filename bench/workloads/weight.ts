import { brotliCompressSync } from 'node:zlib'
import { lastMailTo, post } from '../../tests/support/sign-in.ts'
import type { Site } from '../site.ts'

/** Bytes of the answer form as the server sends them, uncompressed; and what a proxy with brotli would make of them. */
export type Weight = {
  readonly html: number
  readonly all: number
  readonly htmlBrotli: number
  readonly allBrotli: number
  readonly parts: readonly string[]
}

/** Asks a member about a mandate, and weighs the form that the link in the mail leads to. */
export async function weighAnswerForm(site: Site): Promise<Weight> {
  const url = await answerLink(site)
  const html = await bytesOf(url)
  const parts = partsOf(html.toString(), url)
  const sheets = await Promise.all(parts.map(bytesOf))
  // What a style sheet names of its own accord (fonts) is fetched by the page, too.
  const named = sheets.flatMap((sheet, place) =>
    [...sheet.toString().matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(
      (found) => new URL(found[1] ?? '', parts[place]).href,
    ),
  )
  const loaded = [html, ...sheets, ...(await Promise.all([...new Set(named)].map(bytesOf)))]
  return {
    html: html.length,
    all: sum(loaded.map((one) => one.length)),
    htmlBrotli: brotliCompressSync(html).length,
    allBrotli: sum(loaded.map((one) => brotliCompressSync(one).length)),
    parts: [...parts, ...named].map((part) => new URL(part).pathname),
  }
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

function partsOf(html: string, url: string): string[] {
  return [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(stylesheet|preload)"/.test(tag))
    .map((tag) => new URL(/href="([^"]+)"/.exec(tag)?.[1] ?? '', url).href)
}

async function bytesOf(url: string): Promise<Buffer> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

async function answerLink(site: Site): Promise<string> {
  const { household, owner, filled, token } = site
  const { rows } = await owner.query<{ reference: string; version: number }>(
    `select reference, version from mandate where conference_id = $1 and state = 'open' and tasked = array['all members'] limit 1`,
    [filled.conference],
  )
  const [mandate] = rows
  if (!mandate) throw new Error('No mandate to ask about')
  const before = new Date().toISOString()
  const asked = await post(
    `${household.url}/api/v1/mandates/${mandate.reference}/questions`,
    { text: '¿Cómo va?' },
    { authorization: `Bearer ${token}`, 'if-match': `"${mandate.version}"` },
  )
  if (!asked.ok) throw new Error(`The question was answered ${asked.status}: ${await asked.text()}`)
  const to = await owner.query<{ address: string }>(
    `select recipient as address from mail where written_at >= $1 order by mail_id limit 1`,
    [before],
  )
  const mail = await lastMailTo(household.home, to.rows[0]?.address ?? '', before)
  const answer = /\/answer\/([\w-]{20,})/.exec(mail.text)?.[1]
  if (answer === undefined) throw new Error('The mail has no link')
  return `${household.url}/es/answer/${answer}`
}
