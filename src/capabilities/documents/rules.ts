import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'

const since = '2026-11-24' as Day

export const symbolOnce = rule<{ symbol: string; taken: boolean }, 'free'>({
  id: 'DOC-01',
  sentence: {
    en: 'A symbol is used for one document and never again.',
    es: 'Una signatura sirve para un solo documento y no se reutiliza.',
  },
  refusal: {
    en: 'The symbol {{symbol}} is taken. Choose another.',
    es: 'La signatura {{symbol}} ya está en uso. Elija otra.',
  },
  authority: { kind: 'standard', source: 'United Nations document symbols, research.un.org/en/docs/symbols' },
  since,
  decide: ({ symbol, taken }) => (taken ? refuse('DOC-01', { symbol }, 'symbol') : 'free'),
  scenarios: [
    {
      given: { en: 'a new symbol', es: 'una signatura nueva' },
      when: { symbol: 'RCM/VM/XXX/DECL', taken: false },
      then: 'free',
    },
    {
      given: { en: 'a symbol that exists', es: 'una signatura existente' },
      when: { symbol: 'RCM/VM/XXX/DECL', taken: true },
      then: { refused: true },
    },
  ],
})

export const samePaperOnce = rule<{ earlier: string | undefined }, 'new'>({
  id: 'DOC-02',
  sentence: {
    en: 'The same file is not registered twice.',
    es: 'Un mismo archivo no se registra dos veces.',
  },
  refusal: {
    en: 'This very file already stands as {{symbol}}.',
    es: 'Este mismo archivo ya está registrado como {{symbol}}.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ earlier }) => (earlier === undefined ? 'new' : refuse('DOC-02', { symbol: earlier }, 'file')),
  scenarios: [
    {
      given: { en: 'a file not seen before', es: 'un archivo no visto antes' },
      when: { earlier: undefined },
      then: 'new',
    },
    {
      given: { en: 'a file registered last week', es: 'un archivo registrado la semana pasada' },
      when: { earlier: 'RCM/VM/XXX/DECL' },
      then: { refused: true },
    },
  ],
})

export const documentRules = [symbolOnce, samePaperOnce]
