export { beginPage } from './pages/actions.ts'
export { noteBounce } from './circulars/bounces/actions.ts'
export { leaveDue } from './circulars/leaving/actions.ts'
export { LEAVE } from './circulars/releasing/actions.ts'
export { remindOfRequests } from './requests/reminding/actions.ts'
export {
  type Claimed,
  type Made,
  askForAllDue,
  claimDue,
  purgeLog,
  settle,
} from './webhooks/delivering/actions.ts'
export { DELIVER } from './webhooks/delivering/storage.ts'
export { noteEvent, tellEvents } from './webhooks/telling/actions.ts'
export { TELL } from './webhooks/telling/storage.ts'
