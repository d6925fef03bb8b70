import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { root } from '../root.ts'
import type { Delivery, Order } from './compile.ts'

// Typst and .docx compute without pause: in a thread of their own they hold up no request. The thread ends when nobody needs it.
let thread: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | undefined
let orders = 0
const IDLE_MS = 30_000

type Waiting = {
  readonly done: (file: Uint8Array) => void
  readonly failed: (reason: Error) => void
}

/**
 * Makes a file in the thread: a Typst source with its data (`sys.inputs`) as a tagged PDF, or a table as .docx.
 * Rejects with what the typesetter says where it cannot.
 */
export function typeset(order: Order): Promise<Uint8Array> {
  const { worker, waiting } = (thread ??= open())
  const id = ++orders
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    worker.ref()
    worker.postMessage({ id, order })
  })
}

function open(): NonNullable<typeof thread> {
  const built = join(root, 'dist', 'typeset.js')
  const source = join(root, 'src', 'platform', 'typeset', 'compile.ts')
  const worker = new Worker(existsSync(built) ? built : source)
  const waiting = new Map<number, Waiting>()
  let idle: NodeJS.Timeout | undefined
  worker.unref()
  worker.on('message', ({ id, file, fault }: Delivery) => {
    const order = waiting.get(id)
    waiting.delete(id)
    if (file) order?.done(file)
    else order?.failed(new Error(fault))
    clearTimeout(idle)
    if (waiting.size > 0) return
    worker.unref()
    idle = setTimeout(() => {
      thread = undefined
      void worker.terminate()
    }, IDLE_MS).unref()
  })
  worker.on('error', (error) => {
    thread = undefined
    for (const order of waiting.values()) order.failed(error)
    waiting.clear()
  })
  return { worker, waiting }
}
