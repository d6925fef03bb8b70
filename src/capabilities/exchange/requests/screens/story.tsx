import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Story } from '../../../../ui/record/story.tsx'
import { pageOfStory } from '../../../directory/index.ts'
import type { RequestStoryData } from './data.ts'

/** What the secretariat did with a request; what a country does in its draft is not told here. */
export function RequestStory({ data, context }: { data: RequestStoryData; context: PageContext }) {
  const { words, language, href } = context
  const { request } = data.found
  return (
    <>
      <PageHead
        title={words('exchange:requests.record.story-of', { reference: request.reference })}
        sub={inLanguage(request.title, language)}
        actions={
          <LinkButton kind="quiet" href={href(`/requests/${request.reference}`)}>
            {words('exchange:requests.record.back')}
          </LinkButton>
        }
      />
      <Story {...pageOfStory(data.story, context)} />
    </>
  )
}
