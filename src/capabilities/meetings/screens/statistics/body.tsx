import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDays, writeNumber } from '../../../../platform/i18n/format.ts'
import { PairedBar, PairedBarKey } from '../../../../ui/charts/paired-bar.tsx'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { Sheet } from '../../../../ui/sheet/sheet.tsx'
import type { Body } from '../../../conference/contract.ts'
import type { MeetingCounted } from '../../statistics/contract.ts'
import { saidOf, shareOfWomen } from './say.ts'

type Data = {
  readonly found: { readonly body_id: string | null; readonly meetings: readonly MeetingCounted[] }
  readonly bodies: { readonly bodies: readonly Body[] }
}
type Props = { readonly data: Data; readonly context: PageContext }

/** The meetings of a body over the years, and the women in each. */
export function BodyStatistics({ data, context }: Props) {
  const { words, language, address } = context
  const { body_id, meetings } = data.found
  return (
    <>
      <PageHead
        title={words('meetings:statistics.years-title')}
        sub={words('meetings:statistics.years-lead')}
      />
      <Form action={address.path} method="get" layout="columns">
        <SelectField
          name="body"
          label={words('meetings:statistics.body')}
          value={body_id ?? ''}
          options={data.bodies.bodies.map((body) => ({
            value: body.body_id,
            label: inLanguage(body.name, language),
          }))}
        />
        <Actions>
          <Button>{words('meetings:statistics.show')}</Button>
        </Actions>
      </Form>
      {meetings.length === 0 ? (
        <Empty title={words('meetings:statistics.years-none')} />
      ) : (
        <Years meetings={meetings} context={context} />
      )}
    </>
  )
}

function Years({
  meetings,
  context,
}: {
  readonly meetings: readonly MeetingCounted[]
  readonly context: PageContext
}) {
  const { words, language, href } = context
  const number = (value: number): string => writeNumber(value, language)
  const most = Math.max(1, ...meetings.map(({ by_sex }) => (by_sex ? saidOf(by_sex) : 0)))
  return (
    <Section
      title={words('meetings:statistics.by-sex')}
      note={
        <PairedBarKey done={words('meetings:statistics.women')} of={words('meetings:statistics.people')} />
      }
    >
      <Sheet
        caption={words('meetings:statistics.years-title')}
        wideHint={words('meetings:statistics.wide')}
        columns={[
          { key: 'name', header: words('meetings:meeting'), holds: 'text' },
          { key: 'bar', header: words('meetings:statistics.women-of'), holds: 'picture' },
          { key: 'share', header: words('meetings:statistics.share'), holds: 'figure' },
          { key: 'women', header: words('meetings:statistics.women'), holds: 'figure' },
          { key: 'registered', header: words('meetings:statistics.registered'), holds: 'figure' },
          { key: 'attended', header: words('meetings:statistics.attended'), holds: 'figure' },
        ]}
        rows={meetings.map((one) => ({
          key: one.meeting_id,
          cells: {
            name: (
              <>
                <a href={href(`/meetings/${one.meeting_id}/statistics`)}>{inLanguage(one.name, language)}</a>
                <small className="second"> {writeDays(one.opens_on, one.closes_on, language)}</small>
              </>
            ),
            bar: one.by_sex && <PairedBar done={one.by_sex.female} of={saidOf(one.by_sex)} most={most} />,
            share: shareOfWomen(one.by_sex, context),
            women: one.by_sex === null ? '–' : number(one.by_sex.female),
            registered: number(one.registered),
            attended: number(one.attended),
          },
        }))}
      />
    </Section>
  )
}
