export { beginPage } from './pages/actions.ts'
