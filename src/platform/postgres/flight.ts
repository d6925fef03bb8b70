import { Socket, type SocketConnectOpts } from 'node:net'

/**
 * A socket that holds what is written to it until nothing more is ready to be, then sends all of it in one go.
 * Statements asked together are one system call here and one wake-up there, where each would have been its own.
 */
export class FlightSocket extends Socket {
  #gathering = false

  override connect(...given: unknown[]): this {
    super.connect(...(given as [SocketConnectOpts]))
    // Connecting, Node puts the plain socket's way of writing in the place of ours.
    Reflect.deleteProperty(this, 'write')
    return this
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    if (!this.#gathering) {
      this.#gathering = true
      this.cork()
      // Runs when all that is ready to run has run: the queries of one `Promise.all` among it.
      process.nextTick(() => {
        this.#gathering = false
        this.uncork()
      })
    }
    return super.write(chunk, ...(rest as []))
  }
}
