export { remindOfRequests } from './requests/reminding/actions.ts'
