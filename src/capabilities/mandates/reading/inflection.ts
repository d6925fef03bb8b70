import { doublingEnglish, irregularEnglish, irregularSpanish } from './words/irregular.ts'

/** How a form stands to its subject; `participle` alone is never an act. */
export type Mood = 'infinitive' | 'present' | 'past' | 'gerund' | 'participle' | 'future' | 'subjunctive'
export type Form = readonly [form: string, mood: Mood]

const ending = {
  ar: {
    present: ['a', 'an', 'amos'],
    past: ['o', 'aron', 'amos'],
    gerund: 'ando',
    participle: 'ado',
    wish: ['e', 'en'],
  },
  er: {
    present: ['e', 'en', 'emos'],
    past: ['io', 'ieron', 'imos'],
    gerund: 'iendo',
    participle: 'ido',
    wish: ['a', 'an'],
  },
  ir: {
    present: ['e', 'en', 'imos'],
    past: ['io', 'ieron', 'imos'],
    gerund: 'iendo',
    participle: 'ido',
    wish: ['a', 'an'],
  },
} as const

/** Third person and first plural of a folded Spanish infinitive, with enclitics ("agradecerles", "solicítese"). */
export function spanishForms(verb: string): readonly Form[] {
  const infinitive = verb.replace(/se$/, '')
  const kind = infinitive.slice(-2)
  if (kind !== 'ar' && kind !== 'er' && kind !== 'ir') return [[verb, 'infinitive']]
  const root = infinitive.slice(0, -2)
  const { boot = root, past, gerund, participle, forms = '' } = irregularSpanish[infinitive] ?? {}
  const [singular, plural, we] = ending[kind].present
  const wished = wishStem(infinitive, boot, kind)
  return [
    [infinitive, 'infinitive'],
    ...['se', 'le', 'les', 'lo', 'los', 'la', 'las', 'nos'].map((tail): Form => [
      infinitive + tail,
      'infinitive',
    ]),
    [boot + singular, 'present'],
    [boot + plural, 'present'],
    [root + we, 'present'],
    ...pastForms(root, past, kind),
    [gerund ?? root + ending[kind].gerund, 'gerund'],
    ...['o', 'a', 'os', 'as'].map((tail): Form => [
      (participle ?? root + ending[kind].participle).slice(0, -1) + tail,
      'participle',
    ]),
    ...['a', 'an', 'emos'].map((tail): Form => [infinitive + tail, 'future']),
    ...ending[kind].wish.flatMap((tail): Form[] => [
      [wished + tail, 'subjunctive'],
      [`${wished + tail}se`, 'present'],
    ]),
    ...forms
      .split(' ')
      .filter(Boolean)
      .map((form): Form => [form, form.endsWith('ndo') ? 'gerund' : 'present']),
  ]
}

function pastForms(root: string, past: string | undefined, kind: 'ar' | 'er' | 'ir'): Form[] {
  // `!` marks a strong past (mantuvo, propusieron), `*` one in -y- (instruyó, instruyeron)
  if (past?.endsWith('!'))
    return ['o', 'ieron', 'imos'].map((tail): Form => [past.slice(0, -1) + tail, 'past'])
  if (past?.endsWith('*')) {
    return [
      [`${past.slice(0, -1)}o`, 'past'],
      [`${past.slice(0, -1)}eron`, 'past'],
      [`${root}imos`, 'past'],
    ]
  }
  return ending[kind].past.map((tail): Form => [(past ?? root) + tail, 'past'])
}

function wishStem(infinitive: string, boot: string, kind: 'ar' | 'er' | 'ir'): string {
  if (kind === 'ar') return boot.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c')
  if (/[aeiou]cer$|[aeiou]cir$/.test(infinitive) && infinitive !== 'hacer') return boot.replace(/c$/, 'zc')
  if (/(?:ten|pon|ven)[ei]r$/.test(infinitive)) return `${infinitive.slice(0, -2)}g`
  return boot.replace(/g$/, 'j').replace(/gu$/, 'g')
}

/** The forms of an English base form: thanks, thanked, thanking; British spellings beside American ones. */
export function englishForms(base: string): readonly Form[] {
  const spellings = /(?:iz|yz)e$/.test(base) ? [base, base.replace(/([iy])ze$/, '$1se')] : [base]
  return spellings.flatMap((spelling): Form[] => {
    const [past, participle] = irregularEnglish[spelling] ?? [regularPast(spelling), regularPast(spelling)]
    return [
      [spelling, 'infinitive'],
      [thirdPerson(spelling), 'present'],
      [past, 'past'],
      ...(participle === past ? [] : [[participle, 'participle'] satisfies Form]),
      [`${gerundStem(spelling)}ing`, 'gerund'],
    ]
  })
}

const thirdPerson = (base: string): string => {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  if (base === 'do') return 'does'
  if (base === 'be' || base === 'are') return 'is'
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
}

const regularPast = (base: string): string => {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return base.endsWith('e') ? `${base}d` : `${gerundStem(base)}ed`
}

const gerundStem = (base: string): string => {
  if (doublingEnglish.has(base)) return base + base.slice(-1)
  return base.length > 2 && /[^eoy]e$/.test(base) ? base.slice(0, -1) : base
}
