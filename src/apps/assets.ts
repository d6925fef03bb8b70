import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../platform/root.ts'

/** The built style sheets and the script, by their hashed addresses. */
export type Assets = {
  readonly app: string
  readonly answer: string
  readonly public: string
  /** Beside `answer`, for the pages of the sign-in. */
  readonly signIn: string
  /** Beside `public`, for what was found. */
  readonly publicSearch: string
  /** For screens that are read from afar. */
  readonly live: string
  /** Beside `answer`, for tasks that follow what goes on. */
  readonly liveTask: string
  readonly script: string
  /** For pages outside of the rooms that follow the server. */
  readonly liveScript: string
  /** For the pages on which a passkey is made or used. */
  readonly passkey: string
  /** For the pages that send a large file in parts. */
  readonly parts: string
  /** For the page that reads badges, and its style beside `answer`. */
  readonly scanning: string
  readonly scanner: string
}

let found: Assets | undefined

/** Reads the build's list once. Throws where nothing was built. */
export function assetsOf(): Assets {
  found ??= JSON.parse(readFileSync(join(root, 'dist', 'assets', 'manifest.json'), 'utf8')) as Assets
  return found
}
