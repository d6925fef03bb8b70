import { expect, it } from 'vitest'
import type { Document } from '../src/capabilities/documents/contract.ts'
import {
  type Found,
  at,
  base,
  follow,
  home,
  put,
  refused,
  registered,
  spanish,
  url,
} from './support/library.ts'
import { tokenFor } from './support/sign-in.ts'

const as = async (address: string) => {
  const authorization = `Bearer ${await tokenFor(url, home, address)}`
  return (path: string): Promise<Response> => fetch(`${url}/api/v1${path}`, { headers: { authorization } })
}

it('papers of a meeting get their symbols by the pattern, one after the other, and as many at once', async () => {
  const meeting = await at.meeting('VM', 'LIB-1', '2026-12-01')
  const first = await registered({ meeting_id: meeting.meeting_id })
  expect(first.symbol).toBe('RCM/VM/LIB-1/DOC.1')
  const many = await Promise.all(
    Array.from({ length: 20 }, () => registered({ meeting_id: meeting.meeting_id })),
  )
  const numbers = many.map(({ symbol }) => Number(/DOC\.(\d+)$/.exec(symbol)?.[1]))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, place) => place + 2))
})

it('a number given by hand is passed over, and a symbol is taken in whichever letters', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-2', '2026-12-01')
  await registered({ meeting_id, symbol: 'RCM/VM/LIB-2/DOC.1' })
  expect((await registered({ meeting_id })).symbol).toBe('RCM/VM/LIB-2/DOC.2')
  expect(await refused('/documents', { ...base, meeting_id, symbol: 'rcm/vm/lib-2/doc.1' })).toMatchObject({
    status: 409,
    rule: 'DOC-01',
    fields: [{ field: 'symbol' }],
  })
})

it('of twenty who ask for one symbol at once, one has it', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => at.send('/documents', { ...base, symbol: 'RCM/UNO/1' })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200,
    ...Array.from({ length: 19 }, () => 409),
  ])
})

it('a paper that counts within a meeting needs one, and a symbol is an address', async () => {
  expect(await refused('/documents', base)).toMatchObject({ status: 409, rule: 'DOC-06' })
  for (const symbol of ['RCM/../x', 'RCM//1', 'RCM/a b', '/RCM/1', 'RCM/ñ'])
    expect(await refused('/documents', { ...base, symbol }), symbol).toMatchObject({
      status: 409,
      rule: 'DOC-04',
    })
})

it('a draft is rewritten, circulated with its text, made final, and then stands', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-3', '2026-12-01')
  const draft = await registered({ meeting_id })
  const path = `/documents/${draft.document_id}`
  expect(await refused(`${path}/circulation`, {}, draft.version)).toMatchObject({
    status: 409,
    rule: 'DOC-07',
  })
  const written = await put<Document>(
    `${path}/languages/es`,
    { kind: 'original', text: spanish.text },
    draft.version,
  )
  const rewritten = await put<Document>(
    `${path}/languages/es`,
    { kind: 'original', text: '1. De nuevo.' },
    written.version,
  )
  expect(await refused(`${path}/final`, {}, rewritten.version)).toMatchObject({ status: 409, rule: 'DOC-08' })
  const circulated = await at.made<Document>(`${path}/circulation`, {}, rewritten.version)
  expect(circulated.state).toBe('circulated')
  expect(
    await refused(`${path}/languages/es`, { kind: 'original', text: 'otra' }, circulated.version, 'PUT'),
  ).toMatchObject({ status: 409, rule: 'DOC-13' })
  const final = await at.made<Document>(`${path}/final`, {}, circulated.version)
  expect(final.state).toBe('final')
  expect(
    await refused(`${path}/languages/es`, { kind: 'original', text: 'otra' }, final.version, 'PUT'),
  ).toMatchObject({ status: 409, rule: 'DOC-13' })
  // The English that was missing may still come.
  await put<Document>(`${path}/languages/en`, { kind: 'translation', text: '1. Anew.' }, final.version)
  const { versions } = await at.get<Found>(path)
  expect(versions.map(({ language, readiness }) => [language, readiness])).toEqual([
    ['es', 'ready'],
    ['en', 'ready'],
  ])
})

