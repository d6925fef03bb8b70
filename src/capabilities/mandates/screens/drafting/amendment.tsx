import { type Text, inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { ChangedWords } from '../../../documents/index.ts'
import { changedWords } from '../../drafting/amendments/words.ts'
import type { Amendment } from '../../drafting/contract.ts'
import { momentSaid } from './say.tsx'

type Props = {
  readonly amendment: Amendment
  /** The words it changes. */
  readonly stands: Text
  readonly context: PageContext
}

/** Who proposes what: "A3, Honduras: delete". */
export function AmendmentHead({ amendment, context }: Omit<Props, 'stands'>) {
  const { words, language } = context
  const { number, kind, name, state, decided_at } = amendment
  return (
    <p className="amendment-head">
      <b className="number">{words('mandates:drafting.amendment-called', { number })}</b>{' '}
      {inLanguage(name, language)}: {words(`mandates:drafting.kind.${kind}`)}
      {state === 'pending' || decided_at === null ? null : (
        <span className="note">
          {' '}
          · {words(`mandates:drafting.amendment-state.${state}`)},{' '}
          <time dateTime={decided_at}>{momentSaid(decided_at, context)}</time>
        </span>
      )}
    </p>
  )
}

/** What an amendment makes of the words that stand, in each language it was proposed in. */
export function AmendmentWords({ amendment, stands, context }: Props) {
  const { words } = context
  const told = languages.filter((language) => amendment.text[language] !== undefined)
  return (
    <>
      {told.map((language) => (
        <p key={language} className="of-record amendment-words" lang={language}>
          <span className="unseen">{words(`documents:language.${language}`)}: </span>
          <ChangedWords
            words={changedWords(
              amendment.kind === 'replace' ? (stands[language] ?? '') : '',
              amendment.text[language] ?? '',
            )}
            context={context}
          />
        </p>
      ))}
      {amendment.reason !== null && <p className="note">{amendment.reason}</p>}
    </>
  )
}
