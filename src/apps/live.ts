import { startClocks } from '../ui/browser/clock.ts'
import { startLive } from '../ui/browser/live.ts'

startClocks(document)
startLive(document)
