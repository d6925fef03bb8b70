import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay, writeList } from '../../../platform/i18n/format.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { RailSection, Split } from '../../../ui/layout/split.tsx'
import { Facts } from '../../../ui/record/facts.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { LinkList } from '../../../ui/record/link-list.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import { Story } from '../../../ui/record/story.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import { pageOfStory } from '../../directory/index.ts'
import { CommentsOnDocument } from '../comments/screens/open.tsx'
import type { Document, DocumentRow, LanguageVersion } from '../contract.ts'
import type { DocumentData } from './data.ts'
import { openOnceCirculated } from '../rules.ts'
import { RecordForms } from './record-forms.tsx'
import { DocumentStateMark, ReadinessMark, sizeInWords, typeName } from './say.tsx'

type Props = { readonly data: DocumentData; readonly context: PageContext }

/** A document's record: its languages, what it follows and what follows it, and its story. */
export function DocumentRecord({ data, context }: Props) {
  const { words, language, href } = context
  const { document, versions } = data.found
  const inForce = data.found.derived.findLast(
    ({ relation, state }) => relation === 'revision' && state !== 'draft',
  )
  return (
    <>
      <RecordHead
        reference={document.symbol}
        state={<DocumentStateMark state={document.state} context={context} />}
        note={typeName(data.types.types, document.kind, context)}
        title={inLanguage(document.title, language)}
        actions={<NextAction document={document} versions={versions} context={context} />}
      />
      {document.state === 'superseded' && inForce && (
        <p>
          <a href={href(`/documents/${inForce.document_id}`)}>
            {words('documents:record.superseded-by', { symbol: inForce.symbol })}
          </a>
        </p>
      )}
      <Split rail={<Rail data={data} context={context} />}>
        <Hang title={words('documents:record.languages')}>
          <KeyValues
            items={versions.map((version) => ({
              key: version.language,
              name: words(`documents:language.${version.language}`),
              value: <VersionLine document={document} version={version} context={context} />,
            }))}
          />
          {versions.some(({ hash }) => hash !== null) && (
            <p>
              <a href={href(`/documents/${document.document_id}/text`)}>
                {words('documents:record.side-by-side')}
              </a>
            </p>
          )}
        </Hang>
        {(data.found.parent || data.found.derived.length > 0) && (
          <Hang title={words('documents:record.around')}>
            <LinkList links={around(data, context)} />
            {data.found.parent && (
              <p>
                <a href={href(`/documents/${document.document_id}/compare`)}>
                  {words('documents:record.compare', { symbol: data.found.parent.symbol })}
                </a>
              </p>
            )}
          </Hang>
        )}
        <CommentsOnDocument document={document} rounds={data.comments.rounds} context={context} />
        {document.note !== '' && (
          <Hang title={words('documents:field.note')}>
            <p>{document.note}</p>
          </Hang>
        )}
        {holds(context.actor, ...secretariatDesk) && (
          <Hang title={words('documents:record.act')}>
            <RecordForms data={data} context={context} />
          </Hang>
        )}
        <Hang title={words('documents:record.story')}>
          <Story {...pageOfStory(data.story, context)} />
        </Hang>
      </Split>
    </>
  )
}

function NextAction({
  document,
  versions,
  context,
}: {
  document: Document
  versions: readonly LanguageVersion[]
  context: PageContext
}) {
  const { words } = context
  if (!holds(context.actor, ...secretariatDesk)) return null
  const original = versions.find((one) => one.language === document.original_language)
  if (document.state === 'draft' && original?.hash == null)
    return (
      <LinkButton kind="primary" href={`#write-${document.original_language}`}>
        {words('documents:record.write', {
          language: words(`documents:in-sentence.${document.original_language}`),
        })}
      </LinkButton>
    )
  const next = { draft: 'circulate', circulated: 'make-final' }[document.state as string]
  if (!next) return null
  return (
    <PostButton
      kind="primary"
      action={context.address.path}
      hidden={{ form: next, version: String(document.version), 'idempotency-key': context.newKey() }}
    >
      {words(`documents:record.${next}`)}
    </PostButton>
  )
}

