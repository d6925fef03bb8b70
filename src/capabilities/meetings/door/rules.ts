import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { RegistrationState } from '../delegations/contract.ts'
import type { RefusedVerdict } from './scans/contract.ts'

const since = '2026-11-28' as Day

export const badgeOfTheConfirmed = rule<{ state: RegistrationState }, 'print'>({
  id: 'MTG-70',
  sentence: {
    en: 'A badge is printed for whoever is confirmed, and holds until the end of the day the meeting closes.',
    es: 'Se imprime gafete a quien está confirmado, y vale hasta el final del día de la clausura.',
  },
  refusal: {
    en: 'Only who is confirmed has a badge: confirm this person first.',
    es: 'Solo quien está confirmado tiene gafete: confirme antes a esta persona.',
  },
  authority: { kind: 'rule of procedure', source: 'UNFCCC, online registration: nominate, confirm, badge' },
  since,
  decide: ({ state }) => (state === 'confirmed' ? 'print' : refuse('MTG-70')),
  scenarios: [
    {
      given: { en: 'a confirmed delegate', es: 'una delegada confirmada' },
      when: { state: 'confirmed' },
      then: 'print',
    },
    {
      given: {
        en: 'someone who has registered and is not confirmed yet',
        es: 'alguien inscrito y aún sin confirmar',
      },
      when: { state: 'registered' },
      then: { refused: true },
    },
    {
      given: { en: 'someone withdrawn', es: 'alguien retirado' },
      when: { state: 'withdrawn' },
      then: { refused: true },
    },
  ],
})

/** What is known of a code at the door. */
export type CodeSeen = {
  readonly signed: boolean
  readonly ofThisMeeting: boolean
  readonly expired: boolean
  /** Whether it is the last badge of whoever it is for. */
  readonly current: boolean
  /** Whether they are confirmed. */
  readonly coming: boolean
}

const WHY: Record<RefusedVerdict, { en: string; es: string }> = {
  forged: { en: 'it was not signed here', es: 'no se firmó aquí' },
  foreign: { en: 'it is for another meeting', es: 'es de otra reunión' },
  expired: { en: 'it has expired', es: 'venció' },
  replaced: { en: 'it was replaced by another badge', es: 'otro gafete la sustituyó' },
  'not coming': { en: 'this person is not confirmed', es: 'esta persona no está confirmada' },
}

export const codeAdmits = rule<CodeSeen, 'admit'>({
  id: 'MTG-71',
  sentence: {
    en: 'A badge admits if it was signed here, for this meeting, has not expired or been replaced, and its person is confirmed.',
    es: 'Un gafete da entrada si se firmó aquí y para esta reunión, no venció ni fue sustituido, y su persona está confirmada.',
  },
  refusal: {
    en: 'This code admits nobody: {{why}}.',
    es: 'Este código no da entrada: {{why}}.',
  },
  values: { why: WHY },
  authority: { kind: 'house' },
  since,
  decide: ({ signed, ofThisMeeting, expired, current, coming }) => {
    if (!signed) return notAdmitted('forged')
    if (!ofThisMeeting) return notAdmitted('foreign')
    if (expired) return notAdmitted('expired')
    if (!coming) return notAdmitted('not coming')
    return current ? 'admit' : notAdmitted('replaced')
  },
  scenarios: [
    {
      given: { en: 'a badge as it was printed', es: 'un gafete tal como se imprimió' },
      when: { signed: true, ofThisMeeting: true, expired: false, current: true, coming: true },
      then: 'admit',
    },
    {
      given: {
        en: 'a code that says the right thing, signed elsewhere',
        es: 'un código que dice lo debido, firmado en otra parte',
      },
      when: { signed: false, ofThisMeeting: true, expired: false, current: true, coming: true },
      then: { refused: true },
    },
    {
      given: { en: 'a badge of last week’s meeting', es: 'un gafete de la reunión de la semana pasada' },
      when: { signed: true, ofThisMeeting: false, expired: true, current: false, coming: false },
      then: { refused: true },
    },
    {
      given: { en: 'the day after the meeting closed', es: 'el día siguiente a la clausura' },
      when: { signed: true, ofThisMeeting: true, expired: true, current: true, coming: true },
      then: { refused: true },
    },
    {
      given: { en: 'a badge that was reported lost', es: 'un gafete que se dio por perdido' },
      when: { signed: true, ofThisMeeting: true, expired: false, current: false, coming: true },
      then: { refused: true },
    },
    {
      given: {
        en: 'someone withdrawn after the badge was printed',
        es: 'alguien retirado después de imprimir el gafete',
      },
      when: { signed: true, ofThisMeeting: true, expired: false, current: true, coming: false },
      then: { refused: true },
    },
  ],
})

