import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AnyOperation, operation } from '../src/platform/operations/operation.ts'
import { anyone } from '../src/platform/operations/permission.ts'
import { WrongTable, operationTable } from '../src/platform/operations/table.ts'

const row = operation({
  id: 'thing.show',
  method: 'GET',
  path: '/things/{thing}',
  input: z.object({ thing: z.string() }),
  output: z.object({}),
  allow: anyone,
  refusals: [],
  run: async () => ({}),
}) as unknown as AnyOperation

describe('the table of operations', () => {
  it('refuses a row that takes a file and does not say so', () => {
    const silent = {
      ...row,
      method: 'POST',
      input: z.object({ file: z.base64() }),
    } as unknown as AnyOperation
    expect(() => operationTable([silent])).toThrow(WrongTable)
    expect(operationTable([{ ...silent, takesFiles: true }]).rows).toHaveLength(1)
  })

  it('stands with rows that say who is allowed', () => {
    expect(operationTable([row]).get('thing.show')).toBe(row)
  })
  it('refuses a row that says not who is allowed', () => {
    const { allow: _, ...rest } = row
    expect(() => operationTable([rest as unknown as AnyOperation])).toThrow(WrongTable)
  })
  it('refuses two rows of one id, and two of one route under other names', () => {
    expect(() => operationTable([row, row])).toThrow('stands twice')
    expect(() => operationTable([row, { ...row, id: 'thing.see', path: '/things/{one}' }])).toThrow(
      'share the route',
    )
  })
  it('refuses a bound over more than the day that counts are kept', () => {
    const bound = { times: 1, withinMinutes: 2000 }
    expect(() => operationTable([{ ...row, bound }])).toThrow('more than a day')
  })
  it('refuses a reading row that asks for a version', () => {
    expect(() => operationTable([{ ...row, versioned: true }])).toThrow('no version to name')
  })
})
