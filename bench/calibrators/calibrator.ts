import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../src/platform/root.ts'
import { node } from '../household.ts'
import type { Told } from './serve.ts'

/** A calibrator in a process of its own. */
export class Calibrator {
  readonly #process: ChildProcess
  readonly url: string

  private constructor(process: ChildProcess, url: string) {
    this.#process = process
    this.url = url
  }

  static async start(name: 'list' | 'row', told: Told): Promise<Calibrator> {
    const child = fork(join(root, 'bench', 'calibrators', `${name}.ts`), [JSON.stringify(told)], {
      execPath: node(),
      execArgv: [],
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const url = await new Promise<string>((done, failed) => {
      child.once('message', (said) => done(said as string))
      child.once('exit', (code) => failed(new Error(`The calibrator ${name} ended with ${code}`)))
    })
    return new Calibrator(child, url)
  }

  close(): void {
    this.#process.removeAllListeners()
    this.#process.disconnect()
  }
}
