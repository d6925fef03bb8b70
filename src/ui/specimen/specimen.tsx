import { Document, type DocumentProps } from '../layout/document.tsx'
import { Frame } from '../layout/frame.tsx'
import { Colophon, Letterhead } from '../layout/letterhead.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { PublicFrame } from '../layout/public-frame.tsx'
import { TaskFrame } from '../layout/task-frame.tsx'
import { DocumentList } from '../public/document-list.tsx'
import { PublicDocument } from '../public/public-document.tsx'
import { Button } from '../controls/button.tsx'
import { Form } from '../controls/form.tsx'
import { CheckAnswers } from '../task/check-answers.tsx'
import { Question } from '../task/question.tsx'
import { ReceiptPage } from '../task/receipt-page.tsx'
import { Step } from '../task/step.tsx'
import { ChartsSpecimen } from './charts-specimen.tsx'
import { ControlsSpecimen } from './controls-specimen.tsx'
import { ListsSpecimen } from './lists-specimen.tsx'
import { texts } from './texts.ts'
import { TextsSpecimen } from './texts-specimen.tsx'

export type SpecimenProps = {
  language: 'en' | 'es'
  /** Each frame has its own stylesheet, so each has a page. */
  frame: 'app' | 'task' | 'public'
  stylesheets: readonly string[]
  scripts?: readonly string[] | undefined
  theme?: DocumentProps['theme']
}

/** Every component once more, with texts that no layout likes: looked at by people, held to its promises by a test. */
export function Specimen({ language, frame, stylesheets, scripts, theme }: SpecimenProps) {
  const t = texts[language]
  const page = {
    app: <AppPage language={language} />,
    task: <TaskPage language={language} />,
    public: <PublicPage language={language} />,
  }
  return (
    <Document
      language={language}
      title={t.title}
      stylesheets={stylesheets}
      scripts={scripts}
      theme={theme}
      frame={frame}
    >
      {page[frame]}
    </Document>
  )
}

type PageProps = { language: SpecimenProps['language'] }

const languages = (now: string) => [
  { language: 'es', label: 'Español', href: '#es', current: now === 'es' },
  { language: 'en', label: 'English', href: '#en', current: now === 'en' },
]

function AppPage({ language }: PageProps) {
  const t = texts[language]
  return (
    <Frame
      home={{ href: '#home', label: t.short }}
      where={[{ href: '#above', label: t.short }, { label: t.long }]}
      search={{ action: '#', placeholder: t.title }}
      languages={languages(language)}
      me={{ name: t.short, office: t.title, href: '#me' }}
      rooms={[t.short, t.change, t.next, t.title].map((label, at) => ({
        href: `#room-${at}`,
        label,
        current: at === 3,
        gap: at === 1,
        tab: at < 3,
      }))}
      foot={{ notice: t.text, clock: '09:42' }}
      words={{
        skip: t.next,
        where: t.reference,
        search: t.title,
        languages: t.change,
        rooms: t.all,
        more: t.next,
      }}
    >
      <Letterhead sender={t.title} office={t.short} lines={[t.longReference, '23 11 2026']} />
      <PageHead title={t.long} sub={t.text} actions={<Button kind="primary">{t.save}</Button>} />
      <ControlsSpecimen t={t} />
      <ListsSpecimen t={t} />
      <ChartsSpecimen t={t} />
      <Colophon>{t.longReference}</Colophon>
    </Frame>
  )
}

function TaskPage({ language }: PageProps) {
  const t = texts[language]
  return (
    <TaskFrame
      about={t.title}
      languages={languages(language)}
      notice={t.text}
      words={{ skip: t.next, languages: t.change }}
    >
      <Step where={t.short} saved={t.title} back={{ href: '#back', label: t.change }}>
        <Form action="#">
          <Question
            name="question"
            question={t.title}
            hint={t.hint}
            error={t.error}
            options={[
              { value: 'a', label: t.short, hint: t.hint },
              { value: 'b', label: t.long },
            ]}
          />
          <Button kind="primary">{t.save}</Button>
        </Form>
      </Step>
    </TaskFrame>
  )
}

function PublicPage({ language }: PageProps) {
  const t = texts[language]
  return (
    <PublicFrame
      home={{ href: '#home', label: t.title }}
      rooms={[{ href: '#r', label: t.short, current: true }]}
      foot={{ notice: t.text, proof: t.longReference }}
      words={{ skip: t.next, languages: t.change, rooms: t.all, more: t.next }}
    >
      <PublicDocument
        symbol={t.longReference}
        title={t.title}
        language={language}
        about={t.text}
        languagesLabel={t.change}
        languages={languages(language)}
        files={[{ href: '#pdf', label: 'PDF' }]}
        paragraphLabel={(number) => `${t.short} ${number}`}
        paragraphs={[
          { kind: 'paragraph', id: 'a', text: t.long },
          { kind: 'heading', id: 'b', text: t.title },
          { kind: 'gap', id: 'c', number: '1–11', text: t.empty },
          { kind: 'paragraph', id: 'd', address: '12', text: t.text, target: true, note: t.longReference },
          { kind: 'paragraph', id: 'e', address: '12.a', depth: 1, text: t.long },
        ]}
      />
      <DocumentList
        label={t.title}
        items={[
          { href: '#d', symbol: t.longReference, title: t.long, note: t.text, versions: languages(language) },
        ]}
      />
    </PublicFrame>
  )
}

/** The record and review kinds have a page of their own: each begins with the heading of a record. */
export function RecordSpecimen({ language, stylesheets, theme }: Omit<SpecimenProps, 'frame'>) {
  const t = texts[language]
  return (
    <Document language={language} title={t.title} stylesheets={stylesheets} theme={theme} frame="app">
      <main className="main" id="main">
        <TextsSpecimen t={t} />
      </main>
    </Document>
  )
}

/** What is shown when a task is done. */
export function ReceiptSpecimen({ language, stylesheets, theme }: Omit<SpecimenProps, 'frame'>) {
  const t = texts[language]
  return (
    <Document language={language} title={t.title} stylesheets={stylesheets} theme={theme} frame="task">
      <main id="main">
        <ReceiptPage title={t.title} numberLabel={t.short} number={t.longReference} next={<p>{t.text}</p>}>
          <CheckAnswers
            answers={[
              {
                key: 'a',
                question: t.title,
                answer: t.long,
                change: { href: '#a', label: t.change, about: t.title },
              },
              { key: 'b', question: t.short, missing: t.empty },
            ]}
          />
        </ReceiptPage>
      </main>
    </Document>
  )
}
