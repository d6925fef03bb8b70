import { languages } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { StateMark } from '../../../../ui/state.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Aligned } from '../../../../ui/record/aligned.tsx'
import type { MinutesFound, Paragraph } from '../../minutes/contract.ts'
import { AddForm, CorrectionForm, WriteForm } from './paragraph-forms.tsx'
import { origin } from './say.tsx'

type Props = {
  readonly found: MinutesFound
  readonly edits: boolean
  readonly corrects: boolean
  readonly context: PageContext
}

/** Which paragraph the reader works on, and how: one at a time, so that the page stays a text. */
function inHand({ request }: PageContext): { readonly act: string; readonly paragraph: string } | undefined {
  const act = ['edit', 'add', 'correct'].find((one) => fieldOf(request.query, one) !== '')
  return act === undefined ? undefined : { act, paragraph: fieldOf(request.query, act) }
}

/** The paragraphs in every language, under one number; in the hands of the secretariat while they are drafted. */
export function MinutesText({ found, edits, corrects, context }: Props) {
  const { words } = context
  const hand = inHand(context)
  return (
    <Aligned
      label={words('meetings:minutes.text')}
      passages={found.paragraphs.map((paragraph, at) => {
        const mine = hand?.paragraph === paragraph.paragraph_id ? hand.act : undefined
        return {
          id: `p-${paragraph.paragraph_id}`,
          number: paragraph.number ?? '',
          heading: paragraph.kind === 'heading',
          texts: languages.map((language) => ({
            language,
            name: words(`documents:language.${language}`),
            text: paragraph.text[language] ?? '',
            missing: words('meetings:minutes.missing'),
          })),
          instead:
            edits && mine === 'edit' ? <WriteForm paragraph={paragraph} context={context} /> : undefined,
          under: (
            <>
              {edits && mine !== 'edit' && (
                <Edits
                  paragraph={paragraph}
                  first={at === 0}
                  last={at === found.paragraphs.length - 1}
                  context={context}
                />
              )}
              {edits && mine === 'add' && <AddForm after={paragraph.paragraph_id} context={context} />}
              {corrects && mine !== 'correct' && paragraph.kind === 'text' && (
                <a href={acting(context, 'correct', paragraph)}>
                  {words('meetings:minutes.correct', { number: paragraph.number ?? '' })}
                </a>
              )}
              {corrects && mine === 'correct' && (
                <CorrectionForm found={found} paragraph={paragraph} context={context} />
              )}
            </>
          ),
        }
      })}
    />
  )
}

const acting = ({ address }: PageContext, act: string, { paragraph_id }: Paragraph): string =>
  `${address.path}?${act}=${paragraph_id}#p-${paragraph_id}`

type EditsProps = {
  readonly paragraph: Paragraph
  readonly first: boolean
  readonly last: boolean
  readonly context: PageContext
}

/** What a paragraph was made from, what is to be checked in it, and what the secretariat can do with it. */
function Edits({ paragraph, first, last, context }: EditsProps) {
  const { words, address, newKey } = context
  const called = paragraph.number ?? paragraph.text.es ?? ''
  return (
    <>
      <span>{origin(paragraph, context)}</span>
      {paragraph.to_check.map((language) => (
        <StateMark key={language} kind="progress">
          {words(`meetings:minutes.to-check.${language}`)}
        </StateMark>
      ))}
      <a href={acting(context, 'edit', paragraph)} aria-label={words('meetings:minutes.edit-of', { called })}>
        {words('meetings:minutes.edit')}
      </a>
      <a href={acting(context, 'add', paragraph)} aria-label={words('meetings:minutes.add-of', { called })}>
        {words('meetings:minutes.add')}
      </a>
      <Form
        layout="bare"
        action={address.path}
        form="move"
        version={paragraph.version}
        idempotencyKey={newKey()}
        hidden={{ paragraph: paragraph.paragraph_id }}
      >
        {(['up', 'down'] as const)
          .filter((to) => !(to === 'up' ? first : last))
          .map((to) => (
            <Button
              key={to}
              kind="quiet"
              name="to"
              value={to}
              label={words(`meetings:minutes.move-of.${to}`, { called })}
            >
              {words(`meetings:minutes.move.${to}`)}
            </Button>
          ))}
      </Form>
      <PostButton
        kind="quiet"
        action={address.path}
        label={words('meetings:minutes.remove-of', { called })}
        hidden={{
          form: 'remove',
          paragraph: paragraph.paragraph_id,
          version: String(paragraph.version),
          'idempotency-key': newKey(),
        }}
      >
        {words('meetings:minutes.remove')}
      </PostButton>
    </>
  )
}
