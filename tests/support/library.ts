import { expect, inject } from 'vitest'
import type { Document, LanguageVersion } from '../../src/capabilities/documents/contract.ts'
import { coordinatorAt } from './secretariat.ts'

export const url = inject('url')
export const home = inject('home')
export const at = await coordinatorAt(url, home)

export type Found = { document: Document; versions: LanguageVersion[]; derived: { symbol: string }[] }
type Refused = { rule: string; fields: { field: string }[] }

export const base = {
  kind: 'working document',
  title: { es: 'Propuesta de calendario', en: 'Proposed calendar' },
  original_language: 'es',
  dated_on: '2026-11-20',
  access: 'members',
}
export const spanish = { language: 'es', text: '1. Se propone reunirse en marzo.\n\n2. Se pide confirmar.' }
export const registered = (more: object = {}): Promise<Document> =>
  at.made('/documents', { ...base, ...more })
export const refused = async (
  path: string,
  body: object,
  version?: number,
  method = 'POST',
): Promise<Refused & { status: number }> => {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...at.headers,
      'content-type': 'application/json',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  })
  return { status: answer.status, ...((await answer.json()) as Refused) }
}
export const put = async <T>(path: string, body: object, version: number): Promise<T> => {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'PUT',
    headers: { ...at.headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify(body),
  })
  expect(answer.status, await answer.clone().text()).toBe(200)
  return (await answer.json()) as T
}

export const follow = (relation: string, original_language = 'es') => ({
  relation,
  original_language,
  title: { es: 'Revisada', en: 'Revised' },
  dated_on: '2026-11-21',
})