const notAdmitted = (why: RefusedVerdict) => refuse('MTG-71', { why })

export const checkedInOnce = rule<{ before: boolean }, 'check in'>({
  id: 'MTG-72',
  sentence: {
    en: 'Someone is checked in once at the entrance each day, and once to each session; a second scan is kept, and flagged.',
    es: 'A cada persona se la registra una vez al día en la entrada y una vez en cada sesión; un segundo escaneo se guarda y se señala.',
  },
  refusal: {
    en: 'This person has been checked in already.',
    es: 'Esta persona ya tiene registrado el ingreso.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ before }) => (before ? refuse('MTG-72') : 'check in'),
  scenarios: [
    {
      given: { en: 'the first scan of the day', es: 'el primer escaneo del día' },
      when: { before: false },
      then: 'check in',
    },
    {
      given: { en: 'another device scanned the badge before', es: 'otro dispositivo ya escaneó el gafete' },
      when: { before: true },
      then: { refused: true },
    },
  ],
})

/** What a quorum is asked for: to open a session, or to decide in it. */
export type QuorumFor = 'open' | 'decide'
const LEAST: Record<QuorumFor, (members: number) => number> = {
  open: (members) => Math.ceil(members / 3),
  decide: (members) => Math.floor(members / 2) + 1,
}

/** How many members have to be there. */
export const leastPresent = (to: QuorumFor, members: number): number => LEAST[to](members)

export const quorate = rule<{ to: QuorumFor; present: number; members: number }, 'quorate'>({
  id: 'MTG-73',
  sentence: {
    en: 'A session opens with one third of the members present, and decides with a majority of them.',
    es: 'Una sesión se abre con un tercio de los miembros presentes y decide con la mayoría de ellos.',
  },
  refusal: {
    en: 'There is no quorum: {{present}} of {{members}} members are here, and {{least}} are needed.',
    es: 'No hay quórum: están {{present}} de {{members}} miembros y se necesitan {{least}}.',
  },
  authority: {
    kind: 'rule of procedure',
    source: 'United Nations General Assembly, rules of procedure, quorum',
  },
  since,
  decide: ({ to, present, members }) => {
    const least = leastPresent(to, members)
    return present >= least ? 'quorate' : refuse('MTG-73', { present, members, least })
  },
  scenarios: [
    {
      given: { en: 'four of eleven, to open', es: 'cuatro de once, para abrir' },
      when: { to: 'open', present: 4, members: 11 },
      then: 'quorate',
    },
    {
      given: { en: 'three of eleven, to open', es: 'tres de once, para abrir' },
      when: { to: 'open', present: 3, members: 11 },
      then: { refused: true },
    },
    {
      given: { en: 'six of eleven, to decide', es: 'seis de once, para decidir' },
      when: { to: 'decide', present: 6, members: 11 },
      then: 'quorate',
    },
    {
      given: { en: 'half of ten, to decide', es: 'la mitad de diez, para decidir' },
      when: { to: 'decide', present: 5, members: 10 },
      then: { refused: true },
    },
  ],
})

export const placeForWalkIn = rule<{ placed: boolean }, 'take in'>({
  id: 'MTG-74',
  sentence: {
    en: 'Who comes without being named is taken in by the secretariat while the quota has a place, and never onto the waiting list.',
    es: 'A quien llega sin haber sido nombrado lo inscribe la Secretaría mientras el cupo tenga lugar, y nunca en lista de espera.',
  },
  refusal: {
    en: 'The quota has no place left: withdraw someone first, or raise it.',
    es: 'El cupo ya no tiene lugar: retire antes a alguien o amplíelo.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ placed }) => (placed ? 'take in' : refuse('MTG-74')),
  scenarios: [
    {
      given: { en: 'a place is left', es: 'queda un lugar' },
      when: { placed: true },
      then: 'take in',
    },
    {
      given: { en: 'the delegation is full', es: 'la delegación está completa' },
      when: { placed: false },
      then: { refused: true },
    },
  ],
})

export const doorRules = [badgeOfTheConfirmed, codeAdmits, checkedInOnce, quorate, placeForWalkIn]