function VersionLine({
  document,
  version,
  context,
}: {
  document: Document
  version: LanguageVersion
  context: PageContext
}) {
  const { words, language, href } = context
  const { file } = version
  const due = version.due_on ? words('documents:record.due', { day: writeDay(version.due_on, language) }) : ''
  const paper = `/papers?symbol=${encodeURIComponent(document.symbol)}&language=${version.language}`
  return (
    <>
      <ReadinessMark readiness={version.readiness} context={context} />
      <p className="note">
        {version.hash === null
          ? due || words('documents:record.no-due')
          : words(`documents:version-kind.${version.kind}`)}
        {version.hash !== null && ', '}
        {version.hash !== null &&
          (file ? (
            <a href={href(paper)}>
              {words('documents:record.file', { name: file.name, size: sizeInWords(file.bytes, context) })}
            </a>
          ) : (
            words('documents:record.text-only')
          ))}
        {version.hash !== null && (version.by_paragraph || document.adopted_on !== null) && (
          <>
            {', '}
            <a href={href(`/documents/${document.document_id}/print.pdf?language=${version.language}`)}>
              {words('documents:printing.take')}
            </a>
          </>
        )}
      </p>
    </>
  )
}

function Rail({ data, context }: Props) {
  const { words, language, href } = context
  const { document, series, versions } = data.found
  const names = new Map(
    data.participants.participants.map(({ participant_id, short }) => [
      participant_id,
      inLanguage(short, language),
    ]),
  )
  const openTo = openOnceCirculated.decide({ state: document.state, access: document.access })
  const access = words(`documents:access.${document.access}`)
  const readers =
    document.readers.length === 0
      ? ''
      : `: ${writeList(
          document.readers.map((one) => names.get(one) ?? one),
          language,
        )}`
  const fact = (key: string, value: React.ReactNode) => ({
    key,
    name: words(`documents:field.${key}`),
    value,
  })
  return (
    <>
      <RailSection title={words('documents:record.facts')}>
        <Facts
          items={[
            ...(series
              ? [
                  fact(
                    'meeting',
                    <a href={href(`/meetings/${series.meeting_id}`)}>{inLanguage(series.name, language)}</a>,
                  ),
                ]
              : []),
            fact('dated', writeDay(document.dated_on, language, 'long')),
            ...(document.circulated_on
              ? [fact('circulated', writeDay(document.circulated_on, language, 'long'))]
              : []),
            fact(
              'access',
              openTo === document.access
                ? access + readers
                : words('documents:record.draft-open', { access: access + readers }),
            ),
          ]}
        />
      </RailSection>
      <RailSection title={words('documents:record.address')}>
        <p>
          <a href={href(`/d/${document.symbol}`)}>{`/d/${document.symbol}`}</a>
        </p>
      </RailSection>
      {versions.some(({ hash }) => hash !== null) && (
        <RailSection title={words('documents:field.hash')}>
          {versions
            .filter(({ hash }) => hash !== null)
            .map(({ language: of, hash }) => (
              <p key={of} className="note number hash">
                {words('documents:record.hash-of', {
                  language: words(`documents:language.${of}`),
                  hash: (hash ?? '').match(/.{1,8}/g)?.join(' ') ?? '',
                })}
              </p>
            ))}
        </RailSection>
      )}
    </>
  )
}

function around({ found }: DocumentData, context: PageContext) {
  const { words, language, href } = context
  const link = (row: DocumentRow, note: string) => ({
    href: href(`/documents/${row.document_id}`),
    label: row.symbol,
    note: `${note}, ${writeDay(row.dated_on, language)}`,
    state: <DocumentStateMark state={row.state} context={context} />,
  })
  return [
    ...(found.parent && found.document.relation
      ? [
          link(
            found.parent,
            words('documents:record.follows', {
              relation: words(`documents:relation.${found.document.relation}`),
              symbol: found.parent.symbol,
            }),
          ),
        ]
      : []),
    ...found.derived.map((row) => link(row, row.relation ? words(`documents:relation.${row.relation}`) : '')),
  ]
}
