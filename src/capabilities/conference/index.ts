export { bodiesOn, participantsOn, presidenciesOn, tenantOf } from './actions.ts'
export { bodyNames, everyParticipantName, participantNames } from './names.ts'
export { listBodiesOn, listParticipantsOn, listPresidenciesOn } from './operations.ts'
export {
  insertBody,
  insertConference,
  insertParticipant,
  insertPresidency,
  nextReference,
  statusesOn,
} from './storage.ts'
