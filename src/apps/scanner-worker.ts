import { startWorker } from '../capabilities/meetings/door/islands/worker.ts'

startWorker(globalThis as unknown as Parameters<typeof startWorker>[0])
