import { may } from '../../platform/operations/permission.ts'
import { memberOffices, presidencyOffices, secretariat, secretariatDesk } from '../directory/contract.ts'

/** Who reads the register and the records, as far as their documents are open to them. */
export const readers = may(
  ...secretariat,
  ...presidencyOffices,
  ...memberOffices,
  'delegate',
  'observer',
  'auditor',
)
/** Who sees the papers handed in as evidence: the same without the IT specialist, who reads no papers of the conference's business. */
export const evidenceReaders = may(
  ...secretariatDesk,
  ...presidencyOffices,
  ...memberOffices,
  'delegate',
  'observer',
  'auditor',
)
/** The Technical Secretariat. */
export const staff = may(...secretariatDesk)
/** Who may be charged with something; which mandate is whose, the rule decides. */
export const reporters = may(...secretariatDesk, ...presidencyOffices, ...memberOffices)
/** The Presidency in office. */
export const presidency = may(...presidencyOffices)
