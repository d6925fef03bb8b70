import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { Body } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import type { Round } from '../rounds/contract.ts'

export type RoundsData = {
  readonly rounds: { readonly rounds: Round[] }
  readonly bodies: { readonly bodies: Body[] }
}

/** The review rounds of the conference's bodies, and a form to open one. */
export function Rounds({ data, context }: { data: RoundsData; context: PageContext }) {
  const { words, language, href } = context
  const bodies = new Map(data.bodies.bodies.map((body) => [body.body_id, inLanguage(body.name, language)]))
  return (
    <>
      <PageHead title={words('mandates:rounds.title')} sub={words('mandates:rounds.lead')} />
      {data.rounds.rounds.length === 0 ? (
        <Empty title={words('mandates:rounds.none')} />
      ) : (
        <RegisterTable
          caption={words('mandates:rounds.title')}
          columns={[
            { key: 'name', header: words('mandates:rounds.round'), namesRow: true, phone: 'title' },
            { key: 'body', header: words('mandates:register.body'), phone: 'line' },
            { key: 'opened', header: words('mandates:rounds.opened'), whole: true, phone: 'none' },
            { key: 'state', header: words('mandates:register.state'), phone: 'end' },
          ]}
          rows={data.rounds.rounds.map((round) => ({
            key: round.round_id,
            href: href(`/rounds/${round.round_id}`),
            cells: {
              name: (
                <a className="quiet" href={href(`/rounds/${round.round_id}`)}>
                  {inLanguage(round.name, language)}
                </a>
              ),
              body: bodies.get(round.body_id) ?? '',
              opened: writeDay(round.opened_on, language),
              state: (
                <StateMark kind={round.closed_on ? 'closed' : 'open'}>
                  {words(round.closed_on ? 'mandates:rounds.closed' : 'mandates:rounds.open')}
                </StateMark>
              ),
            },
          }))}
        />
      )}
      {holds(context.actor, ...secretariatDesk) && <OpenForm bodies={data.bodies.bodies} context={context} />}
    </>
  )
}

function OpenForm({ bodies, context }: { bodies: Body[]; context: PageContext }) {
  const { words, language } = context
  const sent = sentForm(context, 'open')
  return (
    <Section title={words('mandates:rounds.open-title')}>
      <Form action={context.address.path} form="open" idempotencyKey={context.newKey()}>
        <SelectField
          name="body"
          label={words('mandates:register.body')}
          value={sent.value('body')}
          error={sent.error('body')}
          options={bodies.map((body) => ({ value: body.body_id, label: inLanguage(body.name, language) }))}
        />
        <LanguageFields {...languageBoxes(sent, 'title', (one) => words(`mandates:rounds.name-${one}`))} />
        <Actions>
          <Button kind="primary">{words('mandates:rounds.open-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
