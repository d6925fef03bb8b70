import { expect, it } from 'vitest'
import type { Request, RequestRow } from '../../src/capabilities/exchange/requests/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Download } from '../../src/platform/operations/download.ts'
import { allWordsOf } from '../support/all-words.ts'
import {
  type Own,
  type Refused,
  type Results,
  ask,
  canada,
  clear,
  coordinator,
  countries,
  drafted,
  honduran,
  honduras,
  observer,
  opened,
  paper,
  presidency,
  questions,
  write,
} from '../support/request-world.ts'

/** How a country drafts and clears its reply. */
export function countrysDraft(): void {
  it('write one draft together, and see who wrote what', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[2], { text: 'Un borrador' })
    expect(await write(honduran, reference, ids[2], { text: 'Otro' })).toMatchObject({ rule: 'SYS-03' })
    expect(await write(honduran, reference, ids[2], { text: 'Mejor' }, { version: 1 })).toMatchObject({
      version: 2,
    })
    const own = await ask<Own>('own-reply', honduras, { reference })
    expect(own.answers).toMatchObject([{ value: { text: 'Mejor' }, name: 'Persona liaison officer' }])
  })

  it('clear it once: of two at the same moment one does, and the other is told who', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    expect(await clear(honduras, reference)).toMatchObject({ rule: 'EXC-33', facts: { missing: '1' } })
    await write(honduras, reference, ids[0], { chosen: [1] })
    const answers = await Promise.all([
      clear<Refused>(honduras, reference),
      clear<Refused>(honduran, reference),
    ])
    const [refused, ...others] = answers.filter((one) => one.refused)
    expect(others).toEqual([])
    expect(refused).toMatchObject({
      rule: 'EXC-32',
      facts: { who: expect.stringContaining('Persona') as string },
    })
    expect(await write(honduras, reference, ids[0], { chosen: [2] }, { version: 1 })).toMatchObject({
      rule: 'EXC-32',
    })
  })

  it('do not clear what a colleague has changed since they looked', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[0], { chosen: [1] })
    const { reply_version } = await ask<Own>('own-reply', honduras, { reference })
    await write(honduran, reference, ids[1], { number: 12 })
    expect(await ask('clear-reply', honduras, { reference }, { version: reply_version })).toMatchObject({
      rule: 'SYS-03',
    })
  })

  it('answer each kind of question as it is asked', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    const [choice, number, text, rows, file] = ids
    const refused = async (question: string | undefined, value: object): Promise<void> => {
      expect(await write(honduras, reference, question, value), JSON.stringify(value)).toMatchObject({
        rule: 'EXC-34',
        field: 'answer',
      })
    }
    await refused(choice, { chosen: [3] })
    await refused(choice, { chosen: [1, 2] })
    await refused(choice, {})
    await refused(choice, { text: 'Sí' })
    await refused(number, { number: 1001 })
    await refused(number, { number: -1 })
    await refused(rows, { rows: [['2026']] })
    await refused(file, { text: 'adjunto' })
    await refused(text, { number: 3 })
    const script = { name: 'norma.html', content: Buffer.from('<html><script>1</script>').toString('base64') }
    expect(await write(honduras, reference, file, {}, { file: script })).toMatchObject({ rule: 'DOC-12' })
    expect(await write(honduras, reference, choice, { chosen: [1] })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, number, { number: 1000 })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, text, { text: 'Decreto' })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, rows, { rows: [['2026', '12']] })).toMatchObject({ version: 1 })
    expect(await write(honduras, reference, file, {}, { file: paper })).toMatchObject({
      value: { file: 'norma.txt' },
    })
    // Written again without a file, it keeps the one it has.
    expect(await write(honduras, reference, file, { file: 'norma.txt' }, { version: 1 })).toMatchObject({
      value: { file: 'norma.txt' },
    })
    const taken = await ask<Download>('answer-file', honduran, {
      reference,
      participant: countries['HND'],
      question: file,
    })
    expect(Buffer.from(taken.bytes).toString()).toContain('Visas secretas')
    // A file is never claimed by its name alone.
    expect(await write(canada, reference, file, { file: 'norma.txt' })).toMatchObject({ value: {} })
  })
}

/** Who sees what of a reply. */
export function sight(): void {
  const SECRET = 'Cifras reservadas de Honduras'

  it('is nothing of a draft, for anybody, and of a cleared reply what its confidentiality says', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[0], { chosen: [1] })
    await write(honduras, reference, ids[2], { text: SECRET })
    await write(honduras, reference, ids[4], {}, { file: paper })
    const words = async (actor: Actor): Promise<string> => {
      const sheet = await ask<Download>('request-sheet', actor, { reference })
      expect(sheet, JSON.stringify(sheet)).toHaveProperty('bytes')
      const lists = [await ask('request', actor, { reference }), await ask('requests', actor, {})]
      const file = { reference, participant: countries['HND'], question: ids[4] }
      return [
        await allWordsOf(sheet.bytes),
        JSON.stringify([...lists, await ask('answer-file', actor, file)]),
      ].join('\n')
    }
    const countedBy = async (actor: Actor) => {
      const { requests } = await ask<{ requests: RequestRow[] }>('requests', actor, {})
      const row = requests.find((one) => one.reference === reference)
      const { recipients } = await ask<Results>('request', actor, { reference })
      const hnd = recipients.find(({ code }) => code === 'HND')
      return [row?.cleared, hnd?.standing, hnd?.reply === null]
    }
    for (const actor of [coordinator, presidency, canada, observer]) {
      expect(await words(actor)).not.toContain(SECRET)
      expect((await ask<Results>('request', actor, { reference })).answers).toEqual([])
    }
    expect(await ask('own-reply', canada, { reference })).toMatchObject({ answers: [], reply_version: 0 })
    expect(await countedBy(canada)).toEqual([0, 'not shared', true])
    await ask('set-confidentiality', honduras, { reference, confidentiality: 'presidency and secretariat' })
    await clear(honduras, reference)
    // Whoever does not see it cannot tell it from none at all.
    for (const actor of [canada, observer]) {
      expect(await words(actor)).not.toContain(SECRET)
      expect(await words(actor)).not.toContain('norma.txt')
      expect(await countedBy(actor)).toEqual([0, 'not shared', true])
    }
    for (const actor of [coordinator, presidency, honduran]) {
      expect(await words(actor)).toContain(SECRET)
      expect(await countedBy(actor)).toEqual([1, 'cleared', false])
    }
  })

  it('is a reply for members to members, and to no observer', async () => {
    const { request, ids } = await opened()
    const { reference } = request
    await write(honduras, reference, ids[0], { chosen: [2] })
    await clear(honduras, reference)
    expect((await ask<Results>('request', canada, { reference })).answers).toHaveLength(1)
    expect((await ask<Results>('request', observer, { reference })).answers).toEqual([])
  })

  it('is nothing of another country to reply for', async () => {
    const draft = await drafted({}, ['HND'])
    const asked = await ask<Request>(
      'add-question',
      coordinator,
      { reference: draft.reference, ...questions[2] },
      { version: draft.version },
    )
    await ask('open-request', coordinator, { reference: draft.reference }, { version: asked.version })
    expect(await ask('own-reply', canada, { reference: draft.reference })).toMatchObject({ rule: 'EXC-30' })
  })
}
