import type { Telling } from '../../capabilities/mandates/index.ts'

// Nothing in these sentences is more than an office would write of any mandate.
const done = [
  'Cumplido. Se adjunta la constancia enviada a todos los países miembros.',
  'La Secretaría Técnica lo circuló a los miembros y recibió sus observaciones; la versión final se adjunta.',
  'Cumplido según lo informado en la reunión de enlace.',
] as const

/** What is reported on a mandate as done; two reports of three come with a paper. */
export function reportOn(reference: string): Telling {
  const turn = Number(reference.slice(-3)) % done.length
  const text = done[turn] ?? done[0]
  return turn === 2 ? { reference, text } : { reference, text, evidence: { file: paperOf(reference) } }
}

/** What is noted on a mandate as begun. */
export const noteOn = (reference: string): Telling => ({
  reference,
  text: 'La Secretaría Técnica consultó a los países miembros; respondieron todos.',
})

function paperOf(reference: string): { name: string; content: string } {
  const lines = [
    `Constancia / Record: ${reference}`,
    'Inventada para mostrar el programa; no es un acto de la Conferencia.',
    'Invented to show the software; not an act of the Conference.',
  ]
  return { name: `constancia-${reference}.txt`, content: Buffer.from(lines.join('\n')).toString('base64') }
}
