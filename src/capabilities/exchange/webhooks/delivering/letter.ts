import { isLanguage } from '../../../../kernel/language.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { type Correspondent, correspondentsOn } from '../../../directory/index.ts'
import { type Endpoint, FAILING_DAYS, type OffWhy } from '../contract.ts'

/** Tells the IT specialist, or where there is none the coordinator, that an endpoint was switched off by itself, and why. */
export async function tellOfOff(
  context: Context,
  endpoint: Endpoint,
  why: Exclude<OffWhy, 'by hand'>,
): Promise<void> {
  const { endpoint_id, name, address } = endpoint
  for (const person of await whoLooksAfter(context)) {
    const language = isLanguage(person.language) ? person.language : context.language
    const words = context.words(language)
    await context.post({
      once: `webhook off ${endpoint_id} ${context.now} ${person.person_id}`,
      to: person.email,
      language,
      subject: words('exchange:webhooks.letter.subject', { name }),
      paragraphs: [
        words(`exchange:webhooks.letter.${why}`, { name, address, days: FAILING_DAYS }),
        words('exchange:webhooks.letter.next'),
        {
          label: words('exchange:webhooks.letter.open'),
          href: `${context.publicUrl}/${language}/exchange/webhooks/${endpoint_id}`,
        },
      ],
    })
  }
}

async function whoLooksAfter(context: Context): Promise<Correspondent[]> {
  const all = (await correspondentsOn(context, context.today)).filter(({ suspended }) => !suspended)
  const holding = (office: string): Correspondent[] =>
    all.filter((one) => one.office === office && one.email !== '')
  const specialists = holding('it specialist')
  const chosen = specialists.length > 0 ? specialists : holding('coordinator')
  return [...new Map(chosen.map((one) => [one.person_id, one] as const)).values()]
}
