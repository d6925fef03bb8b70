import { isSheet, readTable } from '../../../../platform/sheets/read.ts'
import { fold } from '../../../../platform/prose/folding.ts'
import type { Role } from '../contract.ts'

/** A row as it was typed or pasted; what is wrong with it a rule says. */
export type Row = {
  readonly given_name: string
  readonly family_name: string
  readonly email: string
  /** Empty where it is none of the parts there are. */
  readonly role: Role | ''
  readonly job_title: string
}

const LIMITS = { bytes: 200_000, rows: 300, columns: 20, cell: 500 }

/** The heads by which a column is known, without accents. */
const HEADS: Readonly<Record<keyof Row, readonly string[]>> = {
  given_name: ['nombre', 'nombres', 'given name', 'given names', 'first name', 'name'],
  family_name: ['apellido', 'apellidos', 'family name', 'surname', 'last name'],
  email: ['correo', 'correo electronico', 'email', 'e-mail', 'mail'],
  role: ['funcion', 'rol', 'calidad', 'role', 'part', 'capacity'],
  job_title: ['cargo', 'puesto', 'title', 'job title', 'position'],
}
/** Without heads, the order the form itself has. */
const ORDER = ['given_name', 'family_name', 'email', 'role', 'job_title'] as const

const ROLES: Readonly<Record<Role, readonly string[]>> = {
  head: [
    'head',
    'head of delegation',
    'jefe',
    'jefa',
    'jefatura',
    'jefe de delegacion',
    'jefa de delegacion',
  ],
  alternate: [
    'alternate',
    'alternate representative',
    'suplente',
    'alterno',
    'alterna',
    'representante suplente',
  ],
  delegate: ['delegate', 'member', 'delegado', 'delegada', 'integrante', 'representante'],
  adviser: ['adviser', 'advisor', 'asesor', 'asesora'],
}

/** The rows of a pasted table, with or without heads; nothing where it is no table. */
export function pastedRows(text: string): Row[] | undefined {
  const table = text.trimStart()
  if (table === '') return []
  const [first = ''] = table.split(/\r?\n/, 1)
  // The reader of tables wants heads: a first line that names an address is a person, and stands in for them.
  const headed = !first.includes('@')
  const read = readTable(headed ? table : `${first}\n${table}`, LIMITS)
  if (!isSheet(read)) return undefined
  const [head = [], ...rows] = read
  const columns = headed ? head.map(fieldCalled) : ORDER
  return rows.map((cells) => rowOf(columns, cells))
}

const fieldCalled = (head: string): keyof Row | undefined =>
  ORDER.find((field) => HEADS[field].includes(fold(head)))

function rowOf(columns: readonly (keyof Row | undefined)[], cells: readonly string[]): Row {
  const cell = (field: keyof Row): string => cells[columns.indexOf(field)]?.trim() ?? ''
  const part = cell('role')
  return {
    given_name: cell('given_name'),
    family_name: cell('family_name'),
    email: cell('email'),
    // A table without a word on it means delegates; a word that is none of them is asked about.
    role: part === '' ? 'delegate' : (roleCalled(part) ?? ''),
    job_title: cell('job_title'),
  }
}

/** The part a word of either language means. */
export const roleCalled = (word: string): Role | undefined =>
  (Object.keys(ROLES) as Role[]).find((role) => ROLES[role].includes(fold(word.trim())))
