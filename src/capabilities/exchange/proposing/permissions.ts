import { may } from '../../../platform/operations/permission.ts'
import { memberOffices, secretariatDesk } from '../../directory/contract.ts'

export const publishers = may(...secretariatDesk)
export const proposers = may(...memberOffices)
/** Either; which of what is written, rule EXC-60 says. */
export const writers = may(...secretariatDesk, ...memberOffices)
