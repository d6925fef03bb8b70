import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-24' as Day

export const readableText = rule<{ problem: string | undefined }, 'readable'>({
  id: 'MAN-01',
  sentence: {
    en: 'An outcome document is read from a text: a .docx, .pdf, .odt, .html or .txt file that holds one, or pasted words, in Spanish or English.',
    es: 'Un documento final se lee de un texto: un archivo .docx, .pdf, .odt, .html o .txt que lo contenga, o palabras pegadas, en español o inglés.',
  },
  refusal: { en: 'This cannot be read: {{problem}}.', es: 'Esto no se puede leer: {{problem}}.' },
  authority: { kind: 'house' },
  since,
  decide: ({ problem }) => (problem === undefined ? 'readable' : refuse('MAN-01', { problem }, 'file')),
  scenarios: [
    {
      given: { en: 'a text with numbered paragraphs', es: 'un texto con párrafos numerados' },
      when: { problem: undefined },
      then: 'readable',
    },
    {
      given: { en: 'a scanned PDF', es: 'un PDF escaneado' },
      when: { problem: 'scanned pdf' },
      then: { refused: true },
    },
  ],
})

export const confirmedOnce = rule<{ state: 'proposed' | 'read' }, 'confirm'>({
  id: 'MAN-02',
  sentence: {
    en: 'Nothing read in a text counts until a person has confirmed it, and a paragraph is decided once.',
    es: 'Nada de lo leído en un texto cuenta hasta que una persona lo confirma, y cada párrafo se decide una vez.',
  },
  refusal: { en: 'This paragraph has been decided already.', es: 'Este párrafo ya fue decidido.' },
  authority: { kind: 'house' },
  since,
  decide: ({ state }) => (state === 'proposed' ? 'confirm' : refuse('MAN-02')),
  scenarios: [
    {
      given: { en: 'a paragraph not yet decided', es: 'un párrafo por decidir' },
      when: { state: 'proposed' },
      then: 'confirm',
    },
    {
      given: { en: 'a paragraph decided before', es: 'un párrafo ya decidido' },
      when: { state: 'read' },
      then: { refused: true },
    },
  ],
})

export const intakeRules = [readableText, confirmedOnce]
