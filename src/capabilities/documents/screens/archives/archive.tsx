import { LARGEST_UPLOAD_MB } from '../../../../platform/http/uploads.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { FileField } from '../../../../ui/controls/file-field.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { Progress } from '../../../../ui/controls/progress.tsx'
import { RecordHead } from '../../../../ui/record/record-head.tsx'
import type { ArchiveState } from '../../archives/contract.ts'
import { archiveInItsTurn } from '../../archives/rules.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { sizeInWords } from '../say.tsx'
import { ArchivePapers } from './archive-papers.tsx'
import type { ArchiveData } from './data.ts'
import { PartsOf } from './parts-of.tsx'
import { ArchiveStateMark, problemInWords } from './say.tsx'

type Props = { readonly data: ArchiveData; readonly context: PageContext }

/** Seconds between two looks at work that goes on. */
const EVERY = 3
const WORKING: ReadonlySet<ArchiveState> = new Set(['reading', 'registering'])

/** An archive of old papers: what is being done with it, what is to be done next, and its files. */
export function ArchivePage({ data, context }: Props) {
  const { words, href } = context
  const { archive } = data.found
  const mayGiveUp = !isRefusal(archiveInItsTurn.decide({ state: archive.state, step: 'give up' }))
  return (
    <div id="archive" data-every={WORKING.has(archive.state) ? EVERY : undefined}>
      <RecordHead
        reference={words('documents:archives.room')}
        state={<ArchiveStateMark state={archive.state} context={context} />}
        note={sizeInWords(archive.bytes, context)}
        title={archive.name}
        actions={
          <>
            <LinkButton kind="quiet" href={href('/documents/archives')}>
              {words('documents:archives.list')}
            </LinkButton>
            {mayGiveUp && (
              <PostButton
                kind="quiet"
                action={context.address.path}
                hidden={{ form: 'give-up', 'idempotency-key': context.newKey() }}
              >
                {words('documents:archives.give-up')}
              </PostButton>
            )}
          </>
        }
      />
      <Standing data={data} context={context} />
      {archive.state !== 'arriving' && archive.state !== 'unreadable' && (
        <ArchivePapers data={data} context={context} />
      )}
    </div>
  )
}

function Standing({ data, context }: Props) {
  const { words } = context
  const { archive } = data.found
  if (archive.state === 'arriving') return <Arriving data={data} context={context} />
  if (archive.state === 'reading' || archive.state === 'registering')
    return <Working data={data} context={context} />
  if (archive.state === 'review') return <ToRegister data={data} context={context} />
  if (archive.state === 'unreadable')
    return (
      <Notice kind="wrong" title={words('documents:archives.unreadable-title')}>
        <p>{archive.problem && problemInWords(archive.problem, context)}</p>
      </Notice>
    )
  if (archive.state === 'done')
    return (
      <Notice kind="done" title={words('documents:archives.done-title')}>
        <p>{words('documents:archives.done-lead')}</p>
      </Notice>
    )
  return <p>{words('documents:archives.given-up-lead')}</p>
}

function Arriving({ data, context }: Props) {
  const { words, language } = context
  const { archive, parts } = data.found
  const of = Math.ceil(archive.bytes / archive.part_bytes)
  return (
    <>
      <Notice
        kind="warn"
        title={words('documents:archives.arriving-title', {
          parts: writeNumber(parts.length, language),
          of: writeNumber(of, language),
        })}
      >
        <p>{words('documents:archives.arriving-lead')}</p>
        <noscript>
          <p>{words('documents:archives.needs-script', { limit: LARGEST_UPLOAD_MB })}</p>
        </noscript>
      </Notice>
      <PartsOf form="resume" begun={archive} context={context}>
        <FileField
          name="file"
          accept=".zip,application/zip"
          label={words('documents:archives.arriving-again', { name: archive.name })}
        />
        <Actions>
          <Button kind="primary">{words('documents:archives.resume')}</Button>
        </Actions>
      </PartsOf>
    </>
  )
}

function Working({ data, context }: Props) {
  const { words } = context
  return (
    <Notice title={<Bar data={data} context={context} />}>
      <p>{words('documents:archives.reading-lead')}</p>
      <p className="no-print">
        <a href={context.address.path}>{words('documents:archives.look-again')}</a>
      </p>
    </Notice>
  )
}

function Bar({ data, context }: Props) {
  const { words, language } = context
  const { archive, counts } = data.found
  if (archive.state === 'registering') {
    const total = counts.proposed + counts.registered
    return (
      <Progress value={counts.registered} max={Math.max(total, 1)}>
        {words('documents:archives.registering-title', {
          done: writeNumber(counts.registered, language),
          total: writeNumber(total, language),
        })}
      </Progress>
    )
  }
  if (archive.content_bytes === null)
    return <Progress>{words('documents:archives.reading-unknown')}</Progress>
  return (
    <Progress value={archive.read_bytes} max={Math.max(archive.content_bytes, 1)}>
      {words('documents:archives.reading-title', {
        read: sizeInWords(archive.read_bytes, context),
        total: sizeInWords(archive.content_bytes, context),
      })}
    </Progress>
  )
}

function ToRegister({ data, context }: Props) {
  const { words, language } = context
  const { archive, counts } = data.found
  if (counts.proposed === 0) return null
  return (
    <Notice title={words('documents:archives.register-title')}>
      <p>{words('documents:archives.register-lead')}</p>
      <Actions>
        <PostButton
          kind="primary"
          action={context.address.path}
          hidden={{
            form: 'register',
            version: String(archive.version),
            'idempotency-key': context.newKey(),
          }}
        >
          {words('documents:archives.register', {
            count: counts.proposed,
            number: writeNumber(counts.proposed, language),
          })}
        </PostButton>
      </Actions>
    </Notice>
  )
}
