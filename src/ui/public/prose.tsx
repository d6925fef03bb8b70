/** A text of headings, paragraphs and lists, as HTML that was made of Markdown and holds nothing else. */
export function Prose({ html, language }: { html: string; language: string }) {
  // oxlint-disable-next-line react/no-danger -- made by a parser that lets no HTML of its author through
  return <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
}
