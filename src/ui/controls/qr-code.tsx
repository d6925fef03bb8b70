/** A picture for a telephone to read: dark cells on white in every theme, with the white border its readers need. */
export function QrCode({ cells, label }: { cells: readonly (readonly boolean[])[]; label: string }) {
  const border = 4
  const side = cells.length + 2 * border
  const path = cells
    .flatMap((row, y) =>
      row
        .map((dark, x) => (dark ? `M${x + border} ${y + border}h1v1h-1z` : ''))
        .filter((part) => part !== ''),
    )
    .join('')
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img">
      <title>{label}</title>
      <rect className="qr-code-paper" width={side} height={side} />
      <path className="qr-code-ink" d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
