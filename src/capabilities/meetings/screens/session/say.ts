import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Participant } from '../../../conference/contract.ts'
import type { SelectOption } from '../../../../ui/controls/select-field.tsx'
import { writeSeconds } from '../../../../ui/live/countdown.tsx'
import { type FloorNow, type OnFloor, floorKind, motion } from '../../session/contract.ts'

/** What a session's screens are made of. */
export type FloorData = { readonly floor: FloorNow }
/** The same with everyone who may speak in it. */
export type RoomData = FloorData & {
  readonly participants: { readonly participants: readonly Participant[] }
}

/** A participant by its short name. */
export const nameOf = ({ name }: Pick<OnFloor, 'name'>, { language }: PageContext): string =>
  inLanguage(name, language)

/** For what someone has the floor or waits: a motion by what it moves. */
export const forWhat = (
  { kind, motion: moved }: Pick<OnFloor, 'kind' | 'motion'>,
  { words }: PageContext,
): string =>
  moved === null
    ? words(`meetings:floor.kind.${kind}`)
    : `${words('meetings:floor.kind.motion')}: ${words(`meetings:floor.motion.${moved}`).toLocaleLowerCase()}`

/** How many come before the numbers of a list begin: points of order and motions. */
export const unnumbered = ({ waiting }: FloorNow): number =>
  waiting.filter(({ kind }) => kind === 'point of order' || kind === 'motion').length

/** What a screen is told of who has the floor. */
export const saysOf = ({ speaking }: FloorNow, context: PageContext): string =>
  speaking
    ? context.words('meetings:floor.says', { name: nameOf(speaking, context) })
    : context.words('meetings:floor.nobody')

/** What is left of someone's time, at what is counted as full. */
export const limitOf = ({ limit_seconds }: Pick<OnFloor, 'limit_seconds'>): string =>
  writeSeconds(limit_seconds)

/** For what one may ask for the floor, each motion by itself; how a form sends it. */
export function whatFor({ words }: PageContext): SelectOption[] {
  return floorKind.options.flatMap((kind) =>
    kind === 'motion'
      ? motion.options.map((moved) => ({
          value: `motion/${moved}`,
          label: `${words('meetings:floor.kind.motion')}: ${words(`meetings:floor.motion.${moved}`).toLocaleLowerCase()}`,
        }))
      : [{ value: kind, label: words(`meetings:floor.kind.${kind}`) }],
  )
}

/** The same read back. */
export function whatAsked(sent: string): { kind: string; motion: string | null } {
  const [kind = '', moved] = sent.split('/')
  return { kind, motion: moved ?? null }
}
