import { Actions } from '../controls/actions.tsx'
import { Button } from '../controls/button.tsx'
import { CheckboxField } from '../controls/checkbox-field.tsx'
import { CheckboxGroup } from '../controls/checkbox-group.tsx'
import { DateField } from '../controls/date-field.tsx'
import { Disclosure } from '../controls/disclosure.tsx'
import { Empty } from '../controls/empty.tsx'
import { ErrorSummary } from '../controls/error-summary.tsx'
import { FileField } from '../controls/file-field.tsx'
import { Form } from '../controls/form.tsx'
import { LinkButton } from '../controls/link-button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Pager } from '../controls/pager.tsx'
import { PasskeyForm } from '../controls/passkey-form.tsx'
import { PostButton } from '../controls/post-button.tsx'
import { Progress } from '../controls/progress.tsx'
import { QrCode } from '../controls/qr-code.tsx'
import { RadioGroup } from '../controls/radio-group.tsx'
import { Receipt } from '../controls/receipt.tsx'
import { SelectField } from '../controls/select-field.tsx'
import { TextArea } from '../controls/text-area.tsx'
import { TextField } from '../controls/text-field.tsx'
import { Section } from '../layout/section.tsx'
import { StateMark, stateKinds } from '../state.tsx'
import type { Texts } from './texts.ts'

const chequered = [0, 1, 2].map((row) => [0, 1, 2].map((column) => (row + column) % 2 === 0))

export function ControlsSpecimen({ t }: { t: Texts }) {
  const options = [
    { value: 'a', label: t.title, hint: t.hint },
    { value: 'b', label: t.long },
  ]
  return (
    <>
      <ErrorSummary
        title={t.error}
        errors={[
          { field: 'wrong-text', message: t.error },
          { field: 'wrong-date', message: t.error },
          { message: t.long },
        ]}
      />
      <Section title={t.short} note={t.reference}>
        <p>
          {stateKinds.map((kind) => (
            <span key={kind}>
              <StateMark kind={kind}>{t.states[kind]}</StateMark>{' '}
            </span>
          ))}
        </p>
        <Actions>
          <Button kind="primary">{t.save}</Button>
          <Button>{t.change}</Button>
          <Button kind="small">{t.change}</Button>
          <Button kind="quiet">{t.change}</Button>
          <Button disabled>{t.long}</Button>
          <LinkButton href="#main">{t.title}</LinkButton>
          <PostButton action="#" hidden={{ version: '3' }}>
            {t.save}
          </PostButton>
        </Actions>
        <PasskeyForm
          action="#"
          does="use"
          options="/specimen"
          label={t.save}
          words={{ failed: t.error, unscripted: t.hint }}
        />
        <QrCode cells={chequered} label={t.short} />
      </Section>
      <Section title={t.title}>
        <Form
          action="#"
          form="specimen"
          version={7}
          idempotencyKey="0190"
          hidden={{ also: 'this' }}
          autosave={{
            url: '/drafts/1',
            owner: 'nobody',
            words: { saving: t.save, saved: t.save, failed: t.error, restored: t.save },
          }}
        >
          <TextField name="plain" label={t.title} hint={t.hint} optional={t.change} autoComplete="name" />
          <TextField name="wrong-text" label={t.long} value={t.longReference} error={t.error} required />
          <TextField
            name="amount"
            label={t.short}
            size="amount"
            unit="USD"
            inputMode="decimal"
            value="2500.00"
          />
          <TextField name="near" label={t.title} size="short" suggestions={[t.short, t.title]} />
          <TextField name="code" label={t.short} size="code" inputMode="numeric" value="0042" />
          <TextArea name="text" label={t.title} value={t.text} ofRecord />
          <SelectField
            name="select"
            label={t.title}
            value="b"
            options={[
              { value: 'a', label: t.short },
              { label: t.title, options: [{ value: 'b', label: t.long }] },
            ]}
          />
          <RadioGroup name="radio" label={t.title} options={options} value="a" hint={t.hint} />
          <RadioGroup name="wrong-radio" label={t.title} options={options} size="big" error={t.error} />
          <CheckboxGroup name="checks" label={t.title} options={options} values={['b']} />
          <CheckboxField name="check" label={t.long} hint={t.hint} checked />
          <CheckboxField name="wrong-check" label={t.title} error={t.error} />
          <DateField name="date" label={t.title} hint={t.hint} words={t.parts} />
          <DateField
            name="wrong-date"
            label={t.title}
            words={t.parts}
            value={{ day: '31', month: '2', year: '2026' }}
            error={t.error}
            wrong={['day']}
          />
          <FileField name="file" label={t.title} hint={t.hint} present={t.longReference} accept=".pdf" />
          <FileField name="wrong-file" label={t.title} error={t.error} />
          <Button kind="primary">{t.save}</Button>
        </Form>
      </Section>
      <Section title={t.short}>
        <Notice title={t.title}>{t.text}</Notice>
        <Notice kind="done" title={t.title} live />
        <Notice kind="warn" title={t.title}>
          {t.long}
        </Notice>
        <Notice kind="wrong" title={t.error} />
        <Receipt title={t.title} numberLabel={t.short} number={t.longReference} />
        <Progress value={4} max={14}>
          4 / 14
        </Progress>
        <Progress>{t.title}</Progress>
        <Pager
          label={t.short}
          back={{ href: '#main', label: t.change }}
          next={{ href: '#main', label: t.next }}
        >
          14 / 47
        </Pager>
        <Empty title={t.empty} action={<LinkButton href="#main">{t.save}</LinkButton>}>
          {t.text}
        </Empty>
        <Disclosure label={t.all}>{t.long}</Disclosure>
      </Section>
    </>
  )
}
