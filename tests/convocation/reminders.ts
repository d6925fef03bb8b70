import { expect, it } from 'vitest'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import type { Refused } from '../support/seated.ts'
import {
  LATER,
  ask,
  asVisitor,
  convoked,
  linkOf,
  mailsOf,
  recordOf,
  tokenIn,
} from '../support/convocation-world.ts'

type Reminded = Refused & { participants: number; mails: number }
const remind = async (meeting: Meeting, now: Instant): Promise<Reminded> => {
  const { convocation } = await recordOf(meeting)
  return ask<Reminded>(
    'meetings.remind-convoked',
    { meeting: meeting.meeting_id },
    { version: convocation?.version ?? 0, now },
  )
}

export function reminders(): void {
  it('goes to those who have not answered, in their language, and never twice within a day', async () => {
    const meeting = await convoked()
    for (const [country, answer] of [
      ['hnd', 'attends'],
      ['can', 'does not attend'],
      ['gtm', 'later'],
    ] as const)
      await asVisitor(
        'meetings.answer-linked',
        { token: await linkOf(meeting, country), answer },
        { version: 0 },
      )
    expect((await remind(meeting, LATER(23.9))).rule).toBe('MTG-69')
    expect(await mailsOf(meeting, 'reminder')).toEqual([])
    // Two who press at once remind once.
    const both = await Promise.all([remind(meeting, LATER(24)), remind(meeting, LATER(24))])
    expect(both.filter(({ mails }) => mails === 9)).toHaveLength(1)
    expect(['SYS-03', 'MTG-69']).toContain(both.find(({ rule }) => rule !== undefined)?.rule)
    const mails = await mailsOf(meeting, 'reminder')
    const to = mails.map(({ recipient }) => recipient)
    expect(to).toHaveLength(9)
    expect(to).not.toContain('focal.hnd@example.invalid')
    expect(to).not.toContain('focal.can@example.invalid')
    expect(to).toContain('focal.gtm@example.invalid')
    const of = (code: string) => mails.find(({ recipient }) => recipient === `focal.${code}@example.invalid`)
    expect([of('usa')?.language, of('usa')?.subject]).toEqual([
      'en',
      expect.stringContaining('Your answer is awaited'),
    ])
    expect(of('pan')?.subject).toContain('Se espera su respuesta')
    expect(of('pan')?.attachments).toHaveLength(1)
    // Its link answers as the first one does.
    const answered = await asVisitor<{ version: number }>(
      'meetings.answer-linked',
      { token: tokenIn(of('pan')?.text_body ?? ''), answer: 'attends' },
      { version: 0 },
    )
    expect(answered.version).toBe(1)
    expect((await remind(meeting, LATER(47))).rule).toBe('MTG-69')
    expect(await remind(meeting, LATER(49))).toMatchObject({ participants: 8, mails: 8 })
  })
}
