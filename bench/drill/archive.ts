/**
 * An archive of old papers of about a gigabyte: sent in parts, read and registered, the server killed in each of the three;
 * how much memory it takes, and whether every file is there in the end, once.
 */
import { createWriteStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { PaperArchive, PaperCounts } from '../../src/capabilities/documents/archives/contract.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import { type NewEntry, writeArchive } from '../../src/platform/archives/index.ts'
import { Household } from '../household.ts'
import { type BenchDesk, deskAt } from './desk.ts'
import { watchMemory } from './memory.ts'

/** Files of a round, and what each scan weighs: twenty rounds are a gigabyte. */
const SCANS = 100
const SCAN_BYTES = 500_000
const TEXTS = 20
/** Each round also has one file that came before and one that cannot be read. */
const DAY = '2009-07-10T12:00:00Z' as Instant

/** What memory may grow by between a small archive and the large one. */
const FLAT_MB = 300

export async function archive(rounds: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'protempore-drill-'))
  const household = await Household.found()
  try {
    const path = join(folder, 'antiguos.zip')
    await pipeline(writeArchive(entries(rounds)), createWriteStream(path))
    await household.start()
    const desk = standingAt(await deskAt(household))
    const memory = watchMemory(household)
    // A moment at rest, to be measured against.
    await pause(2000)
    const rest = memory.peak()
    const sending = await send(desk, household, path)
    const reading = await workedOn(desk, household, sending.id, 'reading')
    const read = await desk.standing(sending.id)
    await desk.ask(`/archives/${sending.id}/registration`, 'POST', {}, read.archive.version)
    const registering = await workedOn(desk, household, sending.id, 'registering')
    const done = await desk.standing(sending.id)
    const peak = memory.end()
    return tell(rounds, { rest, peak, sending, reading, registering, read, done })
  } finally {
    await household.clear()
    await rm(folder, { recursive: true, force: true })
  }
}

const text = (name: string, words: string): NewEntry => ({ name, modified: DAY, bytes: Buffer.from(words) })

async function* entries(rounds: number): AsyncGenerator<NewEntry> {
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < SCANS; place += 1)
      yield { name: `${round}/escaneado-${place}.pdf`, modified: DAY, bytes: scan() }
    for (let place = 0; place < TEXTS; place += 1)
      yield text(
        `${round}/nota-${place}.txt`,
        `Nota ${round}.${place} de la Secretaría\n${'Los países informan. '.repeat(80)}`,
      )
    yield text(
      `${round}/repetida.txt`,
      `Nota ${round}.0 de la Secretaría\n${'Los países informan. '.repeat(80)}`,
    )
    yield text(`${round}/pagina.html`, '<!doctype html><p>a</p><script>b</script>')
  }
}

// A page that is a picture: nothing to be found by, and nothing that could be packed.
function scan(): Uint8Array {
  const picture = randomBytes(SCAN_BYTES)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /I 4 0 R >> >> >>',
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  const add = (piece: Buffer): void => {
    parts.push(piece)
    at += piece.length
  }
  objects.forEach((object, place) => {
    offsets.push(at)
    add(Buffer.from(`${place + 1} 0 obj\n${object}\nendobj\n`))
  })
  offsets.push(at)
  add(
    Buffer.concat([
      Buffer.from(
        `4 0 obj\n<< /Type /XObject /Subtype /Image /Width 500 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${SCAN_BYTES} >>\nstream\n`,
      ),
      picture,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  )
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = at
  add(
    Buffer.from(
      `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

type Standing = {
  readonly archive: PaperArchive
  readonly counts: PaperCounts
  readonly parts: { number: number }[]
}
type Desk = ReturnType<typeof standingAt>

const standingAt = (desk: BenchDesk) => ({
  ...desk,
  standing: (id: string) => desk.ask<Standing>(`/archives/${id}`),
})

type Sent = { readonly id: string; readonly seconds: number; readonly again: number; readonly bytes: number }

/** Sends an archive in its parts, with the server killed at the middle; then what is missing and nothing else. */
async function send(desk: Desk, household: Household, path: string): Promise<Sent> {
  const { size } = await stat(path)
  const file = await open(path)
  try {
    const begun = Date.now()
    const { archive_id, part_bytes } = await desk.ask<PaperArchive>('/archives', 'POST', {
      name: 'antiguos.zip',
      bytes: size,
      kind: 'archived paper',
      access: 'secretariat',
      original_language: 'es',
    })
    const parts = Math.ceil(size / part_bytes)
    const give = (number: number) => sendPart(desk, file, archive_id, number, part_bytes)
    const half = Math.floor(parts / 2)
    for (let number = 0; number < half; number += 1) await give(number)
    await household.killServer()
    await household.start()
    const there = new Set((await desk.standing(archive_id)).parts.map(({ number }) => number))
    let again = 0
    for (let number = 0; number < parts; number += 1) {
      if (there.has(number)) continue
      if (number < half) again += 1
      await give(number)
    }
    await desk.ask(`/archives/${archive_id}/reading`, 'POST', {})
    return { id: archive_id, seconds: (Date.now() - begun) / 1000, again, bytes: size }
  } finally {
    await file.close()
  }
}

async function sendPart(
  desk: Desk,
  file: FileHandle,
  id: string,
  number: number,
  bytes: number,
): Promise<void> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, number * bytes)
  const content = buffer.subarray(0, bytesRead).toString('base64')
  await desk.ask(`/archives/${id}/parts/${number}`, 'PUT', { content })
}

/** Waits until a piece of work is through, with the server killed once it has begun; in seconds. */
async function workedOn(
  desk: Desk,
  household: Household,
  id: string,
  state: 'reading' | 'registering',
): Promise<number> {
  const begun = Date.now()
  let killed = false
  for (;;) {
    const { archive, counts } = await desk.standing(id)
    if (archive.state !== state) return (Date.now() - begun) / 1000
    const some = state === 'reading' ? archive.read_bytes > 0 : counts.registered > 0
    if (!killed && some) {
      await household.killServer()
      await household.start()
      killed = true
    }
    await pause(200)
  }
}

type Told = {
  readonly rest: number
  readonly peak: number
  readonly sending: Sent
  readonly reading: number
  readonly registering: number
  readonly read: Standing
  readonly done: Standing
}

function tell(rounds: number, told: Told): boolean {
  const { rest, peak, sending, reading, registering, read, done } = told
  const papers = rounds * (SCANS + TEXTS)
  const whole =
    read.counts.proposed === papers &&
    read.counts.duplicate === rounds &&
    // Every page that runs is the same file; each is told by its own name all the same.
    read.counts.unreadable === rounds &&
    done.counts.registered === papers &&
    done.archive.state === 'done' &&
    sending.again === 0
  process.stdout.write(
    [
      `  ${(sending.bytes / 1e9).toFixed(2)} GB in ${rounds * (SCANS + TEXTS + 2)} files; the server killed while it was sent, read and registered`,
      `  sent in ${sending.seconds.toFixed(0)} s, ${sending.again} parts twice; read in ${reading.toFixed(0)} s; registered in ${registering.toFixed(0)} s (each with the restart, and up to a minute until what a killed worker held is believed to be free)`,
      `  read: ${JSON.stringify(read.counts)}`,
      `  registered: ${JSON.stringify(done.counts)}, ${done.archive.state}`,
      `  memory of the server with its worker: ${rest.toFixed(0)} MB at rest, ${peak.toFixed(0)} MB at most (asked for: at most ${FLAT_MB} MB more)`,
      '',
    ].join('\n'),
  )
  return whole && peak - rest <= FLAT_MB
}
