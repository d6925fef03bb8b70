import { may } from '../../platform/operations/permission.ts'
import { memberOffices, presidencyOffices, secretariat } from '../directory/contract.ts'

/** Who reads the register and the records. */
export const readers = may(...secretariat, ...presidencyOffices, ...memberOffices, 'observer', 'auditor')
/** The Technical Secretariat. */
export const staff = may(...secretariat)
/** Who may be charged with something; which mandate is whose, the rule decides. */
export const reporters = may(...secretariat, ...presidencyOffices, ...memberOffices)
/** The Presidency in office. */
export const presidency = may(...presidencyOffices)
