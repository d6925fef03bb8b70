import { startParts } from '../ui/browser/parts.ts'

startParts(document)
