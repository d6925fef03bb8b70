import { expect, it } from 'vitest'
import type { Circular } from '../../src/capabilities/exchange/circulars/contract.ts'
import {
  assistant,
  at,
  base,
  canada,
  coordinator,
  done,
  drafted,
  honduras,
  record,
  sent,
  sink,
  step,
  toAll,
  toThese,
} from '../support/circular-world.ts'

/** What a circular is before it leaves. */
export function drafts(): void {
  it('is shown as each recipient gets it, in their own language, with what it leaves open filled in', async () => {
    const draft = await drafted(toThese('HND', 'CAN'))
    type Preview = {
      recipients: { person_id: string; language: string }[]
      mail: { subject: string; paragraphs: string[]; in_original: boolean }
    }
    const shown = await at.got<Preview>(assistant, 'exchange.preview-circular', {
      circular: draft.circular_id,
    })
    expect(shown.recipients).toHaveLength(2)
    const mails = new Map<string, Preview['mail']>()
    for (const { person_id, language } of shown.recipients)
      mails.set(
        language,
        (
          await at.got<Preview>(assistant, 'exchange.preview-circular', {
            circular: draft.circular_id,
            person: person_id,
          })
        ).mail,
      )
    expect(mails.get('es')?.subject).toBe('Reunión para Honduras')
    expect(mails.get('es')?.paragraphs[1]).toContain('18 de diciembre de 2026')
    expect(mails.get('en')?.subject).toBe('Meeting for Canada')
    expect(mails.get('en')?.paragraphs.join()).not.toMatch(/\{\{/)
  })

  it('goes out in the original, and says so, where the reader’s language is not there', async () => {
    await sent(
      { ...toThese('CAN'), subject: { es: 'Aviso' } as never, body: { es: 'Texto único.' } as never },
      1,
    )
    expect(sink.to(canada).at(-1)?.text).toMatch(/^This text exists in Spanish only\.\n\nTexto único\./)
  })

  it('leaves open only what can be filled in', async () => {
    expect(
      await at.ask(assistant, 'exchange.draft-circular', { ...base, body: { es: 'A {{surname}}' } }),
    ).toMatchObject({
      rule: 'EXC-01',
      facts: { field: 'surname' },
    })
  })

  it('lists nobody whose appointment has ended, and says whose that is', async () => {
    const gone = await at.personCalled('before.hnd@example.invalid')
    expect(
      await at.ask(assistant, 'exchange.draft-circular', {
        ...base,
        audience: { ...base.audience, people: [gone] },
      }),
    ).toMatchObject({ rule: 'EXC-03', facts: { name: 'Anterior punto focal Honduras' } })
  })

  it('is its sender’s alone: neither read nor counted by anyone else', async () => {
    const draft = await drafted(toThese('HND'))
    for (const who of [honduras, 'it@example.invalid']) {
      expect(await at.ask(who, 'exchange.circular', { circular: draft.circular_id })).toMatchObject({
        rule: 'SYS-07',
      })
      const { circulars } = await at.got<{ circulars: Circular[] }>(who, 'exchange.circulars', {})
      expect(circulars.map(({ circular_id }) => circular_id)).not.toContain(draft.circular_id)
    }
    expect((await record(draft.circular_id, 'auditor@example.invalid')).circular.state).toBe('draft')
  })

  it('is not changed by who saw an earlier one, nor once its release was asked for', async () => {
    const draft = await drafted(toAll)
    const rewritten = await at.got<Circular>(
      assistant,
      'exchange.change-circular',
      { ...base, ...toAll, circular: draft.circular_id },
      { version: draft.version },
    )
    expect(await step(assistant, 'ask-for-release', draft)).toMatchObject({ rule: 'SYS-03' })
    const asked = await done(step(assistant, 'ask-for-release', rewritten))
    expect(
      await at.ask(
        assistant,
        'exchange.change-circular',
        { ...base, ...toAll, circular: draft.circular_id },
        { version: asked.version },
      ),
    ).toMatchObject({ rule: 'EXC-09' })
    expect((await done(step(coordinator, 'take-back-circular', asked))).state).toBe('draft')
  })

  it('needs its original, a deadline where it names one, and someone to go to', async () => {
    const only = await drafted({
      ...toThese('CAN'),
      original_language: 'es',
      subject: { en: 'A' } as never,
      body: { en: 'B' } as never,
    })
    expect(await step(assistant, 'release-circular', only)).toMatchObject({ rule: 'EXC-02' })
    const undated = await drafted({ ...toThese('CAN'), deadline_on: null as never })
    expect(await step(assistant, 'release-circular', undated)).toMatchObject({ rule: 'EXC-16' })
    const nobody = await drafted({ audience: { ...base.audience, offices: [] } })
    expect(await step(assistant, 'release-circular', nobody)).toMatchObject({ rule: 'EXC-04' })
  })

  it('is the secretariat’s in its own name, and the Presidency’s in its own', async () => {
    expect(await at.ask(assistant, 'exchange.draft-circular', { ...base, sender: 'PPT' })).toMatchObject({
      rule: 'EXC-14',
    })
    expect(await at.ask(honduras, 'exchange.draft-circular', base)).toMatchObject({ rule: 'SYS-02' })
  })
}
