import { languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import type { ProvisionRow } from '../contract.ts'

/** The numbers of the undecided paragraphs before and after the one in hand. */
export type Beside = { readonly earlier: string | undefined; readonly later: string | undefined }

/** Where the reading went wrong: split, join, renumber, correct the words, add one more mandate. */
export function Correcting({ provision, context }: { provision: ProvisionRow; context: PageContext }) {
  const { words } = context
  const sent = sentForm(context, 'rewrite')
  return (
    <Disclosure label={words('mandates:review.correct')} open={context.sent === 'rewrite'}>
      <Form
        action={context.address.path}
        form="rewrite"
        version={provision.version}
        idempotencyKey={context.newKey()}
        hidden={{ provision: provision.provision_id }}
      >
        <TextField
          name="number"
          size="code"
          label={words('mandates:review.number')}
          value={sent.value('number', provision.number)}
          error={sent.error('number')}
        />
        {languages.map((language) => {
          const text = provision.text[language]
          return text === undefined ? null : (
            <TextArea
              key={language}
              name={`paragraph-${language}`}
              label={words(`mandates:review.text-${language}`)}
              hint={words('mandates:review.split-hint')}
              rows={5}
              value={sent.value(`paragraph-${language}`, text)}
              error={sent.error('text')}
              language={language}
            />
          )
        })}
        <Actions>
          <Button>{words('mandates:review.rewrite')}</Button>
          <Button name="form" value="join">
            {words('mandates:review.join')}
          </Button>
          {provision.mandates.length > 0 && (
            <Button name="form" value="propose">
              {words('mandates:review.one-more')}
            </Button>
          )}
        </Actions>
      </Form>
    </Disclosure>
  )
}

/** To the undecided paragraph before or after, by hand or by the keys k and j. */
export function Moving({ beside, context }: { beside: Beside; context: PageContext }) {
  const { words, address } = context
  const to = (number: string): string => `${address.path}?at=${encodeURIComponent(number)}#p-${number}`
  if (beside.earlier === undefined && beside.later === undefined) return null
  return (
    <p className="note no-print">
      {beside.earlier !== undefined && (
        <a href={to(beside.earlier)} data-key="k">
          {words('mandates:review.earlier', { number: beside.earlier })}
        </a>
      )}
      {beside.earlier !== undefined && beside.later !== undefined && ' · '}
      {beside.later !== undefined && (
        <a href={to(beside.later)} data-key="j">
          {words('mandates:review.later', { number: beside.later })}
        </a>
      )}
    </p>
  )
}
