import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Lineage } from '../../../ui/charts/lineage.tsx'
import type { LineageNode } from '../../../ui/charts/lineage-layout.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import { type Link, type Relative, linkKind } from '../contract.ts'
import { RecordForm } from './record-forms.tsx'
import type { RecordData } from './record-data.ts'
import { shapeOf, stateWord } from './say.ts'

type Props = { readonly mandate: RecordData['mandate']; readonly context: PageContext }

/** Where the mandate comes from and what came of it: a picture with its list, the links one by one, and a form to link. */
export function LineageOf({ mandate, context }: Props) {
  const { words } = context
  return (
    <Hang title={words('mandates:record.lineage')} id="lineage">
      <Lineage {...graphOf(mandate, context)} />
      {mandate.links.length > 0 && (
        <ul className="links">
          {mandate.links.map((link) => (
            <LinkLine
              key={`${link.kind} ${link.from} ${link.to}`}
              link={link}
              of={mandate}
              context={context}
            />
          ))}
        </ul>
      )}
      <Linking mandate={mandate} context={context} />
    </Hang>
  )
}

function LinkLine({ link, of, context }: { link: Link; of: RecordData['mandate']; context: PageContext }) {
  const { words, language, href } = context
  const outward = link.from === of.reference
  const other = outward ? link.to : link.from
  const title = inLanguage(link.title, language)
  return (
    <li>
      <a href={href(`/mandates/${other}`)}>{`${other}: ${title}`}</a>{' '}
      <span className="note">
        {words(`mandates:link.${outward ? 'out' : 'in'}.${link.kind}`)} ·{' '}
        {words(`mandates:state.${link.state}`).toLocaleLowerCase()}
      </span>
    </li>
  )
}

function Unlink({ link, of, context }: { link: Link; of: RecordData['mandate']; context: PageContext }) {
  return (
    <PostButton
      action={context.address.path}
      kind="quiet"
      hidden={{
        form: 'unlink',
        version: String(of.version),
        'idempotency-key': context.newKey(),
        kind: link.kind,
        other: link.to,
      }}
    >
      {context.words('mandates:act.unlink', { other: link.to })}
    </PostButton>
  )
}

function Linking({ mandate, context }: Props) {
  if (!holds(context.actor, ...secretariatDesk)) return null
  const { words, language, href } = context
  const sent = sentForm(context, 'link')
  const own = mandate.links.filter((link) => link.from === mandate.reference)
  return (
    <Disclosure label={words('mandates:act.link-title')} open={context.sent === 'link'}>
      <RecordForm name="link" mandate={mandate} context={context}>
        <SelectField
          name="kind"
          label={words('mandates:act.link-kind')}
          value={sent.value('kind', 'reiterates')}
          options={linkKind.options.map((kind) => ({
            value: kind,
            label: words(`mandates:link.verb.${kind}`),
          }))}
        />
        <TextField
          name="other"
          size="short"
          label={words('mandates:act.link-other')}
          hint="MAN-2025-014"
          value={sent.value('other')}
          error={sent.error('other')}
        />
        <Actions>
          <Button>{words('mandates:act.link')}</Button>
        </Actions>
      </RecordForm>
      {mandate.similar.length > 0 && (
        <>
          <p className="note">{words('mandates:act.link-similar')}</p>
          <ul className="links">
            {mandate.similar.map((one) => (
              <li key={one.reference}>
                <a href={href(`/mandates/${one.reference}`)}>
                  {`${one.reference}: ${inLanguage(one.title, language)}`}
                </a>{' '}
                <span className="note">{words(`mandates:state.${one.state}`).toLocaleLowerCase()}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {own.map((link) => (
        <p key={`${link.kind} ${link.to}`}>
          <Unlink link={link} of={mandate} context={context} />
        </p>
      ))}
    </Disclosure>
  )
}

const yearOf = (day: string | null): string => day?.slice(0, 4) ?? ''

const ORIGIN = 'origin'

// Squares are the paragraphs mandates came from and were closed by; the oldest paragraph stands at the left.
function graphOf(mandate: RecordData['mandate'], context: PageContext) {
  const { words, language, href } = context
  const nodes: LineageNode[] = []
  const edges: { from: string; to: string }[] = []
  const hasAncestor = new Set(mandate.ties.map((tie) => tie.from_id))
  for (const one of mandate.relatives) {
    nodes.push(nodeOf(one, one.mandate_id === mandate.mandate_id, context))
    // A paragraph is drawn where a line begins; later ones are named under their mandate.
    if (!hasAncestor.has(one.mandate_id)) {
      nodes.push({
        id: `from ${one.mandate_id}`,
        column: ORIGIN,
        kind: 'text',
        label: one.source.symbol === '' ? inLanguage(one.source.title, language) : one.source.symbol,
        ...(one.source.number === ''
          ? {}
          : {
              sub: words('mandates:public.paragraph', { number: one.source.number }),
              href: href(`/d/${one.source.symbol}#p-${one.source.number}`),
            }),
      })
      edges.push({ from: `from ${one.mandate_id}`, to: one.mandate_id })
    }
    if (one.closed_by) {
      nodes.push({
        id: `by ${one.mandate_id}`,
        column: yearOf(one.closed_on),
        kind: 'text',
        label: one.closed_by,
        sub: words('mandates:lineage.closes'),
      })
      edges.push({ from: one.mandate_id, to: `by ${one.mandate_id}` })
    }
  }
  // A link is stored from the younger to the older; time runs the other way.
  for (const tie of mandate.ties) edges.push({ from: tie.to_id, to: tie.from_id })
  const years = [...new Set(nodes.map((node) => node.column))].filter((key) => key !== ORIGIN).sort()
  return {
    title: words('mandates:lineage.title', { reference: mandate.reference ?? '' }),
    description: words('mandates:lineage.says', { count: mandate.relatives.length }),
    columns: [
      { key: ORIGIN, label: words('mandates:lineage.origin') },
      ...years.map((year) => ({ key: year, label: year })),
    ],
    nodes,
    edges,
    words: {
      list: words('mandates:lineage.list'),
      wide: words('mandates:lineage.wide'),
      leadsTo: words('mandates:lineage.leads-to'),
      states: Object.fromEntries(mandate.relatives.map((one) => [shapeOf(one), stateWord(one, context)])),
    },
  }
}

function nodeOf(one: Relative, current: boolean, { href, language }: PageContext): LineageNode {
  return {
    id: one.mandate_id,
    column: yearOf(one.adopted_on),
    kind: shapeOf(one),
    label: inLanguage(one.title, language),
    sub: one.reference,
    ...(current ? { current } : { href: href(`/mandates/${one.reference}`) }),
  }
}
