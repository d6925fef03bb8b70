import { type Work, sendMailTask, startWorker } from '../platform/jobs/jobs.ts'
import type { PostOffice } from '../platform/mail/post-office.ts'
import type { Base } from './installation.ts'

/** Works off the outbox in this process. */
export function startMailWorker(base: Base, post: PostOffice): Promise<{ stop: () => Promise<void> }> {
  const work: Work = { tasks: { 'send mail': sendMailTask(base.ground.database, post) }, crontab: '' }
  return startWorker(base.installation.owner, work)
}
