// A text in two languages for the tests, in the shape of a real one.
import type { Day } from '../../kernel/day.ts'
import type { Language } from '../../kernel/language.ts'
import type { AdoptedText } from './adopted-text.ts'

const adopted = '2025-11-20' as Day
const translated = '2025-12-01' as Day

const common = {
  symbol: 'RCM/VM/XXX/DECL',
  kind: 'declaration',
  adopted,
  author: { id: 'vm', name: 'Reunión Viceministerial' },
  publisher: { id: 'rcm', name: 'Conferencia Regional', address: 'https://conference.example/' },
  base: 'https://conference.example/d/RCM/VM/XXX/DECL',
} as const

/** The declaration in Spanish, its original, or in English. */
export const declaration = (language: Language): AdoptedText => (language === 'es' ? spanish : english)

const spanish: AdoptedText = {
  ...common,
  language: 'es',
  dated: adopted,
  title: 'Declaración de San José',
  sha256: 'a'.repeat(64),
  others: [{ language: 'en', dated: translated }],
  relations: [
    {
      does: 'revises',
      to: {
        symbol: 'RCM/VM/XXIX/DECL',
        kind: 'declaration',
        adopted: '2024-11-21' as Day,
        author: common.author,
      },
    },
    {
      does: 'corrects',
      to: {
        symbol: 'RCM/GRCM/7',
        kind: 'decision',
        adopted: '2025-06-05' as Day,
        author: { id: 'grcm', name: 'GRCM' },
      },
    },
  ],
  preamble: ['Recordando la Declaración anterior,', 'Conscientes de la niñez migrante,'],
  sections: [
    { paragraphs: [{ number: '1', printed: '1.', text: 'Agradecen al país anfitrión.', address: '#p-1' }] },
    {
      heading: 'Seguimiento',
      paragraphs: [
        {
          number: '15',
          printed: '15.',
          text: 'Encomiendan a la Secretaría:',
          address: '#p-15',
          points: [
            { number: '15.a', printed: 'a)', text: 'circular el informe;', address: '#p-15.a' },
            {
              number: '15.b',
              printed: 'b)',
              text: 'preparar, en particular:',
              points: [
                { number: '15.b.i', printed: 'i)', text: 'un presupuesto;', address: '#p-15.b.i' },
                { number: '15.b.-1', printed: '–', text: 'una lista.' },
              ],
            },
          ],
          closing: 'a más tardar en junio.',
        },
        { number: 'p#1', text: 'Reiteran su compromiso.', address: '#p-p#1' },
      ],
    },
  ],
  annexes: [
    {
      number: '1',
      heading: 'Anexo',
      preamble: [],
      sections: [{ paragraphs: [{ number: '1', printed: '1.', text: 'Criterios.', address: '#p-annex.1' }] }],
    },
  ],
}

const english: AdoptedText = {
  ...common,
  language: 'en',
  dated: translated,
  title: 'San José Declaration',
  translation: {
    of: { language: 'es', dated: adopted },
    by: { id: 'ts', name: 'Technical Secretariat' },
    authoritative: false,
  },
  others: [{ language: 'es', dated: adopted }],
  relations: [],
  preamble: ['Recalling the previous Declaration,', 'Mindful of migrant children,'],
  sections: [
    { paragraphs: [{ number: '1', printed: '1.', text: 'Thank the host country.', address: '#p-1' }] },
    {
      heading: 'Follow-up',
      paragraphs: [
        {
          number: '15',
          printed: '15.',
          text: 'Instruct the Secretariat to:',
          address: '#p-15',
          points: [
            { number: '15.a', printed: '(a)', text: 'circulate the report;', address: '#p-15.a' },
            {
              number: '15.b',
              printed: '(b)',
              text: 'prepare in particular:',
              points: [
                { number: '15.b.i', printed: '(i)', text: 'a budget;', address: '#p-15.b.i' },
                { number: '15.b.-1', printed: '–', text: 'a list.' },
              ],
            },
          ],
          closing: 'by June at the latest.',
        },
        { number: 'p#1', text: 'Reiterate their commitment.', address: '#p-p#1' },
      ],
    },
  ],
  annexes: [
    {
      number: '1',
      heading: 'Annex',
      preamble: [],
      sections: [{ paragraphs: [{ number: '1', printed: '1.', text: 'Criteria.', address: '#p-annex.1' }] }],
    },
  ],
}
