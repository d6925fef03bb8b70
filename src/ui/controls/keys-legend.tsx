import { Fragment } from 'react'

export type KeysLegendProps = { keys: readonly { keys: readonly string[]; does: string }[] }

/** Which keys do what; of no use to a thumb, so phones and paper leave it out. */
export function KeysLegend({ keys }: KeysLegendProps) {
  return (
    <p className="keys note no-print">
      {keys.map(({ keys: caps, does }, at) => (
        <Fragment key={does}>
          {at > 0 ? ', ' : null}
          {caps.map((cap) => (
            <Fragment key={cap}>
              <kbd>{cap}</kbd>{' '}
            </Fragment>
          ))}
          {does}
        </Fragment>
      ))}
    </p>
  )
}
