import type { ReactNode } from 'react'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Story } from '../../../ui/record/story.tsx'
import type { BodyRecord, ParticipantRecord } from '../../conference/contract.ts'
import type { HeldAppointment } from '../contract.ts'
import type { Story as StoryPage } from '../stories/contract.ts'
import { pageOfStory } from '../stories/paging.ts'
import { fullName, officeWords } from './say.ts'

type Told = { readonly story: StoryPage }

function Page({
  name,
  back,
  story,
  context,
}: Told & { readonly name: string; readonly back: string; readonly context: PageContext }): ReactNode {
  const { words, href } = context
  return (
    <>
      <PageHead
        title={words('directory:story.page', { name })}
        sub={
          <>
            {words('directory:story.lead')} <a href={href(back)}>{words('directory:story.back')}</a>
          </>
        }
      />
      <Story {...pageOfStory(story, context)} />
    </>
  )
}

type Props<Data> = { readonly data: Data & Told; readonly context: PageContext }

export function AppointmentStory({
  data: { appointment, story },
  context,
}: Props<{ appointment: HeldAppointment & { given_name: string; family_name: string } }>) {
  const office = officeWords(appointment, context)
  return (
    <Page
      name={context.words('directory:story.of-appointment', { office, name: fullName(appointment) })}
      back={`/directory/people/${appointment.person_id}`}
      story={story}
      context={context}
    />
  )
}

export function ParticipantStory({
  data: { participant, story },
  context,
}: Props<{ participant: ParticipantRecord }>) {
  return (
    <Page
      name={inLanguage(participant.names[0]?.short ?? {}, context.language)}
      back={`/conference/participants/${participant.code}`}
      story={story}
      context={context}
    />
  )
}

export function BodyStory({ data: { body, story }, context }: Props<{ body: BodyRecord }>) {
  return (
    <Page
      name={inLanguage(body.names[0]?.name ?? {}, context.language)}
      back={`/conference/bodies/${body.code}`}
      story={story}
      context={context}
    />
  )
}
