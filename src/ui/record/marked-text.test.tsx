import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { MarkedText } from './marked-text.tsx'

const text = 'Entrusts the office by June.'
const words = (markup: string) => markup.replaceAll(/<[^>]+>/g, '')

it('marks the words at their place, in whatever order they come', () => {
  const markup = renderToStaticMarkup(
    <MarkedText
      text={text}
      marks={[
        { from: 23, to: 27, kind: 'due' },
        { from: 0, to: 8, kind: 'verb' },
      ]}
    />,
  )
  expect(markup).toBe(
    '<span class="mark-verb">Entrusts</span> the office by <span class="mark-due">June</span>.',
  )
})

it('loses no letter to marks that overlap, are empty or reach beyond the text', () => {
  const marks = [
    { from: 0, to: 12, kind: 'verb' as const },
    { from: 9, to: 19, kind: 'who' as const },
    { from: 20, to: 20, kind: 'who' as const },
    { from: 23, to: 99, kind: 'due' as const },
  ]
  expect(words(renderToStaticMarkup(<MarkedText text={text} marks={marks} />))).toBe(text)
})
