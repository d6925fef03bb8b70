import type { Instant } from '../../../../kernel/instant.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import type { Correction, MinutesFound, Paragraph } from '../../minutes/contract.ts'
import { TextBoxes } from './paragraph-forms.tsx'
import { CorrectionMark } from './say.tsx'

type Props = { readonly found: MinutesFound; readonly decides: boolean; readonly context: PageContext }

/** What delegations proposed, each with the paragraph as it read and what came of it. */
export function Corrections({ found, decides, context }: Props) {
  const { words } = context
  const paragraphs = new Map(found.paragraphs.map((one) => [one.paragraph_id, one]))
  return (
    <Section id="corrections" title={words('meetings:minutes.corrections')}>
      {found.corrections.length === 0 ? (
        <Empty title={words('meetings:minutes.no-corrections')} />
      ) : (
        <ol className="aligned-list">
          {found.corrections.map((one) => (
            <li key={one.correction_id}>
              <Proposed
                correction={one}
                paragraph={paragraphs.get(one.paragraph_id)}
                zone={found.meeting.zone}
                context={context}
              />
              {decides && one.state === 'open' && (
                <Decide correction={one} paragraph={paragraphs.get(one.paragraph_id)} context={context} />
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

type OnOne = {
  readonly correction: Correction
  readonly paragraph: Paragraph | undefined
  readonly context: PageContext
}

function Proposed({ correction, paragraph, zone, context }: OnOne & { readonly zone: string }) {
  const { words, language } = context
  const { replaced, answer, language: own } = correction
  return (
    <>
      <p className="aligned-under">
        <b>{inLanguage(correction.name, language)}</b>
        <a href={`#p-${correction.paragraph_id}`}>
          {words('meetings:minutes.on-paragraph', { number: paragraph?.number ?? '' })}
        </a>
        <CorrectionMark state={correction.state} context={context} />
        <span className="note">
          {writeDay(dayAt(correction.proposed_at as Instant, zone), language, 'long')}
        </span>
      </p>
      <p className="of-record" lang={own}>
        {correction.words}
      </p>
      <p className="note">{words('meetings:minutes.because', { reason: correction.reason })}</p>
      {replaced !== null && (
        <p className="note">
          {words('meetings:minutes.read-before')} <del lang={own}>{inLanguage(replaced, own)}</del>
        </p>
      )}
      {answer !== null && <p className="note">{words('meetings:minutes.answered', { answer })}</p>}
    </>
  )
}

/** For the secretariat: the paragraph as it reads from now on in every language, or why not. */
function Decide({ correction, paragraph, context }: OnOne) {
  const { words, address } = context
  const mine = context.request.fields['correction'] === correction.correction_id
  const sent = sentForm(context, 'decide')
  // Of several forms of one name only the one that was sent keeps what was typed.
  const form = mine ? sent : sentForm({ ...context, sent: undefined }, 'decide')
  return (
    <Disclosure label={words('meetings:minutes.decide')} open={mine && context.errors.length > 0}>
      <Form
        action={address.path}
        form="decide"
        idempotencyKey={context.newKey()}
        hidden={{ correction: correction.correction_id }}
      >
        <TextBoxes
          form={form}
          text={{ ...paragraph?.text, [correction.language]: correction.words }}
          context={context}
        />
        <TextArea
          name="answer"
          label={words('meetings:minutes.field.answer')}
          hint={words('meetings:minutes.field.answer-hint')}
          rows={2}
          maxLength={2000}
          value={form.value('answer')}
          error={form.error('answer')}
        />
        <Actions>
          <Button name="accepted" value="yes">
            {words('meetings:minutes.accept')}
          </Button>
          <Button kind="quiet" name="accepted" value="no">
            {words('meetings:minutes.decline')}
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
