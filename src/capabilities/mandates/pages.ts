import { followingFiles, followingPages } from './following/pages.ts'
import { intakePages } from './intake/pages.ts'
import { registerPages } from './register/pages.ts'

export const mandatePages = [...registerPages, ...followingPages, ...intakePages]

export const mandateFiles = [...followingFiles]
