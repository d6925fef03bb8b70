import { describe, expect, it } from 'vitest'
import { isRefusal } from '../src/kernel/refusal.ts'
import { ruleBook } from '../src/apps/tables.ts'

type Scenario = { readonly given: { readonly en: string }; readonly when: unknown; readonly then: unknown }

describe.each(Object.entries(ruleBook))('rules of %s', (_chapter, rules) => {
  for (const rule of rules) {
    const scenarios = rule.scenarios as readonly Scenario[]
    it.each(scenarios.map((scenario) => [scenario.given.en, scenario] as const))(
      `${rule.id}: %s`,
      (_, scenario) => {
        const decided = (rule.decide as (when: unknown) => unknown)(scenario.when)
        if (isRefusal(scenario.then)) expect(isRefusal(decided)).toBe(true)
        else expect(decided).toEqual(scenario.then)
      },
    )

    it(`${rule.id} has an accepting scenario, and a refusing one where it can refuse`, () => {
      const refusing = scenarios.filter((scenario) => isRefusal(scenario.then))
      expect(scenarios.length - refusing.length).toBeGreaterThan(0)
      if (rule.refusal) expect(refusing.length).toBeGreaterThan(0)
    })

    it(`${rule.id} speaks both languages`, () => {
      expect(rule.sentence.en).not.toBe('')
      expect(rule.sentence.es).not.toBe(rule.sentence.en)
    })
  }
})

it('no id stands for two rules', () => {
  const ids = Object.values(ruleBook).flatMap((rules) => rules.map((rule) => rule.id))
  expect(new Set(ids).size).toBe(ids.length)
})