it('a translation of an earlier draft is stale, paragraph by paragraph, until it is made anew', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-4', '2026-12-01')
  const draft = await registered({
    meeting_id,
    versions: [
      spanish,
      { language: 'en', text: '1. It is proposed to meet in March.\n\n2. Please confirm.' },
    ],
  })
  const path = `/documents/${draft.document_id}`
  await put(
    `${path}/languages/es`,
    { kind: 'original', text: spanish.text.replace('marzo', 'mayo') },
    draft.version,
  )
  const { document, versions } = await at.get<Found>(path)
  expect(versions.find(({ language }) => language === 'en')?.readiness).toBe('stale')
  const text = await at.get<{ paragraphs: { mark: string; stale: string[] }[] }>(`${path}/text`)
  expect(text.paragraphs.map(({ mark, stale }) => [mark, stale])).toEqual([
    ['1', ['en']],
    ['2', []],
  ])
  // Circulated with a stale translation, that one may still be put right, and the original not.
  const circulated = await at.made<Document>(`${path}/circulation`, {}, document.version)
  const mended = await put<Document>(
    `${path}/languages/en`,
    { kind: 'machine translation', text: '1. It is proposed to meet in May.\n\n2. Please confirm.' },
    circulated.version,
  )
  const after = await at.get<Found>(path)
  expect(after.versions.find(({ language }) => language === 'en')).toMatchObject({
    readiness: 'ready',
    kind: 'machine translation',
  })
  expect(
    await refused(`${path}/languages/en`, { kind: 'translation', text: 'x' }, mended.version, 'PUT'),
  ).toMatchObject({ rule: 'DOC-13' })
  expect(
    await refused(`${path}/languages/en`, { kind: 'original', text: 'x' }, mended.version, 'PUT'),
  ).toMatchObject({ rule: 'DOC-14' })
})

it('a language is awaited until its day, and late from the next', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-5', '2026-12-01')
  const draft = await registered({ meeting_id, versions: [spanish] })
  const path = `/documents/${draft.document_id}`
  const late = await put<Document>(`${path}/languages/en/due`, { due_on: '2020-01-01' }, draft.version)
  const of = async () =>
    (await at.get<Found>(path)).versions.find(({ language }) => language === 'en')?.readiness
  expect(await of()).toBe('late')
  await put(`${path}/languages/en/due`, { due_on: '2999-01-01' }, late.version)
  expect(await of()).toBe('awaited')
})

it('a revision supersedes when it is circulated; a corrigendum and an addendum stand beside; nothing follows a draft', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-6', '2026-12-01')
  const paper = await registered({ meeting_id, state: 'circulated', versions: [spanish] })
  const path = `/documents/${paper.document_id}`
  const revision = await at.made<Document>(`${path}/derived`, {
    ...follow('revision'),
    versions: [{ language: 'es', text: 'Texto revisado.' }],
  })
  expect(revision.symbol).toBe(`${paper.symbol}/Rev.1`)
  expect((await at.get<Found>(path)).document.state).toBe('circulated')
  expect(await refused(`/documents/${revision.document_id}/derived`, follow('corrigendum'))).toMatchObject({
    status: 409,
    rule: 'DOC-10',
  })
  await at.made(`/documents/${revision.document_id}/circulation`, {}, revision.version)
  const parent = await at.get<Found>(path)
  expect(parent.document.state).toBe('superseded')
  expect(await refused(`${path}/derived`, follow('revision'))).toMatchObject({ rule: 'DOC-10' })
  const symbols = []
  for (const [relation, language] of [
    ['corrigendum', 'en'],
    ['addendum', 'es'],
    ['revision', 'es'],
  ] as const)
    symbols.push(
      (await at.made<Document>(`/documents/${revision.document_id}/derived`, follow(relation, language)))
        .symbol,
    )
  expect(symbols).toEqual([
    `${paper.symbol}/Rev.1/Corr.1`,
    `${paper.symbol}/Rev.1/Add.1`,
    `${paper.symbol}/Rev.2`,
  ])
  expect(await refused(`/documents/${revision.document_id}/derived`, follow('amendment'))).toMatchObject({
    rule: 'DOC-10',
  })
})

