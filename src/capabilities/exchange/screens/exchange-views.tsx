import type { PageContext } from '../../../platform/http/page.ts'
import { Views } from '../../../ui/register/views.tsx'

const PLACES = ['circulars', 'requests', 'announcements', 'calendar', 'pages'] as const
const PATHS = {
  circulars: '/exchange/circulars',
  requests: '/requests',
  announcements: '/exchange/announcements',
  calendar: '/exchange/calendar',
  pages: '/exchange/pages',
} as const

/** What the room holds, one beside the other. */
export function ExchangeViews({ now, context }: { now: (typeof PLACES)[number]; context: PageContext }) {
  const { words, href } = context
  return (
    <Views
      label={words('exchange:views.label')}
      whole
      views={PLACES.map((place) => ({
        href: href(PATHS[place]),
        label: words(`exchange:views.${place}`),
        current: place === now,
      }))}
    />
  )
}
