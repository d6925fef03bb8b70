import type { Day } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-24' as Day

/** Why a paper gives no text, as its reader is told. */
const problems: Record<string, Record<Language, string>> = {
  encrypted: { en: 'the file is protected by a password', es: 'el archivo está protegido con contraseña' },
  'encrypted pdf': { en: 'the PDF is protected by a password', es: 'el PDF está protegido con contraseña' },
  'scanned pdf': {
    en: 'the PDF holds only pictures of pages, without text; paste the words or use the original file',
    es: 'el PDF contiene solo imágenes de páginas, sin texto; pegue las palabras o use el archivo original',
  },
  'wrong type': {
    en: 'the file is not of the type its name says, or of a type that holds no text',
    es: 'el archivo no es del tipo que dice su nombre, o es de un tipo que no contiene texto',
  },
  'too large': { en: 'the file is too large', es: 'el archivo es demasiado grande' },
  'zip bomb': {
    en: 'the file unpacks to far more than it should hold',
    es: 'el archivo, al descomprimirse, ocupa mucho más de lo que debería',
  },
  macros: {
    en: 'the file holds macros; save it as a .docx without them',
    es: 'el archivo contiene macros; guárdelo como .docx sin ellas',
  },
  'broken file': { en: 'the file is damaged', es: 'el archivo está dañado' },
  'mixed encoding': {
    en: 'its letters are stored in two ways at once, and any reading would be a guess; save it as UTF-8',
    es: 'sus letras están guardadas de dos maneras a la vez y cualquier lectura sería una conjetura; guárdelo como UTF-8',
  },
  empty: { en: 'it is empty', es: 'está vacío' },
  'no paper': { en: 'there is neither a file nor a text', es: 'no hay archivo ni texto' },
  'two papers in one language': {
    en: 'both papers are in the same language',
    es: 'los dos textos están en el mismo idioma',
  },
  'third language': {
    en: 'the text is neither in Spanish nor in English',
    es: 'el texto no está en español ni en inglés',
  },
  'no provisions': { en: 'no paragraph was found in it', es: 'no se encontró en él ningún párrafo' },
}

export const readableText = rule<{ problem: string | undefined }, 'readable'>({
  id: 'MAN-01',
  sentence: {
    en: 'An outcome document is read from a text: a .docx, .pdf, .odt, .html or .txt file that holds one, or pasted words, in Spanish or English.',
    es: 'Un documento final se lee de un texto: un archivo .docx, .pdf, .odt, .html o .txt que lo contenga, o palabras pegadas, en español o inglés.',
  },
  refusal: { en: 'This cannot be read: {{problem}}.', es: 'Esto no se puede leer: {{problem}}.' },
  values: { problem: problems },
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
