import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../src/platform/root.ts'
import { node } from '../household.ts'
import type { Order, Seen } from './order.ts'

/** The process that drives the clients, kept warm between the workloads. */
export class Clients {
  readonly #process: ChildProcess = fork(join(root, 'bench', 'clients', 'drive.ts'), {
    execPath: node(),
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

  /** Carries out an order and returns what the clients saw. Throws where an answer was not 200. */
  async drive(order: Order): Promise<Seen> {
    const seen = await new Promise<Seen>((done, failed) => {
      this.#process.once('message', (said) => done(said as Seen))
      this.#process.once('exit', (code) => failed(new Error(`The clients ended with ${code}`)))
      this.#process.send(order)
    })
    this.#process.removeAllListeners()
    const others = Object.entries(seen.answers).filter(([status]) => status !== '200')
    if (others.length > 0 || seen.errors > 0)
      throw new Error(`${order.url} answered ${JSON.stringify(seen.answers)}, ${seen.errors} errors`)
    return seen
  }

  close(): void {
    this.#process.disconnect()
  }
}
