import type { JsonSchema, OpenApi } from '../../tests/support/json-schema.ts'

/** Members that take words by their shape and no text of anyone's by their meaning: why none is put there. */
const NO_TEXT: readonly (readonly [RegExp, string])[] = [
  [/ (code|token|response|answer|browser|email)$/, 'tried against what is stored, never kept'],
  [/^POST \/sign-in\/\S* next$/, 'a path of this site, looked at in the address'],
  [/ (operations|tasked|beneficiaries)\.\[\]$/, 'names what there is'],
  [/\/(close|links|links\/removal|end) (symbol|number|other)$/, 'names what there is'],
  [/ (content|file)$/, 'the bytes of a file'],
  [/ client_secret$/, 'sealed, never shown'],
  [/ (issuer|evidence\.address)$/, 'an address over http alone'],
  [/^POST \/own\/passkeys name$/, 'given with what an authenticator says'],
]

/** Every member of every change that takes a text of anyone's, as `POST /people given_name`, in order. */
export function textMembers({ paths }: OpenApi): string[] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json'].schema
      return schema ? [...textsOf(schema)].map((one) => `${method.toUpperCase()} ${path} ${one}`) : []
    }),
  )
  return [...new Set(all)].filter((one) => !NO_TEXT.some(([members]) => members.test(one))).sort()
}

function* textsOf(schema: JsonSchema, path: readonly string[] = []): Generator<string> {
  for (const one of schema.anyOf ?? []) yield* textsOf(one, path)
  for (const [name, one] of Object.entries(schema.properties ?? {})) yield* textsOf(one, [...path, name])
  if (schema.items) yield* textsOf(schema.items, [...path, '[]'])
  const shaped = schema.enum ?? schema.const ?? schema.format ?? schema.pattern
  if ([schema.type].flat().includes('string') && shaped === undefined) yield path.join('.')
}
