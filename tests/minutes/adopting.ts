import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { later } from '../../src/kernel/instant.ts'
import {
  DEADLINE,
  adopt,
  circulate,
  count,
  decide,
  desk,
  draft,
  found,
  hasPoppler,
  meetingToday,
  panama,
  propose,
  saying,
  subjectsTo,
  world,
  write,
} from '../support/minutes.ts'

/** How they become a document of record. */
export function adopting(): void {
  it('are adopted once, after the deadline, by the Presidency, when every correction is decided', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    await circulate(meeting)
    const opening = await saying(meeting, 'La presente es')
    const { correction_id } = await propose(meeting, opening.paragraph_id)
    expect(await adopt(meeting, 2, later(DEADLINE, -1))).toMatchObject({ rule: 'MTG-126' })
    expect(await adopt(meeting, 2)).toMatchObject({ rule: 'MTG-126', facts: { open: 1 } })
    await decide(meeting, correction_id, { accepted: false, answer: 'No.' })
    expect(
      await world.ask('meetings.adopt-minutes', desk, { meeting, how: 'at a session' }, { version: 2 }),
    ).toMatchObject({
      rule: 'SYS-02',
    })
    const answers = await Promise.all([adopt(meeting, 2), adopt(meeting, 2)])
    expect(answers.filter(({ symbol }) => symbol !== undefined)).toHaveLength(1)
    expect(answers.filter(({ refused }) => refused).map(({ rule }) => rule)).toEqual(['SYS-03'])
    expect(await adopt(meeting, 3)).toMatchObject({ rule: 'MTG-126' })
    const { minutes, symbol } = await found(meeting, panama)
    expect(minutes).toMatchObject({ state: 'adopted', adopted_on: '2027-01-15', adopted_how: 'at a session' })
    expect(symbol).toMatch(/\/ACTA$/)
    expect(await subjectsTo('focal.hnd@example.invalid', `ACTA-${count}) adoptada`)).toHaveLength(1)
    expect(await write(meeting, opening, { es: 'Otra.', en: 'Another.' })).toMatchObject({ rule: 'MTG-120' })
    expect(await propose(meeting, opening.paragraph_id)).toMatchObject({ rule: 'MTG-124' })
    // Nor does anyone change it behind the rules.
    const past = world.base.ground.database.write(
      world.tenant.conferenceId,
      (tx) =>
        tx
          .updateTable('minutes_paragraph')
          .set({ text: JSON.stringify({ es: 'Otra.' }) })
          .where('paragraph_id', '=', opening.paragraph_id)
          .execute(),
      world.base.ground.sightOf({ kind: 'operator' }),
    )
    await expect(past).rejects.toThrow('Adopted minutes stand')
    const { versions } = await world.ask<{ versions: { language: string }[] }>('documents.get', panama, {
      document: minutes?.document_id,
    })
    expect(versions.map(({ language }) => language).sort()).toEqual(['en', 'es'])
  })

  it('take a symbol of their own where that of the series is taken', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    await circulate(meeting)
    await world.ask('documents.register', desk, {
      kind: 'minutes',
      meeting_id: meeting,
      title: { es: 'Otra acta' },
      original_language: 'es',
      dated_on: '2027-01-11',
      access: 'members',
      versions: [{ language: 'es', text: '1. Otra.' }],
    })
    expect(await adopt(meeting, 2)).toMatchObject({ rule: 'DOC-01', field: 'symbol' })
    expect(await adopt(meeting, 2, DEADLINE, { symbol: `ACTA/PROPIA/${count}` })).toEqual({
      symbol: `ACTA/PROPIA/${count}`,
    })
  })

  it.skipIf(!hasPoppler)('stand on paper in both languages, as PDF and as Word', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    const print = (language: string, format: string) =>
      world.ask<{ bytes: Uint8Array; media_type: string }>('meetings.print-minutes', desk, {
        meeting,
        language,
        format,
      })
    const folder = mkdtempSync(join(tmpdir(), 'protempore-minutes-'))
    writeFileSync(join(folder, 'm.pdf'), (await print('en', 'pdf')).bytes)
    const pdf = execFileSync('pdftotext', [join(folder, 'm.pdf'), '-'], { encoding: 'utf8' }).replace(
      /\s+/g,
      ' ',
    )
    expect(pdf).toContain('Draft minutes of the Meeting ACTA-')
    expect(pdf).toContain('Agenda item 2: Labour migration')
    writeFileSync(join(folder, 'm.docx'), (await print('es', 'docx')).bytes)
    const docx = execFileSync('unzip', ['-p', join(folder, 'm.docx'), 'word/document.xml'], {
      encoding: 'utf8',
    })
    expect(docx).toContain('Punto 2 de la agenda: Migración laboral')
    rmSync(folder, { recursive: true })
  })
}
