import { draftingPages } from './drafting/pages.ts'
import { calendarPages } from './calendar/pages.ts'
import { followingFiles, followingPages } from './following/pages.ts'
import { intakePages } from './intake/pages.ts'
import { registerFiles, registerPages } from './register/pages.ts'
import { roundPages } from './rounds/pages.ts'

export const mandatePages = [
  ...registerPages,
  ...draftingPages,
  ...followingPages,
  ...intakePages,
  ...roundPages,
  ...calendarPages,
]

export { draftingStreams as mandateStreams } from './drafting/pages.ts'

export const mandateFiles = [...registerFiles, ...followingFiles]
