/** As much of JSON Schema as the shapes of operations use. */
export type JsonSchema = {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly minLength?: number
}

type Described = {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly schema?: JsonSchema
  }[]
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema } }
  }
}

/** As much of the OpenAPI document as says what an operation takes. */
export type OpenApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }

/** An id as ids are written, that nothing has. */
export const NOBODYS_ID = '01890000-0000-7000-8000-000000000001'
