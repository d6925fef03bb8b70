import { inLanguage, languages } from '../../../kernel/language.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { actingIn, holds } from '../../../kernel/actor.ts'
import { Facts } from '../../../ui/record/facts.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { Bilingual } from '../../../ui/record/bilingual.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { LinkList } from '../../../ui/record/link-list.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import { Story } from '../../../ui/record/story.tsx'
import { Words } from '../../../ui/record/words.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RailSection, Split } from '../../../ui/layout/split.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { pageOfStory } from '../../directory/index.ts'
import { type MandateRow, type ProvisionRow, pending } from '../contract.ts'
import { marksOf } from './marks.ts'
import { Asking, Closing, Proposing, Reporting, Supervision } from './record-forms.tsx'
import type { RecordData } from './record-data.ts'
import { LineageOf } from './record-lineage.tsx'
import { TurnsOf } from './record-turns.tsx'
import { sourceText } from '../source.ts'
import { dueWords, shapeOf, stateWord, taskedWords } from './say.ts'

/** A mandate's record: what it says, who owes it until when, its lineage and its whole story. */
export function Record({ data: { mandate, story }, context }: { data: RecordData; context: PageContext }) {
  const { words, language } = context
  const next = nextAction(mandate, context)
  return (
    <>
      <RecordHead
        reference={mandate.reference ?? ''}
        state={<StateMark kind={shapeOf(mandate)}>{stateWord(mandate, context)}</StateMark>}
        note={words(
          mandate.kind === 'guideline' ? 'mandates:record.who-moves-guideline' : 'mandates:record.who-moves',
        )}
        title={inLanguage(mandate.title, language)}
        actions={next && <LinkButton href={next.href}>{next.label}</LinkButton>}
      />
      <Split rail={<Rail mandate={mandate} context={context} />}>
        {mandate.provision && (
          <Hang title={words('mandates:record.origin')} note={whereFrom(mandate, context)}>
            <Origin provision={mandate.provision} context={context} />
          </Hang>
        )}
        <Hang title={words('mandates:record.charge')}>
          <KeyValues
            items={[
              {
                key: 'tasked',
                name: words('mandates:record.tasked'),
                value: taskedWords(mandate.tasked, context),
              },
              ...(mandate.beneficiaries.length === 0
                ? []
                : [
                    {
                      key: 'to',
                      name: words('mandates:record.beneficiaries'),
                      value: taskedWords(mandate.beneficiaries, context),
                    },
                  ]),
              {
                key: 'class',
                name: words('mandates:record.class'),
                value: words(`mandates:class.${mandate.class}`),
              },
            ]}
          />
        </Hang>
        <Hang title={words('mandates:record.due')} note={words('mandates:record.in-its-words')}>
          <DueWords mandate={mandate} context={context} />
        </Hang>
        <LineageOf mandate={mandate} context={context} />
        <TurnsOf mandate={mandate} context={context} />
        <Acting mandate={mandate} context={context} />
        <Hang title={words('mandates:record.story')}>
          <Story
            {...pageOfStory(story, context)}
            begins={[
              {
                id: 'adopted',
                when: mandate.adopted_on ? writeDay(mandate.adopted_on, language) : '',
                dateTime: mandate.adopted_on ?? '',
                what: words(
                  mandate.kind === 'guideline' ? 'mandates:story.instructed' : 'mandates:story.adopted',
                  { title: inLanguage(mandate.source.title, language), number: mandate.source.number },
                ),
              },
            ]}
          />
        </Hang>
      </Split>
    </>
  )
}

