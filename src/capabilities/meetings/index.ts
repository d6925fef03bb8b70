export { meetingWithAgenda } from './agenda/reading.ts'
export { getMeeting, listMeetingsBefore } from './operations.ts'
export { destroyDueParticulars } from './particulars/actions.ts'
export { tellEveryCalendar } from './planning/invitations/actions.ts'
export { insertWeek } from './planning/weeks/storage.ts'
export { adoptedAtItsMeeting, isHeld } from './rules.ts'
export {
  findMeeting,
  findNextMeeting,
  insertMeeting,
  listMeetingsBetween,
  listMeetingsNamed,
} from './storage.ts'
export { insertItem, lockAgenda, updateAgenda, writeOrder } from './agenda/storage.ts'
export { AgendaInShort } from './screens/agenda/agenda-page.tsx'
