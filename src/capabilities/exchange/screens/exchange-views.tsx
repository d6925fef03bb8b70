import { holds } from '../../../kernel/actor.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Views } from '../../../ui/register/views.tsx'
import { lookAfterWebhooks } from '../webhooks/contract.ts'

const PLACES = ['circulars', 'requests', 'announcements', 'calendar', 'pages', 'webhooks'] as const
const PATHS = {
  circulars: '/exchange/circulars',
  requests: '/requests',
  announcements: '/exchange/announcements',
  calendar: '/exchange/calendar',
  pages: '/exchange/pages',
  webhooks: '/exchange/webhooks',
} as const

/** What the room holds, one beside the other. */
export function ExchangeViews({ now, context }: { now: (typeof PLACES)[number]; context: PageContext }) {
  const { words, href, actor } = context
  const places = PLACES.filter((place) => place !== 'webhooks' || holds(actor, ...lookAfterWebhooks))
  return (
    <Views
      label={words('exchange:views.label')}
      whole
      views={places.map((place) => ({
        href: href(PATHS[place]),
        label: words(`exchange:views.${place}`),
        current: place === now,
      }))}
    />
  )
}
