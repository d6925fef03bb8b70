import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-25' as Day

/** 25 MB: what a ministry's mailbox still lets through, and a phone still sends. */
export const LARGEST_EVIDENCE = 25 * 1024 * 1024

/** The kinds of paper that can prove something and cannot run: by their content, with the endings their names may have. */
export const evidenceKinds: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/plain': ['txt', 'csv'],
}

export const evidenceIsAPaper = rule<
  { readonly ending: string; readonly media: string | undefined; readonly bytes: number },
  'paper'
>({
  id: 'MAN-13',
  sentence: {
    en: 'Evidence is a paper whose content is what its name says: PDF, .docx, .xlsx, .pptx, .odt, .ods, .png, .jpg, .txt or .csv, of at most 25 MB; or an address.',
    es: 'La evidencia es un documento cuyo contenido es lo que dice su nombre: PDF, .docx, .xlsx, .pptx, .odt, .ods, .png, .jpg, .txt o .csv, de 25 MB como máximo; o una dirección.',
  },
  refusal: {
    en: 'The file cannot be kept as evidence: it is empty, larger than 25 MB, or not one of the kinds accepted (PDF, .docx, .xlsx, .pptx, .odt, .ods, .png, .jpg, .txt, .csv) by its content.',
    es: 'El archivo no se puede guardar como evidencia: está vacío, supera los 25 MB o, por su contenido, no es de los tipos aceptados (PDF, .docx, .xlsx, .pptx, .odt, .ods, .png, .jpg, .txt, .csv).',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ ending, media, bytes }) => {
    const fits = media !== undefined && evidenceKinds[media]?.includes(ending.toLowerCase()) === true
    return fits && bytes > 0 && bytes <= LARGEST_EVIDENCE ? 'paper' : refuse('MAN-13', { ending }, 'file')
  },
  scenarios: [
    {
      given: { en: 'a PDF of 2 MB', es: 'un PDF de 2 MB' },
      when: { ending: 'PDF', media: 'application/pdf', bytes: 2_000_000 },
      then: 'paper',
    },
    {
      given: { en: 'a program called informe.pdf', es: 'un programa llamado informe.pdf' },
      when: { ending: 'pdf', media: 'application/x-msdownload', bytes: 2_000_000 },
      then: { refused: true },
    },
    {
      given: { en: 'an empty file', es: 'un archivo vacío' },
      when: { ending: 'txt', media: 'text/plain', bytes: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'a PDF of 26 MB', es: 'un PDF de 26 MB' },
      when: { ending: 'pdf', media: 'application/pdf', bytes: 26 * 1024 * 1024 },
      then: { refused: true },
    },
  ],
})

export const evidenceRules = [evidenceIsAPaper]
