import type { LetterShown } from '../../convocation/contract.ts'

/** A letter as its paper has it, to be read on a page. */
export function LetterText({ letter }: { letter: LetterShown }) {
  return (
    <div className="prose" lang={letter.language}>
      <p className="note">
        {letter.reference} · {letter.day}
      </p>
      {letter.to.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <b>{letter.subject}</b>
      </p>
      {letter.paragraphs.map((part) =>
        part.kind === 'list' ? (
          <ul key={part.items.join()}>
            {part.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : (
          <p key={part.text}>{part.text}</p>
        ),
      )}
      <p>{letter.closing}</p>
      <p className="written">{letter.signature}</p>
    </div>
  )
}
