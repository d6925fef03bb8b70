import type { PageContext } from '../../../platform/http/page.ts'
import { Views } from '../../../ui/register/views.tsx'

const views = [
  { key: 'held', path: '/directory' },
  { key: 'people', path: '/directory/people' },
] as const

/** The ways to look at the directory. */
export function DirectoryViews({
  current,
  context: { words, href },
}: {
  current: (typeof views)[number]['key']
  context: PageContext
}) {
  return (
    <Views
      label={words('directory:views.label')}
      views={views.map(({ key, path }) => ({
        href: href(path),
        label: words(`directory:views.${key}`),
        current: key === current,
      }))}
    />
  )
}
