import { startScanner } from '../capabilities/meetings/door/islands/scanner.ts'

startScanner(document)
