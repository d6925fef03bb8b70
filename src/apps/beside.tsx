import { listAnnouncementsOn } from '../capabilities/exchange/announcements/operations.ts'
import { AnnouncementsOnDesk } from '../capabilities/exchange/announcements/screens/desk.tsx'
import { getOwnSharing } from '../capabilities/exchange/contacts/operations.ts'
import { shareForm } from '../capabilities/exchange/contacts/pages.ts'
import { OwnContact } from '../capabilities/exchange/contacts/screens/own.tsx'
import { countWaitingProposals } from '../capabilities/exchange/proposing/operations.ts'
import { RequestsOnDesk } from '../capabilities/exchange/requests/screens/desk.tsx'
import { listWaitingRequests } from '../capabilities/exchange/requests/waiting/operations.ts'
import { listWaitingConvocations } from '../capabilities/meetings/convocation/answering/operations.ts'
import { listOverdueItems } from '../capabilities/meetings/planning/checklists/operations.ts'
import { ConvocationsOnDesk } from '../capabilities/meetings/screens/convocation/waiting.tsx'
import { ChecklistsOnDesk } from '../capabilities/meetings/screens/planning/overdue.tsx'
import { type Page, type PageContext, read } from '../platform/http/page.ts'

type Props = { readonly data: never; readonly context: PageContext }

/** The desk with the convocations to answer, what is overdue before meetings, the information requests that wait and the announcements beneath it: the register of mandates knows nothing of them. */
function withExchange(desk: Page): Page {
  const Desk = desk.view
  return {
    ...desk,
    reads: {
      ...desk.reads,
      waiting: read(listWaitingRequests),
      convocations: read(listWaitingConvocations),
      checklists: read(listOverdueItems),
      announcements: read(listAnnouncementsOn),
      proposals: read(countWaitingProposals),
    },
    view: ({ data, context }: Props) => (
      <>
        <Desk data={data} context={context} />
        <ConvocationsOnDesk data={data} context={context} />
        <ChecklistsOnDesk data={data} context={context} />
        <RequestsOnDesk data={data} context={context} />
        <AnnouncementsOnDesk data={data} context={context} />
      </>
    ),
  }
}

/** A person's own page with what the directory of contacts shows of them. */
function withOwnContact(own: Page): Page {
  const Own = own.view
  return {
    ...own,
    reads: { ...own.reads, contact: read(getOwnSharing) },
    forms: { ...own.forms, share: shareForm },
    view: ({ data, context }: Props) => (
      <>
        <Own data={data} context={context} />
        <OwnContact data={data} context={context} />
      </>
    ),
  }
}

const more: Readonly<Record<string, (page: Page) => Page>> = {
  'mandates.desk': withExchange,
  'mandates.own': withOwnContact,
}

/** Pages of one capability with what a later one, which it may not know, has for them. */
export const withMore = (page: Page): Page => more[page.id]?.(page) ?? page
