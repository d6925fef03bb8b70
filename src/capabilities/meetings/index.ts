export { meetingWithAgenda } from './actions.ts'
export { getMeeting, listMeetingsBefore } from './operations.ts'
export { adoptedAtItsMeeting, isHeld } from './rules.ts'
export { findMeeting, findNextMeeting, insertAgendaItem, insertMeeting } from './storage.ts'
