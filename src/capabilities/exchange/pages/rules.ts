import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

export const pageAddressOnce = rule<{ slug: string; taken: boolean }, 'free'>({
  id: 'EXC-40',
  sentence: {
    en: 'The address of a page of the public site is of small letters, digits and hyphens, and belongs to one page.',
    es: 'La dirección de una página del sitio público lleva minúsculas, cifras y guiones, y es de una sola página.',
  },
  refusal: {
    en: 'The address “{{slug}}” is taken, or is not of small letters, digits and hyphens.',
    es: 'La dirección «{{slug}}» ya está en uso, o no es de minúsculas, cifras y guiones.',
  },
  authority: { kind: 'house' },
  since: '2026-11-27' as Day,
  decide: ({ slug, taken }) =>
    !taken && slug.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)
      ? 'free'
      : refuse('EXC-40', { slug }, 'slug'),
  scenarios: [
    {
      given: { en: 'a new page about the team', es: 'una página nueva sobre el equipo' },
      when: { slug: 'team', taken: false },
      then: 'free',
    },
    {
      given: { en: 'an address that is taken', es: 'una dirección en uso' },
      when: { slug: 'team', taken: true },
      then: { refused: true },
    },
    {
      given: { en: 'an address with a blank', es: 'una dirección con un espacio' },
      when: { slug: 'our team', taken: false },
      then: { refused: true },
    },
  ],
})

export const pageRules = [pageAddressOnce]
