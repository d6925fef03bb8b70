import type { ReactNode } from 'react'
import { holds } from '../../../kernel/actor.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { presidencyOffices, secretariat } from '../../directory/contract.ts'
import type { MandateRow } from '../contract.ts'
import { pending } from '../following/rules.ts'

type Props = { readonly mandate: MandateRow; readonly context: PageContext }

function errorAt(context: PageContext, form: string, field: string): string | undefined {
  return context.sent === form ? context.errors.find((error) => error.field === field)?.message : undefined
}

// What was written stays in its field when the server says no.
function keptText(context: PageContext, form: string, field: string): string {
  return context.sent === form ? fieldOf(context.request.fields, field) : ''
}

function RecordForm({ name, mandate, context, children }: Props & { name: string; children: ReactNode }) {
  return (
    <Form
      action={context.address.path}
      form={name}
      version={mandate.version}
      idempotencyKey={context.newKey()}
    >
      {children}
    </Form>
  )
}

/** Progress and report, with evidence, for the tasked and the secretariat. */
export function Reporting({ mandate, context }: Props) {
  if (mandate.state !== 'open' && mandate.state !== 'in progress') return null
  const { words } = context
  return (
    <RecordForm name="report" mandate={mandate} context={context}>
      <TextArea
        name="text"
        label={words('mandates:act.what-was-done')}
        hint={words('mandates:act.what-was-done-hint')}
        error={errorAt(context, 'report', 'text')}
        value={keptText(context, 'report', 'text')}
      />
      <Disclosure label={words('mandates:act.add-evidence')}>
        <TextField
          name="evidence-title"
          label={words('mandates:act.evidence-title')}
          value={keptText(context, 'report', 'evidence-title')}
        />
        <TextField
          name="evidence-address"
          type="url"
          label={words('mandates:act.evidence-address')}
          value={keptText(context, 'report', 'evidence-address')}
        />
      </Disclosure>
      <Actions>
        <Button kind="primary">{words('mandates:act.report')}</Button>
        <Button name="form" value="note">
          {words('mandates:act.note')}
        </Button>
      </Actions>
    </RecordForm>
  )
}

/** Confirm or return, for the Presidency. */
export function Supervision({ mandate, context }: Props) {
  if (mandate.state !== 'reported' || !holds(context.actor, ...presidencyOffices)) return null
  const { words } = context
  return (
    <div id="supervise">
      <RecordForm name="supervise" mandate={mandate} context={context}>
        <TextArea
          name="text"
          label={words('mandates:act.remark')}
          hint={words('mandates:act.remark-hint')}
          error={errorAt(context, 'supervise', 'text')}
          value={keptText(context, 'supervise', 'text')}
        />
        <Actions>
          <Button kind="primary" name="returned" value="no">
            {words('mandates:act.confirm')}
          </Button>
          <Button name="returned" value="yes">
            {words('mandates:act.return')}
          </Button>
        </Actions>
      </RecordForm>
    </div>
  )
}

/** Closing by a later conclusion, for the secretariat. */
export function Closing({ mandate, context }: Props) {
  if (!pending.includes(mandate.state) || !holds(context.actor, ...secretariat)) return null
  const { words } = context
  return (
    <div id="close">
      <Disclosure
        label={words('mandates:act.close-title')}
        open={context.sent === 'close' || mandate.state === 'confirmed'}
      >
        <RecordForm name="close" mandate={mandate} context={context}>
          <p className="note">{words('mandates:act.close-lead')}</p>
          <TextField
            name="symbol"
            label={words('mandates:act.symbol')}
            value={keptText(context, 'close', 'symbol')}
            error={errorAt(context, 'close', 'provision')}
          />
          <TextField
            name="number"
            size="code"
            label={words('mandates:act.paragraph')}
            value={keptText(context, 'close', 'number')}
          />
          <Actions>
            <Button>{words('mandates:act.close')}</Button>
          </Actions>
        </RecordForm>
      </Disclosure>
    </div>
  )
}
