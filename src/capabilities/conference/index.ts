export { bodiesOn, participantsOn, presidenciesOn, tenantOf } from './actions.ts'
export { getBody } from './bodies/operations.ts'
export { bodyOf } from './bodies/actions.ts'
export { signAndMailHeads } from './journal/actions.ts'
export { getParticipant } from './participants/operations.ts'
export { participantOf } from './participants/actions.ts'
export { bodyNames, everyParticipantName, participantNames } from './names.ts'
export { listBodiesOn, listParticipantsOn, listPresidenciesOn } from './operations.ts'
export { findSettings, lockSettings, updateSettings } from './settings/storage.ts'
export {
  insertBody,
  insertConference,
  insertParticipant,
  insertPresidency,
  nextReference,
  statusesOn,
} from './storage.ts'
