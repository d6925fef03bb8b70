import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { Device, Door } from '../../door/contract.ts'
import { timeAt } from './door-say.tsx'

type Props = { readonly found: Door; readonly context: PageContext }

/** The devices that scan, as they were last heard: an old one may hold scans that nobody has seen. */
export function Devices({ found, context }: Props) {
  const { words, language } = context
  if (found.devices.length === 0) return null
  return (
    <Section title={words('meetings:door.devices-title')}>
      <RegisterTable
        caption={words('meetings:door.devices-caption')}
        columns={[
          { key: 'name', header: words('meetings:door.device'), namesRow: true, phone: 'title' },
          { key: 'heard', header: words('meetings:door.heard'), whole: true, phone: 'line' },
          { key: 'clock', header: words('meetings:door.clock'), phone: 'line' },
          { key: 'scans', header: words('meetings:door.scans'), numeric: true, phone: 'line' },
        ]}
        rows={found.devices.map((one) => ({
          key: one.device_id,
          cells: {
            name: one.name,
            heard: timeAt(one.heard_at, found.meeting, context),
            clock: clockSaid(one, context),
            scans: writeNumber(one.scans, language),
          },
        }))}
      />
    </Section>
  )
}

const MINUTE = 60

function clockSaid({ clock_off: off }: Device, { words, language }: PageContext): string {
  const minutes = writeNumber(Math.round(Math.abs(off) / MINUTE), language)
  if (Math.abs(off) < MINUTE) return words('meetings:door.clock-right')
  return words(off > 0 ? 'meetings:door.clock-fast' : 'meetings:door.clock-slow', { minutes })
}

/** The last scans that admitted nobody, and why. */
export function TurnedAwayScans({ found, context }: Props) {
  const { words } = context
  if (found.turned_away.length === 0) return null
  return (
    <Section title={words('meetings:door.turned-title')}>
      <RegisterTable
        caption={words('meetings:door.turned-caption')}
        columns={[
          { key: 'when', header: words('meetings:door.when'), whole: true, phone: 'start' },
          { key: 'why', header: words('meetings:door.why'), namesRow: true, phone: 'title' },
          { key: 'whose', header: words('meetings:door.whose'), phone: 'line' },
          { key: 'device', header: words('meetings:door.device'), phone: 'line' },
        ]}
        rows={found.turned_away.map((one) => ({
          key: one.scan_id,
          cells: {
            when: timeAt(one.at, found.meeting, context),
            why: words(`meetings:door.verdict.${one.verdict}`),
            whose: one.name ?? words('meetings:door.unknown'),
            device: one.device ?? words('meetings:door.by-hand'),
          },
        }))}
      />
    </Section>
  )
}
