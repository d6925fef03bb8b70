import { VCard } from 'vcard-creator'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import type { HeldAppointment, Person } from '../contract.ts'
import { fileWords } from './words.ts'

export const VCF = 'text/vcard; charset=utf-8'

type Carded = Pick<Person, 'person_id' | 'given_name' | 'family_name' | 'treatment' | 'channels'> & {
  /** Null where it is not to be told. */
  readonly email: string | null
  readonly held: readonly Pick<HeldAppointment, 'office' | 'participant'>[]
}

/** A person as a vCard 3.0: what a telephone and every mail program take. */
export function cardOf(person: Carded, language: Language): string {
  const words = fileWords(language)
  const card = new VCard()
  card.addUid(`urn:uuid:${person.person_id}`).addName({
    givenName: line(person.given_name),
    familyName: line(person.family_name),
    ...(person.treatment ? { honorificPrefix: line(person.treatment) } : {}),
  })
  if (person.email !== null) card.addEmail({ address: line(person.email), type: ['pref', 'internet'] })
  for (const { kind, value } of person.channels) {
    if (kind === 'second e-mail') card.addEmail({ address: line(value), type: ['internet'] })
    else if (kind === 'skype')
      card.addImpp({ uri: `skype:${encodeURIComponent(value)}`, serviceType: 'Skype' })
    else if (kind === 'whatsapp')
      card.addImpp({ uri: `whatsapp:${encodeURIComponent(value)}`, serviceType: 'WhatsApp' })
    else card.addPhoneNumber({ number: line(value), type: [kind === 'mobile' ? 'cell' : 'work'] })
  }
  const [first] = person.held
  if (first) {
    card.addCompany({
      name: line(first.participant ? inLanguage(first.participant, language) : words.secretariat),
    })
    card.addJobtitle(line(person.held.map((one) => words.office[one.office]).join('; ')))
  }
  return `${card.toString().trimEnd()}\r\n`
}

// The library escapes no line break in addresses and numbers: one would begin a property of its own.
const line = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim()
