export { actorOn, appointmentsOn, correspondentsOn } from './actions.ts'
export { appoint } from './appointing/actions.ts'
export { reinstateInConsequence, suspendInConsequence } from './suspending/actions.ts'
export { suspendedOnce } from './suspending/rules.ts'
export { appointmentRules } from './appointing/operations.ts'
export { appointFirstCoordinator } from './founding/actions.ts'
export { type Founding, founding } from './founding/contract.ts'
export { changeOwnPage, getOwnPage } from './own/operations.ts'
export { type LinkAsked, WRITE_LINK, makeLink } from './sign-in/actions.ts'
export { PRINTED_LINK_MINUTES } from './sign-in/rules.ts'
export { knownBySession, knownByToken } from './sign-in/session.ts'
export { writeLinkLetter } from './sign-in/letter.ts'
export { insertAppointment, listDelegatesOf } from './appointing/storage.ts'
export { contactCard } from './contacts/card.ts'
export {
  type ContactRow,
  type ContactsAsked,
  countContacts,
  findSharing,
  listContacts,
  lockSharing,
  updateSharing,
} from './contacts/storage.ts'
export { sealsFor } from './people/sealed-facts.ts'
export { VCF } from './taking-away/card.ts'
export { enterPerson } from './people/actions.ts'
export { listPeopleNamed } from './people/operations.ts'
export { insertPerson, listPeople } from './people/storage.ts'
export { purgeDue } from './own-data/actions.ts'
export { type Correspondent, findPersonByEmail, listReachable } from './storage.ts'
export { type Beside, storyOf } from './stories/actions.ts'
export { type Story, before, story } from './stories/contract.ts'
export {
  type Field,
  type Fields,
  type Telling,
  asBody,
  asDay,
  asList,
  asParticipant,
  asPerson,
  asText,
  asWords,
  field,
} from './stories/fields.ts'
export { pageOfStory } from './stories/paging.ts'
export { listNames } from './stories/storage.ts'
export { listAppointments } from './operations.ts'
