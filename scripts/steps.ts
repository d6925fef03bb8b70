import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'

export type Step = { readonly name: string; readonly command: readonly [string, ...string[]] }

/** The fast checks: format, lint, types of server and browser, walls. */
export const fastSteps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types of the server', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the browser', command: ['tsc', '-p', 'tsconfig.browser.json'] },
  {
    name: 'import walls',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'],
  },
  {
    name: 'generated files unchanged',
    command: ['node', '--import', './scripts/tsx-loader.mjs', 'scripts/generate.ts', '--check'],
  },
]

/** Runs a step quietly and shows what it said only where it failed. */
export function runStep(step: Step, environment: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const began = Date.now()
  const [command, ...options] = step.command
  return new Promise((done) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), options, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', (error) => {
      said += error.message
      done(false)
    })
    child.on('close', (code) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      process.stdout.write(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)\n${code === 0 ? '' : said}`,
      )
      done(code === 0)
    })
  })
}
