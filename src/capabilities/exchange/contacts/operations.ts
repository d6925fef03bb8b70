import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may, oneself } from '../../../platform/operations/permission.ts'
import { memberOffices, presidencyOffices, secretariat } from '../../directory/contract.ts'
import { contactCardOf, contacts, contactsSheet, ownSharing, settleContacts, share } from './actions.ts'
import { contact, sharing, sharingGiven } from './contract.ts'
import { sharesWhatIsItsOwn } from './rules.ts'

/** Whoever reads the directory. */
const readers = may(...secretariat, ...presidencyOffices, ...memberOffices, 'auditor')
const asked = { words: z.string().max(200).optional(), participant: z.uuid().optional() }

export const listContactsOf = operation({
  id: 'exchange.contacts',
  method: 'GET',
  path: '/contacts',
  input: z.object({
    ...asked,
    /** The appointment a page of the list ended at. */
    after: z.uuid().optional(),
  }),
  output: z.object({
    contacts: z.array(contact),
    count: z.number().int(),
    next: z.string().nullable(),
    setting: z.object({ shares_email: z.boolean(), version: z.number().int() }),
  }),
  allow: readers,
  refusals: [],
  run: contacts,
})

export const takeContacts = operation({
  id: 'exchange.contacts-sheet',
  method: 'GET',
  path: '/contacts.xlsx',
  input: z.object(asked),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  freshProof: true,
  reads: { purpose: 'taken away' },
  bound: { times: 20, withinMinutes: 60 },
  run: contactsSheet,
})

export const takeContact = operation({
  id: 'exchange.contact-card',
  method: 'GET',
  path: '/contacts/{person}/card.vcf',
  input: z.object({ person: z.uuid() }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  reads: { purpose: 'taken away' },
  bound: { times: 120, withinMinutes: 60 },
  run: (context, input) => contactCardOf(context, input.person),
})

export const getOwnSharing = operation({
  id: 'exchange.own-contact',
  method: 'GET',
  path: '/own/contact',
  input: z.object({}),
  output: sharing,
  allow: oneself,
  refusals: [sharesWhatIsItsOwn],
  run: ownSharing,
})

export const shareOwn = operation({
  id: 'exchange.share-contact',
  method: 'PUT',
  path: '/own/contact',
  input: sharingGiven,
  output: sharing,
  allow: oneself,
  refusals: [sharesWhatIsItsOwn],
  versioned: true,
  run: share,
})

export const settleSharing = operation({
  id: 'exchange.settle-contacts',
  method: 'PUT',
  path: '/contacts/setting',
  input: z.object({ shares_email: z.boolean() }),
  output: z.object({ shares_email: z.boolean(), version: z.number().int() }),
  allow: may('coordinator'),
  refusals: [],
  versioned: true,
  run: settleContacts,
})

export const contactOperations = [
  listContactsOf,
  takeContacts,
  takeContact,
  getOwnSharing,
  shareOwn,
  settleSharing,
]