function Rail({ mandate, context }: { mandate: RecordData['mandate']; context: PageContext }) {
  const { words, language, href } = context
  const facts = [
    {
      key: 'document',
      name: words('mandates:record.document'),
      value:
        mandate.kind === 'guideline' ? (
          inLanguage(mandate.source.title, language)
        ) : (
          <a href={href(`/d/${mandate.source.symbol}#p-${mandate.source.number}`)}>
            {sourceText(mandate, language)}
          </a>
        ),
    },
    ...(mandate.adopted_on
      ? [
          {
            key: 'adopted',
            name: words('mandates:record.adopted'),
            value: writeDay(mandate.adopted_on, language, 'long'),
          },
        ]
      : []),
    ...(mandate.closed_on
      ? [
          {
            key: 'closed',
            name: words('mandates:record.closed'),
            value: writeDay(mandate.closed_on, language, 'long'),
          },
        ]
      : []),
  ]
  return (
    <>
      <RailSection title={words('mandates:record.facts')}>
        <Facts items={facts} />
      </RailSection>
      <RailSection title={words('mandates:record.papers')}>
        <LinkList
          links={[
            {
              href: href(`/mandates/${mandate.reference}/remittance`),
              label: words('mandates:record.remittance'),
              note: 'PDF',
            },
          ]}
        />
      </RailSection>
      <RailSection title={words('mandates:record.evidence')}>
        {mandate.evidence.length === 0 ? (
          <p className="note">{words('mandates:record.no-evidence')}</p>
        ) : (
          <LinkList
            links={mandate.evidence.map((one) => ({
              href: one.address ?? href(`/mandates/${mandate.reference}/evidence/${one.evidence_id}`),
              label: one.title,
              note: writeDay(one.added_at.slice(0, 10), language),
            }))}
          />
        )}
      </RailSection>
    </>
  )
}

function DueWords({ mandate, context }: { mandate: MandateRow; context: PageContext }) {
  const { words, language } = context
  const due = dueWords(mandate, context)
  if (!mandate.due)
    return (
      <p className="note">
        {due.proposed ? `${due.day}, ${words('mandates:due.by-secretariat')}` : `${due.day}, ${due.quoted}`}
      </p>
    )
  return (
    <Words
      quoted={due.quoted}
      language={language}
      day={due.day}
      proposed={due.proposed}
      note={due.proposed ? words('mandates:due.by-secretariat') : undefined}
    />
  )
}

// What may be done now stands open; what the secretariat also may, folded under it.
function Acting({ mandate, context }: { mandate: RecordData['mandate']; context: PageContext }) {
  const { actor, words } = context
  const confirms =
    mandate.state === 'reported' && holds(actingIn(actor, 'mandates.supervise'), ...presidencyOffices)
  const more = pending.includes(mandate.state) && holds(actingIn(actor, 'mandates.close'), ...secretariatDesk)
  if (!mandate.may_report && !confirms && !more) return null
  return (
    <Hang title={words('mandates:record.act')} id="report">
      <Reporting mandate={mandate} context={context} />
      <Supervision mandate={mandate} context={context} />
      {more && (
        <div className="also">
          <Asking mandate={mandate} context={context} />
          <Proposing mandate={mandate} context={context} />
          <Closing mandate={mandate} context={context} />
        </div>
      )}
    </Hang>
  )
}

/** The paragraph in its languages, and in words where they do not say the same. */
function Origin({ provision, context }: { provision: ProvisionRow; context: PageContext }) {
  const { words } = context
  const differ = provision.disagreements.length > 0
  return (
    <>
      <Bilingual
        versions={languages.map((language) => {
          const text = provision.text[language]
          const name = words(`mandates:language.${language}`)
          if (text === undefined)
            return { language, name, flag: 'missing' as const, body: words('mandates:record.no-version') }
          return {
            language,
            name,
            text,
            marks: marksOf(provision.spans[language]),
            ...(differ ? { flag: 'diverging' as const } : {}),
          }
        })}
      />
      {provision.disagreements.map((one) => (
        <p key={one.kind} className="note">
          {words(`mandates:review.disagree.${one.kind}`, { es: one.es ?? '–', en: one.en ?? '–' })}
        </p>
      ))}
    </>
  )
}

// In the margin the paragraph stands on a line of its own.
function whereFrom(mandate: MandateRow, { words, language }: PageContext) {
  return (
    <>
      {inLanguage(mandate.source.title, language)}
      {mandate.source.number !== '' && (
        <span className="second">
          {words('mandates:public.paragraph', { number: mandate.source.number })}
        </span>
      )}
    </>
  )
}

function nextAction(
  mandate: RecordData['mandate'],
  { words, actor }: PageContext,
): { href: string; label: string } | undefined {
  if (mandate.state === 'reported' && holds(actingIn(actor, 'mandates.supervise'), ...presidencyOffices))
    return { href: '#supervise', label: words('mandates:record.supervise') }
  if (mandate.may_report) return { href: '#report', label: words('mandates:record.report') }
  if (mandate.state === 'confirmed' && holds(actingIn(actor, 'mandates.close'), ...secretariatDesk))
    return { href: '#close', label: words('mandates:record.close') }
  return undefined
}
