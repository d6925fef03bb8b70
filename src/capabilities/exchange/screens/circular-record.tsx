import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Notice } from '../../../ui/controls/notice.tsx'
import { RailSection, Split } from '../../../ui/layout/split.tsx'
import { Bilingual } from '../../../ui/record/bilingual.tsx'
import { Facts } from '../../../ui/record/facts.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { LinkList } from '../../../ui/record/link-list.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import { Story } from '../../../ui/record/story.tsx'
import { pageOfStory } from '../../directory/index.ts'
import type { CircularData } from './circular-data.ts'
import { Delivery } from './circular-delivery.tsx'
import { NextSteps, writesFor } from './circular-next.tsx'
import { CircularStateMark, atWords, audienceWords } from './circular-say.tsx'

type Props = { readonly data: CircularData; readonly context: PageContext }

/** A circular's record: its words, its papers, the next step, and what became of every mail. */
export function CircularRecordPage({ data, context }: Props) {
  const { words, language } = context
  const { found } = data
  const { circular } = found
  return (
    <>
      <RecordHead
        reference={circular.reference ?? words(`exchange:kind.${circular.kind}`)}
        state={<CircularStateMark state={circular.state} context={context} />}
        note={words(`exchange:sender.${circular.sender}`)}
        title={inLanguage(circular.subject, language)}
        actions={<NextSteps found={found} context={context} />}
      />
      <Standing data={data} context={context} />
      <Split rail={<Rail data={data} context={context} />}>
        <Hang title={words('exchange:field.body')}>
          <Texts data={data} context={context} />
        </Hang>
        {found.papers.length > 0 && (
          <Hang title={words('exchange:record.papers')}>
            <LinkList
              links={found.papers.map((paper) => ({
                href: context.href(`/documents/${paper.document_id}`),
                label: paper.symbol,
                note: `${inLanguage(paper.title, language)}, ${words(`exchange:how.${paper.how}`)}`,
              }))}
            />
          </Hang>
        )}
        {found.delivery.length > 0 && <Delivery found={found} context={context} />}
        {data.story.entries.length > 0 && (
          <Hang title={words('exchange:record.story')}>
            <Story {...pageOfStory(data.story, context)} />
          </Hang>
        )}
      </Split>
    </>
  )
}

/** What one must know before doing anything: who has to release it, or the minute it leaves. */
function Standing({ data: { found }, context }: Props) {
  const { words } = context
  const { circular, recipients, terms } = found
  if (circular.state === 'released' && circular.leaves_at !== null)
    return (
      <Notice
        kind="warn"
        title={words('exchange:record.leaves', { at: atWords(circular.leaves_at, context) })}
      >
        <p>{words('exchange:record.leaves-how')}</p>
      </Notice>
    )
  if (!writesFor(context, circular.sender)) return null
  const many = recipients > terms.second_person_above
  if (circular.state === 'awaiting release')
    return (
      <Notice
        title={words(many ? 'exchange:record.waits-second' : 'exchange:record.waits', { count: recipients })}
      >
        <p>{words('exchange:record.waits-how', { count: terms.wait_minutes })}</p>
      </Notice>
    )
  if (circular.state !== 'draft') return null
  return (
    <p>
      {words('exchange:record.goes-to', { count: recipients })}{' '}
      {many &&
        words('exchange:record.second', { limit: terms.second_person_above, count: terms.wait_minutes })}
    </p>
  )
}

function Texts({ data: { found }, context }: Props) {
  const { words } = context
  const { circular, texts } = found
  return (
    <Bilingual
      versions={texts.map(({ language, subject, paragraphs }) => ({
        language,
        name: words(`documents:language.${language}`),
        status:
          language === circular.original_language ? words('documents:version-kind.original') : undefined,
        body: (
          <>
            <p>
              <b>{subject}</b>
            </p>
            {paragraphs.map((part) => (
              <p key={part} className="written">
                {part}
              </p>
            ))}
          </>
        ),
      }))}
    />
  )
}

function Rail({ data, context }: Props) {
  const { words, language } = context
  const { circular, audience, in_library, drafted_by, released_by, stopped_by } = data.found
  const facts: [string, string | null][] = [
    ['audience', audience && audienceWords(audience, data.participants.participants, context)],
    ['deadline', circular.deadline_on && writeDay(circular.deadline_on, language, 'long')],
    ['drafted', drafted_by && `${drafted_by}, ${atWords(circular.drafted_at, context)}`],
    [
      'released',
      circular.released_at &&
        [released_by, atWords(circular.released_at, context)].filter(Boolean).join(', '),
    ],
    ['sent', circular.sent_at && atWords(circular.sent_at, context)],
    [
      'stopped',
      circular.stopped_at && [stopped_by, atWords(circular.stopped_at, context)].filter(Boolean).join(', '),
    ],
  ]
  return (
    <RailSection title={words('exchange:record.facts')}>
      <Facts
        items={[
          ...facts.flatMap(([key, value]) =>
            value ? [{ key, name: words(`exchange:fact.${key}`), value }] : [],
          ),
          ...(in_library === null
            ? []
            : [
                {
                  key: 'library',
                  name: words('exchange:record.in-library'),
                  value: <a href={context.href(`/d/${in_library}`)}>{in_library}</a>,
                },
              ]),
        ]}
      />
    </RailSection>
  )
}
