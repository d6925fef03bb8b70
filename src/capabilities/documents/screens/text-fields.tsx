import type { Language } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import type { SentForm } from '../../../platform/http/sent-form.ts'
import { FileField } from '../../../ui/controls/file-field.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { ACCEPTED } from '../versions/accepted.ts'

/** A file or a text in one language: `file-es`, `text-es`. */
export function PaperFields({
  language,
  form,
  context: { words },
}: {
  language: Language
  form: SentForm
  context: PageContext
}) {
  return (
    <>
      <FileField
        name={`file-${language}`}
        label={words('documents:record.file-label')}
        hint={words('documents:record.file-hint')}
        accept={ACCEPTED}
        error={form.error(`file-${language}`) ?? form.error('file')}
      />
      <TextArea
        name={`text-${language}`}
        label={words('documents:record.text-label')}
        hint={words('documents:record.text-hint')}
        rows={6}
        ofRecord
        language={language}
        value={form.value(`text-${language}`)}
      />
    </>
  )
}
