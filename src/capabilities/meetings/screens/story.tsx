import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Story } from '../../../ui/record/story.tsx'
import { type Story as Told, pageOfStory } from '../../directory/index.ts'
import type { Meeting } from '../contract.ts'

export type MeetingStoryData = {
  readonly found: { readonly meeting: Meeting }
  readonly story: Told
}

/** What the journal holds of a meeting. */
export function MeetingStory({
  data: { found, story },
  context,
}: {
  data: MeetingStoryData
  context: PageContext
}) {
  const { words, language, href } = context
  return (
    <>
      <PageHead
        title={words('directory:story.page', { name: inLanguage(found.meeting.name, language) })}
        sub={
          <>
            {words('directory:story.lead')}{' '}
            <a href={href(`/meetings/${found.meeting.meeting_id}`)}>{words('directory:story.back')}</a>
          </>
        }
      />
      <Story {...pageOfStory(story, context)} />
    </>
  )
}
