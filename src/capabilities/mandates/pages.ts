import { calendarPages } from './calendar/pages.ts'
import { followingFiles, followingPages } from './following/pages.ts'
import { intakePages } from './intake/pages.ts'
import { registerFiles, registerPages } from './register/pages.ts'
import { roundPages } from './rounds/pages.ts'

export const mandatePages = [
  ...registerPages,
  ...followingPages,
  ...intakePages,
  ...roundPages,
  ...calendarPages,
]

export const mandateFiles = [...registerFiles, ...followingFiles]
