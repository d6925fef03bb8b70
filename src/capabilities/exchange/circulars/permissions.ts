import { may } from '../../../platform/operations/permission.ts'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'

/** Who writes circulars: the secretariat’s in its name, the Presidency in its own. */
export const senders = may(...secretariatDesk, ...presidencyOffices)
