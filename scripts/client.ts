import type { PermissionSentence } from '../src/platform/operations/permission.ts'
import { type Shape, pascal, typesOf } from './client-shapes.ts'
import type { Schema } from './client-types.ts'

/** As much of the OpenAPI document as a client is made of. */
export type Described = {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
  readonly responses: {
    readonly 200: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  }
  readonly 'x-allow': PermissionSentence
  readonly 'x-rules': readonly string[]
}
export type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }

type Operation = {
  readonly described: Described
  readonly method: string
  readonly path: string
  readonly capability: string
  /** Its name among those of its capability: `await-language` is `awaitLanguage`. */
  readonly verb: string
  readonly input: Shape | undefined
  /** Nothing where it answers with a file. */
  readonly output: Shape | undefined
}

/** The client for TypeScript as one module, out of the OpenAPI document: its methods, then its types; not yet laid out. */
export function clientOf(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(described, method.toUpperCase(), path)),
  )
  const shapes = [
    ...operations.flatMap(({ output }) => output ?? []),
    ...operations.flatMap(({ input }) => input ?? []),
  ]
  return `${methodsOf(operations)}\n\n${typesOf(shapes)}\n`
}

function operationOf(described: Described, method: string, path: string): Operation {
  const [capability = '', ...rest] = described.operationId.split('.')
  const verb = pascal(rest.join('-'))
  const shape = (way: Shape['way'], schema: Schema | undefined): Shape | undefined =>
    schema && { name: pascal(capability) + verb + pascal(way), way, schema }
  return {
    described,
    method,
    path,
    capability,
    verb: verb.charAt(0).toLowerCase() + verb.slice(1),
    input: shape('input', inputOf(described)),
    output: shape('output', described.responses[200].content['application/json']?.schema),
  }
}

// Members of path, query and body are one input, as they are to the server.
function inputOf({ parameters, requestBody }: Described): Schema | undefined {
  const inAddress = parameters.filter((parameter) => parameter.in !== 'header')
  const body = requestBody?.content['application/json'].schema
  const properties = {
    ...Object.fromEntries(inAddress.map(({ name, schema }) => [name, schema])),
    ...body?.properties,
  }
  const required = [
    ...inAddress.flatMap((parameter) => (parameter.required ? [parameter.name] : [])),
    ...(body?.required ?? []),
  ]
  return Object.keys(properties).length === 0 ? undefined : { type: 'object', properties, required }
}

function methodsOf(operations: readonly Operation[]): string {
  const capabilities = [...new Set(operations.map(({ capability }) => capability))]
  return [
    `// Generated from docs/openapi.json by \`npm run generate\`.\n`,
    `import { type ChangeOptions, type Download, type Options, type Requests, type Settings, type VersionedOptions, requestsTo } from './requests.ts'`,
    `\nexport { Problem, type FieldProblem } from './problem.ts'`,
    `export type { ChangeOptions, Download, Options, Settings, VersionedOptions } from './requests.ts'\n`,
    `/** A server as programs ask it: an object for each capability, with a method for each of its operations. */`,
    `export class Client {`,
    ...capabilities.map((name) => `readonly ${name}: ReturnType<typeof ${name}>`),
    `\nconstructor(settings: Settings) {`,
    `const requests = requestsTo(settings)`,
    ...capabilities.map((name) => `this.${name} = ${name}(requests)`),
    `}\n}`,
    ...capabilities.map((name) => {
      const own = operations.filter(({ capability }) => capability === name)
      return groupOf(name, own)
    }),
  ].join('\n')
}

function groupOf(capability: string, operations: readonly Operation[]): string {
  const ways = [...new Set(operations.map(({ output }) => (output ? 'ask' : 'download')))].toSorted()
  return `\nconst ${capability} = ({ ${ways.join(', ')} }: Requests) => ({\n${operations.map(methodOf).join('\n\n')}\n})`
}

function methodOf(operation: Operation): string {
  const { described, method, path, verb, input, output } = operation
  const versioned = described.parameters.some(({ name }) => name === 'If-Match')
  const options = versioned ? 'VersionedOptions' : method === 'GET' ? 'Options' : 'ChangeOptions'
  const given = [
    ...(input ? [`input: ${input.name}${input.schema.required?.length === 0 ? ' = {}' : ''}`] : []),
    versioned ? `options: ${options}` : `options?: ${options}`,
  ]
  const answer = output?.name ?? 'Download'
  const sent = [...(output ? [`'${method}'`] : []), `'${path}'`, input ? 'input' : '{}', 'options']
  return [
    ...commentOf([`${described.summary}.`, whoMay(described['x-allow']), mayBeRefused(described['x-rules'])]),
    `${verb}: (${given.join(', ')}): Promise<${answer}> => ${output ? 'ask' : 'download'}(${sent.join(', ')}),`,
  ].join('\n')
}

function commentOf(sentences: readonly string[]): string[] {
  const said = sentences.filter((sentence) => sentence !== '')
  const line = `/** ${said.join(' ')} */`
  return line.length <= 108 ? [line] : ['/**', ...said.map((sentence) => ` * ${sentence}`), ' */']
}

function whoMay(says: PermissionSentence): string {
  if (says.kind === 'anyone') return 'For everyone.'
  const offices = officesIn(says)
  return offices.length === 0 ? 'For whoever is signed in.' : `For ${offices.join(', ')}.`
}

const officesIn = (says: PermissionSentence): readonly string[] =>
  says.kind === 'any of' ? says.parts.flatMap(officesIn) : 'offices' in says ? says.offices : []

const mayBeRefused = (rules: readonly string[]): string =>
  rules.length === 0 ? '' : `May be refused by ${rules.join(', ')}.`
