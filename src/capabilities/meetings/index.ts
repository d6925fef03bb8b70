export { meetingWithAgenda } from './agenda/reading.ts'
export { WRITE_LETTERS, leaveDue as leaveDueConvocations } from './convocation/convening/leaving.ts'
export { CONVOKE } from './convocation/convening/actions.ts'
export { mailOfLetter } from './convocation/letters/bounces.ts'
export { keepLetter } from './convocation/letters/keeping.ts'
export { listUnwritten } from './convocation/letters/storage.ts'
export { getMeeting, listMeetingsBefore } from './operations.ts'
export { destroyDueParticulars } from './particulars/actions.ts'
export { insertCounts } from './statistics/storage.ts'
export { takeDueStatistics } from './statistics/actions.ts'
export { END_SILENCES, endDueSilences } from './silence/ending.ts'
export { tellEveryCalendar } from './planning/invitations/actions.ts'
export { insertWeek } from './planning/weeks/storage.ts'
export { adoptedAtItsMeeting, isHeld } from './rules.ts'
export { numberBehind } from './agenda/numbering.ts'
export {
  findMeeting,
  findNextMeeting,
  insertMeeting,
  listMeetingsBetween,
  listMeetingsNamed,
} from './storage.ts'
export { insertItem, lockAgenda, updateAgenda, writeOrder } from './agenda/storage.ts'
export { AgendaInShort } from './screens/agenda/agenda-page.tsx'
