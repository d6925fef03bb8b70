import { type Running, serve } from '../../src/apps/server.ts'
import { ownHome } from './home.ts'
import { freePort } from './port.ts'
import { FREELY, changeSettings } from './settings.ts'

/** A world of a test's own: a server on a fresh database, with settings of its choice, and how it ends. */
export async function ownWorld(
  settings: Record<string, string> = {},
): Promise<{ running: Running; url: string; home: string; end: () => Promise<void> }> {
  const { home, leave } = ownHome()
  const port = await freePort()
  const running = await serve({ PORT: String(port), PROTEMPORE_HOME: home, LOG_LEVEL: 'error', ...settings })
  await changeSettings(running.base, FREELY)
  return {
    running,
    url: running.url,
    home,
    end: async () => {
      await running.stop()
      leave()
    },
  }
}
