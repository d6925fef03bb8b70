import type { PageContext } from '../../../platform/http/page.ts'
import type { Story } from './contract.ts'

type Paged = {
  readonly entries: Story['entries']
  readonly none: string
  readonly earlier: { readonly href: string; readonly label: string } | undefined
}

/** A page of a story as a screen shows it: its lines, the words where there are none, and the way to the earlier ones. */
export function pageOfStory(
  { entries, next }: Story,
  { words, address }: Pick<PageContext, 'words' | 'address'>,
): Paged {
  return {
    entries,
    none: words('directory:story.none'),
    earlier:
      next === null
        ? undefined
        : {
            href: `${address.path}?before=${encodeURIComponent(next)}`,
            label: words('directory:story.earlier'),
          },
  }
}
