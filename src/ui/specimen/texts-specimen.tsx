import { Button } from '../controls/button.tsx'
import { Bilingual } from '../record/bilingual.tsx'
import { Facts } from '../record/facts.tsx'
import { Hang } from '../record/hang.tsx'
import { KeyValues } from '../record/key-values.tsx'
import { LinkList } from '../record/link-list.tsx'
import type { Mark, MarkKind } from '../record/marked-text.tsx'
import { RecordHead } from '../record/record-head.tsx'
import { Timeline, WriteLine } from '../record/timeline.tsx'
import { Words } from '../record/words.tsx'
import { Proposal } from '../review/proposal.tsx'
import { ReviewList } from '../review/review-list.tsx'
import { ReviewRow } from '../review/review-row.tsx'
import { StateMark, StateSprite } from '../state.tsx'
import { texts, type Texts } from './texts.ts'

const mark = (text: string, words: string, kind: MarkKind): Mark => ({
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
  kind,
})

const marks = (t: Texts): Mark[] => [
  mark(t.text, t.verb, 'verb'),
  mark(t.text, t.who, 'who'),
  mark(t.text, t.due, 'due'),
]

export function TextsSpecimen({ t }: { t: Texts }) {
  const items = [
    { key: 'a', name: t.short, value: t.title },
    { key: 'b', name: t.title, value: t.longReference },
  ]
  const { en, es } = texts
  return (
    <>
      <StateSprite />
      <RecordHead
        reference={t.longReference}
        state={<StateMark kind="progress">{t.states.progress}</StateMark>}
        note={t.title}
        title={t.long}
        actions={<Button>{t.change}</Button>}
      />
      <Hang title={t.short} note={t.longReference}>
        <Bilingual
          versions={[
            { language: 'en', name: 'English', status: t.short, text: en.text, marks: marks(en) },
            { language: 'es', name: 'Español', status: t.states.draft, text: es.text, flag: 'diverging' },
          ]}
        />
      </Hang>
      <Hang title={t.title}>
        <Bilingual
          versions={[
            { language: 'en', name: 'English', text: en.long },
            { language: 'es', name: 'Español', status: t.empty, body: t.empty, flag: 'missing' },
          ]}
        />
        <KeyValues items={items} />
        <Facts items={items} />
        <Words quoted={t.quoted} day="15 1 2027" proposed note={t.title} />
        <LinkList links={[{ href: '#main', label: t.longReference, note: t.title }]} />
        <Timeline
          write={<WriteLine action="#" name="line" label={t.title} send={t.save} error={t.error} />}
          entries={[
            {
              id: 'e2',
              when: '18 11 2026',
              dateTime: '2026-11-18',
              what: t.title,
              said: t.long,
              note: t.reference,
            },
            { id: 'e1', when: '2 9 2026', dateTime: '2026-09-02', what: t.text },
          ]}
        />
      </Hang>
      <ReviewList legend={{ verb: t.verb, who: t.who, due: t.due }} heading={t.title}>
        <ReviewRow
          id="r1"
          number="1"
          texts={[{ language: 'en', text: en.text, marks: marks(en) }]}
          is="read"
          line={t.title}
          lineNote={t.long}
          href="#r2"
        />
        <ReviewRow
          id="r2"
          number="2.a"
          depth={1}
          texts={[
            { language: 'en', text: en.text, marks: marks(en), name: 'English' },
            { language: 'es', text: es.text, marks: marks(es), name: 'Español' },
          ]}
          is="now"
          line={t.title}
        >
          <Proposal title={t.title} note={t.long} actions={<Button shortcut="c">{t.save}</Button>}>
            <KeyValues items={items} />
          </Proposal>
        </ReviewRow>
      </ReviewList>
    </>
  )
}
