import { describe, expect, it } from 'vitest'
import { pastedTogether } from './pasted.ts'

describe('a text that is pasted', () => {
  it('is cut by its lines, and each is what the number before it says', () => {
    expect(
      pastedTogether(
        {
          es: 'Los países miembros,\nReunidos en San José,\n\n1. Acuerdan:\na) reunirse;\nb) informar.\n2. Agradecen a Panamá.',
          en: 'The member countries,\nMeeting in San José,\n1. Agree:\n(a) to meet;\n(b) to report.',
        },
        'es',
      ),
    ).toEqual([
      { kind: 'preamble', text: { es: 'Los países miembros,', en: 'The member countries,' } },
      { kind: 'preamble', text: { es: 'Reunidos en San José,', en: 'Meeting in San José,' } },
      { kind: 'item', text: { es: 'Acuerdan:', en: 'Agree:' } },
      { kind: 'sub-item', text: { es: 'reunirse;', en: 'to meet;' } },
      { kind: 'sub-item', text: { es: 'informar.', en: 'to report.' } },
      { kind: 'item', text: { es: 'Agradecen a Panamá.' } },
    ])
  })

  it('may be there in one language, or not at all', () => {
    expect(pastedTogether({ en: '1. Agrees to meet.\r\n2. Thanks Panama.' }, 'es')).toEqual([
      { kind: 'item', text: { en: 'Agrees to meet.' } },
      { kind: 'item', text: { en: 'Thanks Panama.' } },
    ])
    expect(pastedTogether({}, 'es')).toEqual([])
  })
})
