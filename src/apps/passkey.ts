import { startPasskeys } from '../ui/browser/passkeys.ts'

startPasskeys(document)
