/** What a page says to programs that read it, as JSON-LD. It is data: no browser runs it. */
export function LinkedData({ data }: { data: object }) {
  // A closing tag within a text would end the element early.
  const written = JSON.stringify(data).replaceAll('<', '\\u003c')
  return (
    // oxlint-disable-next-line react/no-danger -- JSON, in which no sign begins a tag
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: written }} />
  )
}
