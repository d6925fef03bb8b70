import { CheckboxGroup } from '../controls/checkbox-group.tsx'
import { Button } from '../controls/button.tsx'
import { Form } from '../controls/form.tsx'
import { KeysLegend } from '../controls/keys-legend.tsx'
import { Pager } from '../controls/pager.tsx'
import { Reference } from '../controls/reference.tsx'
import { Days } from '../desk/days.tsx'
import { Figures } from '../desk/figures.tsx'
import { Path } from '../desk/path.tsx'
import { Waiting } from '../desk/waiting.tsx'
import { RailSection, Split } from '../layout/split.tsx'
import { Section } from '../layout/section.tsx'
import { Programme } from '../record/programme.tsx'
import { RegisterTable } from '../register/register-table.tsx'
import { Sentence } from '../register/sentence.tsx'
import { TwoLines } from '../register/two-lines.tsx'
import { Under } from '../register/under.tsx'
import { Views } from '../register/views.tsx'
import { StateMark, type StateKind } from '../state.tsx'
import type { Texts } from './texts.ts'

type Row = { ref: string; title: string; state: StateKind; proposed: boolean }

export function ListsSpecimen({ t }: { t: Texts }) {
  const rows: Row[] = [
    { ref: t.reference, title: t.title, state: 'overdue', proposed: false },
    { ref: t.longReference, title: t.long, state: 'draft', proposed: true },
  ]
  return (
    <>
      <Figures
        label={t.short}
        figures={[
          {
            href: '#a',
            number: 3,
            name: <StateMark kind="overdue">{t.states.overdue}</StateMark>,
            note: t.title,
          },
          { href: '#b', number: '1 204', unit: 'h', name: t.long },
          { href: '#c', number: 0, name: t.short },
        ]}
      />
      <Programme
        level={2}
        days={[
          {
            key: 'day',
            name: t.title,
            entries: [
              {
                key: 'one',
                time: '09:00–09:30',
                number: '10.12 bis',
                title: <a href="#main">{t.long}</a>,
                lines: [{ key: 'who', says: t.longReference }],
                notes: [t.long],
                acts: <Button kind="quiet">{t.next}</Button>,
              },
              { key: 'two', time: '', number: '', title: t.short, within: true, pause: true },
            ],
          },
        ]}
      />
      <Split
        rail={
          <RailSection title={t.title}>
            <Path
              steps={[
                { id: 'p1', when: '11 9', what: t.title, is: 'done', says: t.states.closed },
                { id: 'p2', when: '20 9', what: t.long, is: 'late', says: t.states.overdue, href: '#main' },
                { id: 'p3', when: '23 11', what: t.short, is: 'now' },
                { id: 'p4', when: '10 12', what: t.short, is: 'end' },
              ]}
            />
            <Waiting items={[{ id: 'w1', what: t.long, href: '#main', who: t.longReference }]} />
          </RailSection>
        }
      >
        <Section title={t.title} note={t.next}>
          <Days
            days={[
              {
                id: 'd1',
                name: t.parts.day,
                date: '23',
                todos: [
                  {
                    id: 't1',
                    title: t.long,
                    href: '#main',
                    state: <StateMark kind="overdue">{t.states.overdue}</StateMark>,
                    text: t.text,
                    action: { href: '#main', label: t.save, primary: true },
                  },
                  { id: 't2', title: t.title, href: '#main', action: { href: '#main', label: t.change } },
                ],
              },
            ]}
          />
        </Section>
      </Split>
      <Section title={t.short}>
        <Sentence
          action="#"
          label={t.title}
          apply={t.save}
          parts={[
            { id: 's1', text: t.short },
            {
              id: 's2',
              chosen: t.title,
              label: t.short,
              controls: (
                <CheckboxGroup name="filter" label={t.title} options={[{ value: 'x', label: t.long }]} />
              ),
            },
            { id: 's3', text: ', ' + t.due },
          ]}
        />
        <Views
          label={t.title}
          views={[
            { href: '#v1', label: t.short, current: true },
            { href: '#v2', label: t.long },
          ]}
        />
        <RegisterTable
          caption={t.title}
          select={{ form: 'ticked', name: 'pick', header: t.change, all: t.all }}
          columns={[
            { key: 'ref', header: t.short, namesRow: true, phone: 'start' },
            { key: 'title', header: t.title, phone: 'title', sort: { href: '#s', now: 'descending' } },
            { key: 'due', header: t.parts.day },
            { key: 'state', header: t.change, whole: true, phone: 'end' },
          ]}
          rows={rows.map(({ ref, title, state, proposed }) => ({
            key: ref,
            on: proposed,
            tick: { label: `${t.change} ${ref}` },
            cells: {
              ref: <Reference>{ref}</Reference>,
              title: (
                <TwoLines second={t.text}>
                  <a className="quiet" href={`#${ref}`}>
                    {title}
                  </a>
                </TwoLines>
              ),
              due: <span className={proposed ? 'proposed' : undefined}>15 1 2027</span>,
              state: <StateMark kind={state}>{t.states[state]}</StateMark>,
            },
          }))}
        />
        <Form id="ticked" action="#" layout="bare">
          <Under
            count={<Pager label={t.next} next={{ href: '#n', label: t.next }} />}
            keys={<KeysLegend keys={[{ keys: ['j', 'k'], does: t.next }]} />}
            actions={<Button kind="quiet">{t.save}</Button>}
          />
        </Form>
      </Section>
    </>
  )
}
