import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of the installed program: the nearest one above this file whose package is ours.
 * Found by walking, because a bundle does not stand where its sources stood.
 */
export const root: string = find(import.meta.dirname)

function find(folder: string): string {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest) && /"name":\s*"protempore"/.test(readFileSync(manifest, 'utf8'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('The program folder (package.json of protempore) was not found')
  return find(above)
}
