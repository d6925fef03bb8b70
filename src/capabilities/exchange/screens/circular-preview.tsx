import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import type { RecipientNow } from '../circulars/contract.ts'
import type { PreviewData } from './circular-data.ts'

/** The mail each recipient would get, one at a time. */
export function CircularPreview({ data, context }: { data: PreviewData; context: PageContext }) {
  const { words, href, language } = context
  const { circular, recipients, count, shown, mail } = data.preview
  const named = ({ name, participant }: RecipientNow): string =>
    participant ? `${inLanguage(participant, language)}, ${name}` : name
  return (
    <>
      <PageHead
        title={words('exchange:preview.title')}
        sub={
          <a href={href(`/exchange/circulars/${circular.circular_id}`)}>
            {inLanguage(circular.subject, language)}
          </a>
        }
      />
      {shown && mail ? (
        <>
          <Form action={context.address.path} method="get">
            <SelectField
              name="person"
              label={words('exchange:preview.whose')}
              hint={words('exchange:preview.count', { count })}
              value={shown.person_id}
              options={recipients.map((one) => ({ value: one.person_id, label: named(one) }))}
            />
            <Button>{words('exchange:preview.show')}</Button>
          </Form>
          <Hang title={words('exchange:preview.mail')} note={named(shown)}>
            <h2 lang={shown.language}>{mail.subject}</h2>
            {mail.in_original && <p className="note">{words('exchange:preview.in-original')}</p>}
            <div className="of-record" lang={mail.in_original ? circular.original_language : shown.language}>
              {mail.paragraphs.map((text) => (
                <p key={text} className="written">
                  {text}
                </p>
              ))}
            </div>
            {mail.attachments.length > 0 && (
              <p className="note">
                {words('exchange:preview.attachments', { names: mail.attachments.join(', ') })}
              </p>
            )}
          </Hang>
        </>
      ) : (
        <Empty title={words('exchange:preview.nobody')}>{words('exchange:preview.nobody-lead')}</Empty>
      )}
    </>
  )
}
