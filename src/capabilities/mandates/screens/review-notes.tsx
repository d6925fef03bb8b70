import type { PageContext } from '../../../platform/http/page.ts'
import { writeDays, writeList } from '../../../platform/i18n/format.ts'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import type { ReadingWarning } from '../contract.ts'
import type { Opening } from '../reading/contract.ts'
import { taskedWords } from './say.ts'

type Props = {
  readonly opening: Opening
  readonly warnings: readonly ReadingWarning[]
  readonly context: PageContext
}

/** What the reading took from the opening, and what the reviewer should look at before anything else. */
export function ReadingNotes({ opening, warnings, context }: Props) {
  return (
    <>
      {warnings.length > 0 && <Warnings warnings={warnings} context={context} />}
      <OpeningFacts opening={opening} context={context} />
    </>
  )
}

// The same in both languages is told once.
function once(warnings: readonly ReadingWarning[]) {
  const alike = Map.groupBy(warnings, ({ kind, provision, words }) => `${kind} ${provision ?? ''} ${words}`)
  return [...alike].flatMap(([key, [warning, ...more]]) =>
    warning ? [{ key, warning, found: [warning, ...more].map(({ language }) => language) }] : [],
  )
}

function Warnings({ warnings, context: { words, address } }: Omit<Props, 'opening'>) {
  const told = once(warnings)
  return (
    <Notice kind="warn" title={words('mandates:review.look-at', { count: told.length })}>
      <ul>
        {told.map(({ key, warning, found }) => (
          <li key={key}>
            {words(`mandates:warning.${warning.kind}`, { words: warning.words })}{' '}
            <span className="note">
              {found.map((one) => words(`mandates:language.${one}`)).join(', ')}
              {warning.provision !== undefined && (
                <>
                  {', '}
                  <a href={`${address.path}#p-${warning.provision}`}>
                    {words('mandates:public.paragraph', { number: warning.provision })}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function OpeningFacts({ opening, context }: Omit<Props, 'warnings'>) {
  const { words, language } = context
  const [from, to] = [opening.from ?? opening.to, opening.to ?? opening.from]
  const days = from && to ? writeDays(from, to, language, 'long') : ''
  const present = opening.participants.map((code) => taskedWords([`participant:${code}`], context))
  const items = [
    { key: 'place', name: words('mandates:review.opening-place'), value: opening.place ?? '' },
    { key: 'days', name: words('mandates:review.opening-days'), value: days },
    { key: 'present', name: words('mandates:review.opening-present'), value: writeList(present, language) },
  ].filter((item) => item.value !== '')
  return items.length === 0 ? null : (
    <Hang title={words('mandates:review.opening')}>
      <KeyValues items={items} />
    </Hang>
  )
}
