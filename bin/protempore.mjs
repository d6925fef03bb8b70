#!/usr/bin/env node
// The command line under any Node 18 or newer: prepares the program when needed and runs it on its own Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const prepared = spawnSync(process.execPath, [join(root, 'scripts', 'prepare.mjs'), '--quiet'], {
  stdio: 'inherit',
})
if (prepared.status !== 0) process.exit(prepared.status ?? 1)
const own = join(root, 'node_modules', '.bin', 'node')
const done = spawnSync(
  existsSync(own) ? own : process.execPath,
  ['--enable-source-maps', join(root, 'dist', 'cli.js'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(done.status ?? 1)
