import { listAnnouncementsOn } from '../capabilities/exchange/announcements/operations.ts'
import { AnnouncementsOnDesk, type OnDesk } from '../capabilities/exchange/announcements/screens/desk.tsx'
import { type Page, type PageContext, read } from '../platform/http/page.ts'

type Props = { readonly data: never; readonly context: PageContext }

/** The desk with the announcements beneath it: what waits comes first, and the register of mandates knows nothing of them. */
export function withAnnouncements(desk: Page): Page {
  const Desk = desk.view
  return {
    ...desk,
    reads: {
      ...desk.reads,
      announcements: read(listAnnouncementsOn),
      proposals: read(listAnnouncementsOn, () => ({ which: 'proposed' })),
    },
    view: ({ data, context }: Props) => (
      <>
        <Desk data={data} context={context} />
        <AnnouncementsOnDesk data={data as OnDesk} context={context} />
      </>
    ),
  }
}
