import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { EvaluationFound, Standing } from '../../evaluation/contract.ts'
import { LEAST_SHOWN } from '../../evaluation/rules.ts'
import { instantSaid } from '../../silence/instants.ts'
import { UntilFields } from '../until-fields.tsx'
import { QuestionShown } from './question-shown.tsx'

type Props = { readonly data: { readonly found: EvaluationFound }; readonly context: PageContext }

/** The evaluation of a meeting: how many have answered, and what, once that tells nothing of anyone. */
export function EvaluationPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, standing, results } = found
  const desk = holds(context.actor, ...secretariatDesk)
  return (
    <>
      <PageHead
        title={words('meetings:evaluation.title')}
        sub={
          <>
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
            {desk && (
              <>
                {' · '}
                <a href={href('/meetings/evaluation-questions')}>
                  {words('meetings:evaluation.template.title')}
                </a>
              </>
            )}
          </>
        }
      />
      {standing === null ? (
        <Empty title={words('meetings:evaluation.none')}>{words('meetings:evaluation.none-lead')}</Empty>
      ) : (
        <Stands found={found} standing={standing} desk={desk} context={context} />
      )}
      {standing === null && desk && <Open found={found} context={context} />}
      {results?.map((one, at) => (
        <QuestionShown key={`question ${at + 1}`} results={one} context={context} />
      ))}
      {results !== null && (
        <Section title={words('meetings:evaluation.sheet')}>
          <LinkList
            links={(['xlsx', 'csv'] as const).map((format) => ({
              href: `${context.address.path}/sheet?format=${format}`,
              label: words(`meetings:evaluation.sheet-${format}`),
            }))}
          />
        </Section>
      )}
    </>
  )
}

type StandsProps = {
  readonly found: EvaluationFound
  readonly standing: Standing
  readonly desk: boolean
  readonly context: PageContext
}

function Stands({ found: { meeting, results }, standing, desk, context }: StandsProps) {
  const { words, language, address } = context
  const { deadline, asked, answered, reminded_on } = standing
  const open = context.now < deadline
  return (
    <Section title={words('meetings:evaluation.stands')}>
      <KeyValues
        items={[
          {
            key: 'answered',
            name: words('meetings:evaluation.answers'),
            value: words('meetings:evaluation.answered', {
              answered: writeNumber(answered, language),
              asked: writeNumber(asked, language),
            }),
          },
          {
            key: 'deadline',
            name: words(`meetings:evaluation.${open ? 'open-until' : 'ended'}`),
            value: instantSaid(deadline, language, meeting.zone),
          },
        ]}
      />
      {results === null && (
        <p className="note">
          {words(`meetings:evaluation.${open ? 'held-until-end' : 'too-few'}`, { least: LEAST_SHOWN })}
        </p>
      )}
      {desk && open && answered < asked && reminded_on !== context.today && (
        <PostButton action={address.path} hidden={{ form: 'remind', 'idempotency-key': context.newKey() }}>
          {words('meetings:evaluation.remind', { count: asked - answered })}
        </PostButton>
      )}
    </Section>
  )
}

function Open({ found: { meeting }, context }: Props['data'] & { readonly context: PageContext }) {
  const { words } = context
  const form = sentForm(context, 'open')
  return (
    <Section title={words('meetings:evaluation.open')}>
      <p className="note">{words('meetings:evaluation.open-lead')}</p>
      <Form action={context.address.path} form="open" idempotencyKey={context.newKey()} layout="columns">
        <UntilFields
          label={words('meetings:evaluation.until')}
          zone={meeting.zone}
          form={form}
          context={context}
        />
        <Actions>
          <Button kind="primary">{words('meetings:evaluation.open-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
