import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import {
  accredit,
  called,
  linkFor,
  meetingWith,
  named,
  nominate,
  signInAll,
  staff,
  told,
} from './support/delegations.ts'
import { asOwnerOf } from './support/owner.ts'
import { SECRET, hugePicture, telephonePicture } from './support/pictures.ts'
import { post } from './support/sign-in.ts'

const [url, home] = [inject('url'), inject('home')]
const hasPoppler = spawnSync('pdfimages', ['-v']).status === 0
if (!hasPoppler) process.stdout.write('pdfimages is not there: the photo on a badge is not looked for\n')

let meeting = ''
beforeAll(async () => {
  await signInAll()
  meeting = await meetingWith({}, { asks: ['photo'] })
})

type Opened = { photo_given: boolean; registration: { version: number } }

/** Someone of Panama, accredited, with the address their link is at. */
async function comes(who: string, to = meeting): Promise<{ id: string; link: string }> {
  await nominate(to, [named(who)])
  const { registration_id, email } = await called(to, who)
  await accredit(to, [registration_id])
  return { id: registration_id, link: await linkFor(email) }
}
const opened = async (link: string): Promise<Opened> => (await (await fetch(link)).json()) as Opened
const register = async (link: string, more: object): Promise<Response> =>
  post(
    link,
    { printed_name: 'Persona', floor_language: 'es', ...more },
    { 'if-match': `"${(await opened(link)).registration.version}"` },
  )
const photo = (bytes: Uint8Array) => ({
  photo: { name: 'foto.jpg', content: Buffer.from(bytes).toString('base64') },
})
const rowsOf = (to: string): Promise<{ person_id: string; file_hash: string }[]> =>
  asOwnerOf(
    home,
    async (owner) =>
      (await owner.query('select person_id, file_hash from photo where meeting_id = $1', [to])).rows,
  )
const badge = async (registration: string, layout = 'single'): Promise<Buffer> => {
  const answer = await fetch(
    `${url}/api/v1/meetings/${meeting}/badges/${layout}?registration=${registration}`,
    { headers: staff.headers },
  )
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
/** The pictures in a PDF, as poppler lists them: kind, width, height. */
function picturesIn(pdf: Buffer): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'protempore-badge-'))
  try {
    writeFileSync(join(folder, 'badge.pdf'), pdf)
    const listed = execFileSync('pdfimages', ['-list', join(folder, 'badge.pdf')]).toString()
    return listed
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.trim().split(/\s+/).slice(2, 5))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a photo for a badge', () => {
  it('is given with the registration, sealed, and stands on the badge of who gave it', async () => {
    const [ana, beto] = [await comes('FotoAna'), await comes('FotoBeto')]
    expect((await register(ana.link, photo(await telephonePicture()))).status).toBe(200)
    expect((await register(beto.link, {})).status).toBe(200)
    expect((await opened(ana.link)).photo_given).toBe(true)
    expect((await opened(beto.link)).photo_given).toBe(false)
    await staff.made(`/meetings/${meeting}/confirmations`, { registrations: [ana.id, beto.id] })
    const [withPhoto, without] = [await badge(ana.id), await badge(beto.id)]
    expect(withPhoto.includes(SECRET)).toBe(false)
    if (!hasPoppler) return
    expect(picturesIn(withPhoto)).toEqual([['image', '319', '425']])
    expect(picturesIn(await badge(ana.id, 'sheet'))).toEqual([['image', '319', '425']])
    expect(picturesIn(without)).toEqual([])
  })

  it('is read by nobody without a line in the journal', async () => {
    const [row] = await rowsOf(meeting)
    const lines = await asOwnerOf(
      home,
      async (owner) =>
        (
          await owner.query<{ after: { purpose: string; fields: string[] } }>(
            `select after from journal where subject = 'reading' and operation = 'meetings.badges' and subject_id = $1`,
            [row?.person_id],
          )
        ).rows,
    )
    expect(lines.length).toBeGreaterThan(0)
    expect(lines[0]?.after).toEqual({ purpose: 'badge', fields: ['photo'] })
  })

  it('that is none is refused with its reason, and nothing is stored', async () => {
    const carla = await comes('FotoCarla')
    const before = await rowsOf(meeting)
    const whole = await telephonePicture()
    for (const bytes of [
      Buffer.from('no soy una foto'),
      hugePicture(),
      whole.subarray(0, Math.floor(whole.length / 2)),
    ])
      expect(await told(await register(carla.link, photo(bytes)))).toEqual([409, 'MTG-147'])
    expect((await register(carla.link, photo(Buffer.alloc(5 * 1024 * 1024 + 3)))).status).toBe(400)
    expect(await rowsOf(meeting)).toEqual(before)
    expect((await called(meeting, 'FotoCarla')).state).toBe('accredited')
  })

  it('is replaced by another, and taken away', async () => {
    const dario = await comes('FotoDario')
    await register(dario.link, photo(await telephonePicture('png')))
    await register(dario.link, photo(await telephonePicture('webp')))
    expect((await opened(dario.link)).photo_given).toBe(true)
    const many = (await rowsOf(meeting)).length
    await register(dario.link, { without_photo: true })
    expect((await opened(dario.link)).photo_given).toBe(false)
    expect(await rowsOf(meeting)).toHaveLength(many - 1)
  })

  it('is not taken where the meeting asks for none', async () => {
    const other = await meetingWith()
    const elena = await comes('FotoElena', other)
    expect((await register(elena.link, photo(await telephonePicture()))).status).toBe(200)
    expect(await rowsOf(other)).toEqual([])
  })
})
