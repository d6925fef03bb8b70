import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

export const printedByParagraph = rule<{ readonly paragraphs: number }, 'printed'>({
  id: 'DOC-21',
  sentence: {
    en: 'A document is printed for keeping (PDF/A-2a) out of its paragraphs; where a language has none, its file is the paper to keep.',
    es: 'Un documento se imprime para conservarlo (PDF/A-2a) a partir de sus párrafos; donde un idioma no los tiene, el documento que se conserva es su archivo.',
  },
  refusal: {
    en: 'This language has no text by paragraph to print. Take its file, if there is one.',
    es: 'Este idioma no tiene texto por párrafos que imprimir. Descargue su archivo, si lo hay.',
  },
  authority: { kind: 'standard', source: 'ISO 19005-2:2011, level A' },
  since: '2026-11-28' as Day,
  decide: ({ paragraphs }) => (paragraphs > 0 ? 'printed' : refuse('DOC-21')),
  scenarios: [
    {
      given: { en: 'a declaration of twelve paragraphs', es: 'una declaración de doce párrafos' },
      when: { paragraphs: 12 },
      then: 'printed',
    },
    {
      given: { en: 'a scan whose words could not be read', es: 'un escaneo sin palabras legibles' },
      when: { paragraphs: 0 },
      then: { refused: true },
    },
  ],
})

export const printingRules = [printedByParagraph]