it('a draft is the secretariat’s and the Presidency’s; a paper for named participants theirs alone', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-7', '2026-12-01')
  const honduras = await as('focal.hnd@example.invalid')
  const canada = await as('focal.can@example.invalid')
  const { participants } = await at.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  const hnd = participants.find(({ code }) => code === 'HND')?.participant_id ?? ''
  const draft = await registered({ meeting_id, versions: [spanish] })
  expect((await honduras(`/documents/${draft.document_id}`)).status).toBe(404)
  await at.made(`/documents/${draft.document_id}/circulation`, {}, draft.version)
  expect((await honduras(`/documents/${draft.document_id}`)).status).toBe(200)
  expect((await fetch(`${url}/api/v1/documents/${draft.document_id}`)).status).toBe(404)

  const named = await registered({
    meeting_id,
    access: 'named participants',
    readers: [hnd],
    state: 'circulated',
    versions: [spanish],
  })
  for (const path of ['', '/text', '/story']) {
    expect((await honduras(`/documents/${named.document_id}${path}`)).status, path).toBe(200)
    expect((await canada(`/documents/${named.document_id}${path}`)).status, path).toBe(404)
  }
  expect(await refused('/documents', { ...base, meeting_id, access: 'named participants' })).toMatchObject({
    rule: 'DOC-09',
  })
  const listed = async (get: (path: string) => Promise<Response>) =>
    JSON.stringify(await (await get(`/documents?meeting=${meeting_id}`)).json())
  expect(await listed(honduras)).toContain(named.symbol)
  expect(await listed(canada)).not.toContain(named.symbol)
})

it('types are settled with a pattern that can be filled', async () => {
  const { types } = await at.get<{ types: { kind: string; version: number }[] }>('/document-types')
  const study = types.find(({ kind }) => kind === 'study')
  const settled = { name: { es: 'Estudio', en: 'Study' }, access: 'public' }
  for (const pattern of ['RCM/{n}/TS', 'RCM/{country}/{n}', 'RCM/{n}{n}'])
    expect(
      await refused('/document-types/study', { ...settled, pattern }, study?.version, 'PUT'),
    ).toMatchObject({
      status: 409,
      rule: 'DOC-05',
    })
  await put('/document-types/study', { ...settled, pattern: 'RCM/EST/{year}-{n}' }, study?.version ?? 0)
  const symbols = [await registered({ kind: 'study' }), await registered({ kind: 'study' })]
  expect(symbols.map(({ symbol }) => symbol)).toEqual(['RCM/EST/2026-1', 'RCM/EST/2026-2'])
})

it('two versions are compared paragraph by paragraph, by what they follow or by symbol', async () => {
  const { meeting_id } = await at.meeting('VM', 'LIB-10', '2026-12-01')
  const paper = await registered({ meeting_id, state: 'circulated', versions: [spanish] })
  const revision = await at.made<Document>(`/documents/${paper.document_id}/derived`, {
    ...follow('revision'),
    versions: [
      { language: 'es', text: '1. Se propone reunirse en mayo.\n\n2. Se pide confirmar.\n\n3. Se agradece.' },
    ],
  })
  type Comparison = { rows: { change: string }[] }
  const changes = async (more = ''): Promise<string[]> =>
    (await at.get<Comparison>(`/documents/${revision.document_id}/comparison${more}`)).rows.map(
      ({ change }) => change,
    )
  expect(await changes()).toEqual(['changed', 'same', 'added'])
  expect(await changes(`?symbol=${paper.symbol.toLowerCase()}`)).toEqual(['changed', 'same', 'added'])
  expect(await changes('?language=en')).toEqual([])
  expect(await refused(`/documents/${paper.document_id}/comparison`, {}, undefined, 'POST')).toMatchObject({
    status: 404,
  })
})
