import type { Language } from '../src/kernel/language.ts'
import { isRefusal } from '../src/kernel/refusal.ts'
import type { Authority, Rule } from '../src/kernel/rule.ts'
import type { AnyRule } from '../src/platform/operations/operation.ts'

const WORDS = {
  en: {
    title: 'Rules of',
    given: 'Given',
    then: 'Then',
    refused: 'refused',
    authority: 'Authority',
    since: 'in force since',
    says: 'When it says no',
    practice: 'practice',
    house: 'house rule',
    generated:
      'Generated from the rules and their scenarios by `npm run generate`: what stands here is what runs.',
  },
  es: {
    title: 'Reglas de',
    given: 'Dado',
    then: 'Entonces',
    refused: 'se rechaza',
    authority: 'Autoridad',
    since: 'vigente desde',
    says: 'Cuando dice que no',
    practice: 'práctica',
    house: 'regla interna',
    generated:
      'Generado de las reglas y sus escenarios con `npm run generate`: lo que aquí consta es lo que se ejecuta.',
  },
} as const

/** A chapter of the rule book: every rule of a capability with its sentence, authority and scenarios. */
export function chapterOf(chapter: string, rules: readonly AnyRule[], language: Language): string {
  const words = WORDS[language]
  return [
    `# ${words.title} ${chapter}`,
    '',
    words.generated,
    '',
    ...rules.flatMap((rule) => entryOf(rule, language)),
  ].join('\n')
}

function entryOf(rule: AnyRule, language: Language): string[] {
  const words = WORDS[language]
  const scenarios = rule.scenarios as Rule['scenarios']
  return [
    `## ${rule.id}`,
    '',
    rule.sentence[language],
    '',
    `${words.authority}: ${authorityOf(rule.authority, language)}; ${words.since} ${rule.since}.`,
    ...(rule.refusal ? ['', `${words.says}: “${rule.refusal[language]}”`] : []),
    '',
    `| ${words.given} | ${words.then} |`,
    '|---|---|',
    ...scenarios.map(
      (scenario) =>
        `| ${scenario.given[language]} | ${isRefusal(scenario.then) ? words.refused : `\`${JSON.stringify(scenario.then)}\``} |`,
    ),
    '',
  ]
}

function authorityOf(authority: Authority, language: Language): string {
  if (authority.kind === 'practice' || authority.kind === 'house') return WORDS[language][authority.kind]
  return 'source' in authority ? authority.source : ''
}
