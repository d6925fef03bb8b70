import type { Language } from '../../../kernel/language.ts'
import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }

/** The words of files to take away, in the language of who asks for them. */
export const fileWords = (language: Language): typeof en => ({ en, es })[language]
