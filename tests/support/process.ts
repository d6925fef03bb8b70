import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../src/platform/root.ts'
import { ownHome } from './home.ts'
import { freePort } from './port.ts'

/** A server as a process of its own, from the sources: what it writes into its log can be read. */
export async function ownProcess(
  settings: Record<string, string> = {},
): Promise<{ url: string; home: string; log: () => string; end: () => Promise<void> }> {
  const { home, leave } = ownHome()
  const port = await freePort()
  let said = ''
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', './scripts/tsx-loader.mjs', join('src', 'apps', 'server.ts')],
    {
      cwd: root,
      env: { ...process.env, PORT: String(port), PROTEMPORE_HOME: home, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('\nready ')) done()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then(() => fail(new Error(`The server ended before it was ready: ${said}`)))
  })
  return {
    url: `http://localhost:${port}`,
    home,
    log: () => said,
    end: async () => {
      child.kill('SIGTERM')
      await ended
      leave()
    },
  }
}
