import type { Said } from './deciding.ts'
import type { Kept } from './kept.ts'
import type { Standing } from './line.ts'

/** The words of the page, by their names; they come with it. */
export type Words = Readonly<Record<string, string>>

const MINUTE = 60_000
/** From then on what a device knows is called old. */
const OLD_MINUTES = 10

export const fill = (words: string, facts: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))

/** Puts what is known into the places of the page; text alone, never markup. */
export class Showing {
  readonly #root: HTMLElement
  readonly words: Words

  constructor(root: HTMLElement) {
    this.#root = root
    this.words = JSON.parse(root.dataset['words'] ?? '{}') as Words
  }

  place(name: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-place="${name}"]`)
    if (!found) throw new Error(`The page has no place ${name}`)
    return found
  }

  video(): HTMLVideoElement {
    const found = this.#root.querySelector('video')
    if (!found) throw new Error('The page has no picture')
    return found
  }

  field(name: string): HTMLInputElement {
    const found = this.#root.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (!found) throw new Error(`The page has no field ${name}`)
    return found
  }

  /** How it stands: with the network, with what this device knows, with what is not sent. */
  standing(kept: Kept, standing: Standing, refusal: string): void {
    const { words } = this
    const roster = kept.roster
    const unsent = kept.unsent().length
    const minutes = roster ? Math.floor((Date.now() + kept.behind - Date.parse(roster.as_of)) / MINUTE) : 0
    const says: Record<Standing, string | undefined> = {
      online: words['online'],
      offline: words['offline'],
      'signed out': words['signed-out'],
      refused: refusal,
    }
    this.place('line').textContent = says[standing] ?? ''
    this.place('line').dataset['kind'] = standing
    this.place('sign-in').hidden = standing !== 'signed out'
    this.place('known').textContent = roster
      ? `${fill(words['people'] ?? '', { count: this.#number(roster.people?.length ?? 0) })}, ${fill(words['as-of'] ?? '', { time: this.time(roster.as_of, roster.meeting.zone) })}`
      : (words['loading'] ?? '')
    this.place('unsent').textContent =
      unsent === 0 ? (words['sent'] ?? '') : fill(words['unsent'] ?? '', { count: this.#number(unsent) })
    const old = this.place('old')
    old.hidden = minutes < OLD_MINUTES
    old.textContent = fill(words['old'] ?? '', { minutes: this.#number(minutes) })
  }

  /** What was decided on a code: large, in words and by its kind; told aloud. */
  verdict(said: Said, kept: Kept): void {
    const { words } = this
    const zone = kept.roster?.meeting.zone ?? 'UTC'
    const place = this.place('verdict')
    place.dataset['kind'] = said.verdict
    this.place('verdict-word').textContent = this.wordFor(said.verdict)
    this.place('verdict-name').textContent = said.person?.name ?? ''
    this.place('verdict-for').textContent = [
      said.person?.participant,
      said.person ? words[`category ${said.person.category}`] : undefined,
    ]
      .filter(Boolean)
      .join(' · ')
    this.place('verdict-why').textContent =
      said.verdict === 'again' && said.since !== undefined
        ? fill(words['again-at'] ?? '', { time: this.time(said.since, zone) })
        : said.verdict === 'unknown' && kept.roster
          ? fill(words['not-in-list'] ?? '', { time: this.time(kept.roster.as_of, zone) })
          : ''
  }

  /** A line at the head of the last scans; the oldest go. */
  last(id: string, text: string, kind: string): void {
    const list = this.place('last')
    const known = list.querySelector<HTMLElement>(`[data-scan="${CSS.escape(id)}"]`)
    const line = known ?? document.createElement('li')
    line.dataset['scan'] = id
    line.dataset['kind'] = kind
    line.textContent = text
    if (!known) list.prepend(line)
    while (list.children.length > 20) list.lastElementChild?.remove()
    this.place('last-part').hidden = false
  }

  wordFor(verdict: string): string {
    return this.words[`verdict ${verdict}`] ?? verdict
  }

  time(at: string, zone: string): string {
    return new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    }).format(new Date(at))
  }

  #number(value: number): string {
    return new Intl.NumberFormat(document.documentElement.lang).format(value)
  }
}
