import pg from 'pg'

const { builtins } = pg.types

/** How column values arrive: days and instants as ISO text, big integers as bigint, the rest as `pg` does. */
const parsers: Partial<Record<number, (value: string) => unknown>> = {
  [builtins.DATE]: (value) => value,
  [builtins.TIMESTAMPTZ]: (value) => new Date(value).toISOString(),
  [builtins.INT8]: (value) => BigInt(value),
}

export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
}
