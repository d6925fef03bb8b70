import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-28' as Day

type Found = 'picture' | 'no picture' | 'too many pixels' | 'broken'

export const photoTaken = rule<{ found: Found }, 'taken'>({
  id: 'MTG-147',
  sentence: {
    en: 'A photo for a badge is a whole JPEG, PNG or WebP of five megabytes and a hundred and twenty million pixels at most.',
    es: 'La foto para un gafete es un JPEG, PNG o WebP íntegro, de cinco megabytes y ciento veinte millones de píxeles a lo sumo.',
  },
  refusal: {
    en: 'The photo was not taken: {{why}}. Nothing was stored; choose another one.',
    es: 'La foto no se recibió: {{why}}. No se guardó nada; elija otra.',
  },
  values: {
    why: {
      'no picture': {
        en: 'the file is no JPEG, PNG or WebP',
        es: 'el archivo no es JPEG, PNG ni WebP',
      },
      'too many pixels': {
        en: 'the picture has more pixels than can be read',
        es: 'la imagen tiene más píxeles de los que se pueden leer',
      },
      broken: {
        en: 'the file breaks off or is damaged',
        es: 'el archivo está incompleto o dañado',
      },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: ({ found }) => (found === 'picture' ? 'taken' : refuse('MTG-147', { why: found }, 'photo')),
  scenarios: [
    {
      given: { en: 'a photo from a telephone', es: 'una foto de un teléfono' },
      when: { found: 'picture' },
      then: 'taken',
    },
    {
      given: { en: 'a text that is called photo.jpg', es: 'un texto llamado foto.jpg' },
      when: { found: 'no picture' },
      then: { refused: true },
    },
    {
      given: { en: 'fifty thousand by fifty thousand pixels', es: 'cincuenta mil por cincuenta mil píxeles' },
      when: { found: 'too many pixels' },
      then: { refused: true },
    },
    {
      given: { en: 'half a photo', es: 'media foto' },
      when: { found: 'broken' },
      then: { refused: true },
    },
  ],
})

export const photoRules = [photoTaken]
