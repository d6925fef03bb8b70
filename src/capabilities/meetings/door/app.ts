import { inLanguage } from '../../../kernel/language.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { findMeeting } from '../storage.ts'

/** What a browser reads to keep the scanner of a meeting on a device's home screen (W3C, Web Application Manifest). */
export async function manifestOf(context: Context, id: string): Promise<Download | Refusal> {
  const { tx, tenant, language } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const words = context.words(language)
  const scanner = `${tenant.base}/${language}/meetings/${id}/door/scanner`
  const manifest = {
    name: `${words('meetings:door.scanner.title')}, ${inLanguage(meeting.name, language)}`,
    short_name: words('meetings:door.title'),
    lang: language,
    start_url: scanner,
    scope: scanner,
    display: 'standalone',
    background_color: '#fcfcfa',
    theme_color: '#0a535c',
    icons: [{ src: '/assets/scanner.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
  return {
    name: 'door.webmanifest',
    media_type: 'application/manifest+json',
    bytes: Buffer.from(JSON.stringify(manifest)),
  }
}
