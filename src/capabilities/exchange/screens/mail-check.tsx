import type { PageContext } from '../../../platform/http/page.ts'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { type StateKind, StateMark } from '../../../ui/state.tsx'
import type { MailSetupShown, Stands, ZoneCheckShown } from '../mail-check/contract.ts'

type Props = { readonly data: { readonly setup: MailSetupShown }; readonly context: PageContext }

const SHAPES: Readonly<Record<Stands, StateKind>> = {
  good: 'closed',
  weak: 'progress',
  missing: 'refused',
  several: 'refused',
  wrong: 'refused',
  'not set': 'open',
  unanswered: 'draft',
}

/** How mail leaves, and whether the zone of its domain vouches for it: what is missing, and the line that mends it. */
export function MailCheck({ data: { setup }, context }: Props) {
  const { words, made } = context
  const checked = made as ZoneCheckShown | undefined
  const value = (key: keyof MailSetupShown) => ({
    key,
    name: words(`exchange:mail-check.${key}`),
    value: setup[key] ?? words(`exchange:mail-check.no-${key}`),
  })
  return (
    <>
      <PageHead
        title={words('exchange:mail-check.title')}
        sub={words('exchange:mail-check.lead')}
        actions={
          <PostButton kind="primary" action={context.address.path} hidden={{ form: 'check' }}>
            {words('exchange:mail-check.ask')}
          </PostButton>
        }
      />
      <Hang title={words('exchange:mail-check.here')}>
        <KeyValues items={[value('from'), value('host'), value('dkim_selector'), value('bounces_at')]} />
      </Hang>
      {checked?.findings.map((finding) => (
        <Hang
          key={finding.what}
          title={words(`exchange:mail-check.${finding.what}`)}
          note={
            <StateMark kind={SHAPES[finding.stands]}>
              {words(`exchange:mail-check.is.${finding.stands}`)}
            </StateMark>
          }
        >
          <p>{words(`exchange:mail-check.${finding.what}-${finding.stands === 'good' ? 'good' : 'why'}`)}</p>
          {finding.found !== null && (
            <p className="note hash">{words('exchange:mail-check.found', { text: finding.found })}</p>
          )}
          {finding.line && (
            <>
              <p>{words('exchange:mail-check.put', { name: finding.line.name })}</p>
              <p className="hash">
                <code>{finding.line.text}</code>
              </p>
            </>
          )}
        </Hang>
      ))}
    </>
  )
}
