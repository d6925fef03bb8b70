import { holds } from '../../../kernel/actor.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Views } from '../../../ui/register/views.tsx'

const views = [
  { key: 'held', path: '/directory' },
  { key: 'people', path: '/directory/people' },
  { key: 'contacts', path: '/directory/contacts' },
  { key: 'import', path: '/directory/import' },
  { key: 'erasures', path: '/directory/erasures' },
] as const

/** The ways to look at the directory. */
export function DirectoryViews({
  current,
  context: { words, href, actor },
}: {
  current: (typeof views)[number]['key']
  context: PageContext
}) {
  return (
    <Views
      whole
      label={words('directory:views.label')}
      views={views
        .filter(
          ({ key }) =>
            (key !== 'import' || holds(actor, 'coordinator', 'assistant')) &&
            (key !== 'erasures' || holds(actor, 'coordinator')),
        )
        .map(({ key, path }) => ({
          href: href(path),
          label: words(`directory:views.${key}`),
          current: key === current,
        }))}
    />
  )
}
