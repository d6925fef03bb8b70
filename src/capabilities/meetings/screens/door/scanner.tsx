import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { category } from '../../delegations/contract.ts'
import type { Door } from '../../door/contract.ts'
import { verdict } from '../../door/scans/contract.ts'

type Props = { readonly data: { readonly found: Door }; readonly context: PageContext }

/** The scanner of a meeting's door: a page that a device keeps and that goes on without a network. Its script fills the places. */
export function ScannerPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const id = found.meeting.meeting_id
  return (
    <>
      <p className="step">
        <a href={href(`/meetings/${id}/door`)}>{words('meetings:door.to-door')}</a>
      </p>
      <h1>{inLanguage(found.meeting.name, language)}</h1>
      <noscript>
        <Notice kind="warn" title={words('meetings:door.scanner.needs-script')} />
      </noscript>
      <div
        className="scanner"
        data-scanner={id}
        data-roster={href(`/api/v1/meetings/${id}/door/roster`).replace(`/${language}/`, '/')}
        data-scans={href(`/api/v1/meetings/${id}/door/scans`).replace(`/${language}/`, '/')}
        data-words={JSON.stringify(wordsOf(context))}
        hidden
      >
        <p className="scanner-line" role="status">
          <span data-place="line" />{' '}
          <a href={href('/sign-in')} data-place="sign-in" hidden>
            {words('meetings:door.scanner.sign-in')}
          </a>
        </p>
        <p className="note">
          <span data-place="known" /> · <span data-place="unsent" />
        </p>
        <p className="scanner-old" data-place="old" hidden />
        <div className="scanner-verdict" data-place="verdict" role="status" aria-live="assertive">
          <p className="scanner-word" data-place="verdict-word">
            {words('meetings:door.scanner.ready')}
          </p>
          <p className="scanner-name" data-place="verdict-name" />
          <p data-place="verdict-for" />
          <p className="note" data-place="verdict-why" />
        </div>
        <video className="scanner-video" data-place="video" muted playsInline hidden />
        <p className="note" data-place="camera-says" role="status" />
        <div className="actions">
          <span data-place="camera">
            <Button kind="primary" type="button">
              {words('meetings:door.scanner.start')}
            </Button>
          </span>
        </div>
        <form className="form" data-place="by-hand" noValidate>
          <TextField name="code" label={words('meetings:door.scanner.code')} autoComplete="off" />
          <Button kind="plain">{words('meetings:door.scanner.enter')}</Button>
        </form>
        <section data-place="last-part" hidden>
          <h2>{words('meetings:door.scanner.last')}</h2>
          <ol className="scanner-last" data-place="last" />
        </section>
        <div className="form">
          <TextField
            name="session"
            size="code"
            inputMode="numeric"
            maxLength={2}
            label={words('meetings:door.field.session')}
            hint={words('meetings:door.session-hint')}
            autoComplete="off"
          />
          <TextField
            name="device"
            maxLength={40}
            label={words('meetings:door.field.device')}
            hint={words('meetings:door.scanner.device-hint')}
            autoComplete="off"
          />
        </div>
        <p className="note">{words('meetings:door.scanner.install')}</p>
      </div>
    </>
  )
}

const SAID = [
  'online',
  'offline',
  'signed-out',
  'loading',
  'people',
  'as-of',
  'unsent',
  'sent',
  'old',
  'again-at',
  'not-in-list',
  'ready',
  'no-camera',
  'start',
  'stop',
  'no-store',
  'device',
] as const

/** What the script says, in the reader's language, its blanks still open. */
function wordsOf({ words }: PageContext): Record<string, string> {
  const blanks = { count: '{count}', minutes: '{minutes}', time: '{time}', why: '{why}' }
  const open = (key: string): string => words(key, blanks)
  return {
    ...Object.fromEntries(SAID.map((key) => [key, open(`meetings:door.scanner.${key}`)])),
    ...Object.fromEntries(
      verdict.options.map((one) => [`verdict ${one}`, words(`meetings:door.verdict.${one}`)]),
    ),
    'verdict again': words('meetings:door.scanner.again'),
    'verdict unknown': words('meetings:door.scanner.unknown'),
    ...Object.fromEntries(
      category.options.map((one) => [`category ${one}`, words(`meetings:door.badges.category.${one}`)]),
    ),
  }
}
