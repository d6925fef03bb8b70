import type { ReactNode } from 'react'
import type { PageContext } from '../../../../platform/http/page.ts'
import { PartsForm } from '../../../../ui/controls/parts-form.tsx'
import type { PaperArchive } from '../../archives/contract.ts'

type Props = {
  readonly form: string
  readonly context: PageContext
  /** One begun before, to be sent on. */
  readonly begun?: PaperArchive | undefined
  readonly children: ReactNode
}

/** The form an archive is sent by: in parts where a script runs. */
export function PartsOf({ form, context, begun, children }: Props) {
  const { words, href } = context
  const sizes = { sent: '{sent}', total: '{total}' }
  return (
    <PartsForm
      action={context.address.path}
      form={form}
      idempotencyKey={context.newKey()}
      url={href('/api/v1/archives')}
      next={href('/documents/archives')}
      begun={begun && { id: begun.archive_id, name: begun.name, bytes: begun.bytes }}
      words={{
        sending: words('documents:archives.sending', sizes),
        waiting: words('documents:archives.waiting', sizes),
        failed: words('documents:archives.not-sent'),
        other: words('documents:archives.other-file', { name: begun?.name ?? '' }),
      }}
    >
      {children}
    </PartsForm>
  )
}
