export { actorOn, appointmentsOn, correspondentsOn } from './actions.ts'
export { changeOwnPage, endOwnSession, getOwnPage } from './own/operations.ts'
export { type Beside, storyOf } from './stories/actions.ts'
export { type Story, before, story } from './stories/contract.ts'
export {
  type Fields,
  asBody,
  asDay,
  asList,
  asParticipant,
  asPerson,
  asText,
  asWords,
  field,
} from './stories/fields.ts'
export { purgeDue } from './own-data/actions.ts'
export { makeLink } from './sign-in/actions.ts'
export { insertAppointment } from './appointing/storage.ts'
export { insertPerson } from './people/storage.ts'
export { type Correspondent } from './storage.ts'
export { listNames } from './stories/storage.ts'
