export { meetingWithAgenda } from './actions.ts'
export { getMeeting, listMeetingsBefore } from './operations.ts'
export { destroyDueParticulars } from './particulars/actions.ts'
export { tellEveryCalendar } from './planning/invitations/actions.ts'
export { insertWeek } from './planning/weeks/storage.ts'
export { adoptedAtItsMeeting, isHeld } from './rules.ts'
export {
  findMeeting,
  findNextMeeting,
  insertAgendaItem,
  insertMeeting,
  listMeetingsBetween,
  listMeetingsNamed,
} from './storage.ts'
