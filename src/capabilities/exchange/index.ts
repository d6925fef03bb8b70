export { beginPage } from './pages/actions.ts'
export { noteBounce } from './circulars/bounces/actions.ts'
export { leaveDue } from './circulars/leaving/actions.ts'
export { LEAVE } from './circulars/releasing/actions.ts'
