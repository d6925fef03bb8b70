import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Pager } from '../../../../ui/controls/pager.tsx'
import type { FloorNow, Statement } from '../../session/contract.ts'
import { Following } from './following.tsx'
import { NotInSession } from './not-in-session.tsx'
import { ItemNow, ShownNow, SpeakerNow, Waiting } from './now.tsx'
import { StatementList } from './statement-list.tsx'

export type BoothData = {
  readonly found: {
    readonly floor: FloorNow
    readonly papers: { readonly statements: readonly Statement[]; readonly next: string | null }
  }
}

/** An interpreter's page: who speaks on what, who comes next, and the statements in hand. */
export function BoothPage({
  data: {
    found: { floor, papers },
  },
  context,
}: {
  readonly data: BoothData
  readonly context: PageContext
}) {
  const { words, language, request, href } = context
  const { meeting, session, item, items } = floor
  const token = request.params['token'] ?? ''
  const file = ({ statement_id }: Statement): string => `/booth/${token}/statements/${statement_id}`
  const now = papers.statements.filter(({ item_id }) => item_id === item?.item_id && item_id !== null)
  const others = papers.statements.filter((one) => !now.includes(one))
  return (
    <>
      <Following floor={floor} stream={`/booth/${token}/live`} className="live-task" context={context}>
        <p className="step">
          {inLanguage(meeting.name, language)}
          {session && `, ${words('meetings:session.called', { ordinal: session.ordinal })}`}
        </p>
        {session?.state === 'open' ? (
          <>
            <ItemNow floor={floor} context={context} />
            <SpeakerNow floor={floor} context={context} />
            <ShownNow floor={floor} context={context} />
            <Waiting floor={floor} context={context} />
          </>
        ) : (
          <NotInSession floor={floor} context={context} />
        )}
        <section className="live-list" aria-labelledby="statements">
          <h2 className="live-key" id="statements">
            {words('meetings:statement.title')}
          </h2>
          {papers.statements.length === 0 && <p className="live-empty">{words('meetings:statement.none')}</p>}
          {now.length > 0 && <h3>{words('meetings:statement.now')}</h3>}
          <StatementList statements={now} items={items} file={file} context={context} />
          {others.length > 0 && now.length > 0 && <h3>{words('meetings:statement.others')}</h3>}
          <StatementList statements={others} items={items} file={file} context={context} />
          {papers.next !== null && (
            <Pager
              label={words('meetings:statement.title')}
              next={{
                href: href(`/booth/${token}?after=${papers.next}`),
                label: words('meetings:statement.more'),
              }}
            />
          )}
        </section>
      </Following>
    </>
  )
}
