import { createRequire } from 'node:module'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { writeDocx } from '../papers/docx.ts'
import type { TablePaper } from '../papers/paper.ts'
import { writeRecordDocx } from '../papers/record-docx.ts'
import type { RecordPaper } from '../papers/record-paper.ts'
import { writeRosterDocx } from '../papers/roster-docx.ts'
import type { RosterPaper } from '../papers/roster-paper.ts'
import type { ProgrammePaper } from '../papers/programme-paper.ts'
import { writeProgrammeDocx } from '../papers/programme-docx.ts'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// The whole of what runs in the typesetting thread: sources and data in, a file out.
export type Order =
  | {
      readonly kind: 'pdf'
      readonly source: string
      readonly inputs: Record<string, string>
      readonly standard: 'ua-1' | 'a-2a'
      /** Nothing of it comes again: what was worked out for it is forgotten at once. */
      readonly once?: true
    }
  | { readonly kind: 'docx'; readonly paper: TablePaper }
  | { readonly kind: 'roster'; readonly paper: RosterPaper }
  | { readonly kind: 'programme'; readonly paper: ProgrammePaper }
  | { readonly kind: 'record'; readonly paper: RecordPaper }
export type Delivery = { readonly id: number; readonly file?: Uint8Array; readonly fault?: string }

const families = ['source-sans-3', 'source-serif-4']
const weights = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']
let compiler: NodeCompiler | undefined

function make(): NodeCompiler {
  const find = createRequire(import.meta.url)
  const fontBlobs = families.flatMap((family) => {
    const folder = dirname(find.resolve(`@expo-google-fonts/${family}/package.json`))
    return weights.flatMap((weight) =>
      readdirSync(join(folder, weight))
        .filter((name) => name.endsWith('.ttf'))
        .map((name) => readFileSync(join(folder, weight, name))),
    )
  })
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}

/** Compiles a source to PDF. Throws with what Typst says; a warning counts as a fault: a missing sign must not print as a blank. */
function compile({ source, inputs, standard, once }: Extract<Order, { kind: 'pdf' }>): Uint8Array {
  compiler ??= make()
  const result = compiler.compile({ mainFileContent: source, inputs, resetRead: true })
  const said = result.takeDiagnostics()
  if (!result.result || said)
    throw new Error(
      said ? JSON.stringify(compiler.fetchDiagnostics(said)) : 'Typst gave neither a document nor a reason',
    )
  const pdf = compiler.pdf(result.result, { pdfStandard: standard, pdfTags: true })
  compiler.evictCache(once ? 0 : 10)
  return pdf
}

async function fileOf(order: Order): Promise<Uint8Array> {
  switch (order.kind) {
    case 'pdf':
      return compile(order)
    case 'docx':
      return writeDocx(order.paper)
    case 'roster':
      return writeRosterDocx(order.paper)
    case 'programme':
      return writeProgrammeDocx(order.paper)
    case 'record':
      return writeRecordDocx(order.paper)
  }
}

async function deliver(id: number, order: Order): Promise<Delivery> {
  try {
    return { id, file: await fileOf(order) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', ({ id, order }: { id: number; order: Order }) => {
  void deliver(id, order).then((delivery) => parentPort?.postMessage(delivery))
})
