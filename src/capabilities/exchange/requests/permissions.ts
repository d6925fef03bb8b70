import { may } from '../../../platform/operations/permission.ts'
import { memberOffices, presidencyOffices, secretariat } from '../../directory/contract.ts'

/** Who reads requests and what was replied, as far as it is open to them. */
export const readers = may(
  ...secretariat,
  ...presidencyOffices,
  ...memberOffices,
  'delegate',
  'observer',
  'auditor',
)
