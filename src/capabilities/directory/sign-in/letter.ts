import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }
import type { LinkLetter } from './actions.ts'

const catalogues = { en: en['sign-in'].letter, es: es['sign-in'].letter }

/** The mail with the link and the code, in the language of the person it goes to. */
export const linkLetter: LinkLetter = (language, link, code) => {
  const words = catalogues[language]
  return {
    subject: words.subject.replace('{{code}}', code),
    paragraphs: [
      words.opening,
      { label: words.link, href: link },
      words.code.replace('{{code}}', code),
      words.ignore,
    ],
  }
}
