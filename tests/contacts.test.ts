import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberOffices, presidencyOffices, secretariat } from '../src/capabilities/directory/contract.ts'
import type { Contact, Sharing } from '../src/capabilities/exchange/contacts/contract.ts'
import { type Actor, operator } from '../src/kernel/actor.ts'
import type { Day } from '../src/kernel/day.ts'
import { instantOf } from '../src/kernel/instant.ts'
import type { Download } from '../src/platform/operations/download.ts'
import { allWordsOf } from './support/all-words.ts'
import { type Asked, type SeatedWorld, addressOf, seatedWorld } from './support/seated.ts'
import { recording } from './support/statements.ts'

const NOW = instantOf(new Date())
const PHONE = '+504 2222 0101'
const MOBILE = '+504 9999 0202'

let world: SeatedWorld
let owner: pg.Client
let coordinator: Actor
let honduras: Actor
let canada: Actor
let specialist: Actor

beforeAll(async () => {
  world = await seatedWorld(NOW, NOW.slice(0, 10) as Day)
  owner = new pg.Client(world.base.installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  coordinator = await world.holding('coordinator')
  honduras = await world.holding('focal point', 'HND')
  canada = await world.holding('focal point', 'CAN')
  specialist = await world.holding('it specialist')
  await owner.query('update person set channels = $1, family_name = $2 where person_id = $3', [
    JSON.stringify([
      { kind: 'phone', value: PHONE },
      { kind: 'mobile', value: MOBILE },
    ]),
    'Zúñiga',
    idOf(honduras),
  ])
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : '')
const ask = <T>(verb: string, actor: Actor, input: object, asked: Asked = {}): Promise<T> =>
  world.ask<T>(`exchange.${verb}`, actor, input, asked)
type Page = { contacts: Contact[]; count: number; next: string | null; setting: { version: number } }

const found = async (actor: Actor, input: object = {}): Promise<Contact | undefined> =>
  (await ask<Page>('contacts', actor, { words: 'zuñiga', ...input })).contacts[0]

const share = async (actor: Actor, more: object): Promise<Sharing> => {
  const { version } = await ask<Sharing>('own-contact', actor, {})
  return ask<Sharing>(
    'share-contact',
    actor,
    { institution: '', shares_email: false, shares_phone: false, ...more },
    { version },
  )
}

const settle = async (shares_email: boolean): Promise<unknown> => {
  const { setting } = await ask<Page>('contacts', coordinator, {})
  return ask('settle-contacts', coordinator, { shares_email }, { version: setting.version })
}

/** Every word a reader is given of someone: in the list, the sheet and the card. */
async function everyWord(actor: Actor, person: Actor): Promise<string> {
  const sheet = await ask<Download>('contacts-sheet', actor, {})
  const card = await ask<Download>('contact-card', actor, { person: idOf(person) })
  return [
    JSON.stringify(await ask('contacts', actor, {})),
    await allWordsOf(sheet.bytes),
    Buffer.from(card.bytes).toString(),
  ].join('\n')
}

const lines = async (): Promise<{ subject_id: string; after: { purpose: string; people?: string[] } }[]> =>
  (
    await owner.query<{ subject_id: string; after: { purpose: string; people?: string[] } }>(
      `select subject_id, after from journal where subject = 'reading' and operation like 'exchange.contact%' order by entry_id`,
    )
  ).rows

describe('the directory of contacts', () => {
  it('shows of nobody how to reach them, until they or the conference say so', async () => {
    expect(await found(canada)).toMatchObject({
      family_name: 'Zúñiga',
      office: 'focal point',
      country: { es: 'Honduras' },
      email: null,
      phone: null,
    })
    const words = await everyWord(canada, honduras)
    for (const kept of [PHONE, MOBILE, addressOf(honduras)]) expect(words).not.toContain(kept)
    await settle(true)
    expect(await found(canada)).toMatchObject({ email: addressOf(honduras), phone: null })
    expect(await ask('own-contact', honduras, {})).toMatchObject({ shares_email: true, by_setting: true })
  })

  it('keeps what its person keeps, whatever the conference settled, and never shows more than one telephone', async () => {
    await settle(true)
    await share(honduras, { shares_phone: true, institution: 'Cancillería' })
    expect(await found(canada)).toMatchObject({ email: null, phone: PHONE, institution: 'Cancillería' })
    const words = await everyWord(canada, honduras)
    expect(words).toContain(PHONE)
    for (const kept of [MOBILE, addressOf(honduras)]) expect(words).not.toContain(kept)
    await settle(false)
    await share(honduras, { shares_email: true })
    expect(await found(canada)).toMatchObject({ email: addressOf(honduras), phone: null })
  })

  it('is each person’s own to settle about themself, in the version they saw', async () => {
    const { version } = await ask<Sharing>('own-contact', honduras, {})
    const given = { institution: '', shares_email: true, shares_phone: true }
    const both = await Promise.all(
      [1, 2].map(() => ask<{ rule?: string }>('share-contact', honduras, given, { version })),
    )
    expect(both.map(({ rule }) => rule).filter(Boolean)).toEqual(['SYS-03'])
    expect(await ask('share-contact', operator, given, { version })).toMatchObject({
      rule: expect.any(String) as string,
    })
    expect(await ask('settle-contacts', honduras, { shares_email: true }, { version: 1 })).toMatchObject({
      rule: 'SYS-02',
    })
  })

  it('finds by name and institution without minding accents, and by country', async () => {
    await share(honduras, { institution: 'Dirección de Migración' })
    expect((await found(canada, { words: 'direccion migracion' }))?.family_name).toBe('Zúñiga')
    expect(await found(canada, { words: 'direccion %' })).toBeUndefined()
    expect(await found(canada, { participant: world.country('CAN') })).toBeUndefined()
    const { contacts } = await ask<Page>('contacts', canada, { participant: world.country('HND') })
    expect(new Set(contacts.map(({ country }) => country?.es))).toEqual(new Set(['Honduras']))
    expect(contacts.length).toBeGreaterThan(0)
  })

  it('holds those in office today alone', async () => {
    const before = (await ask<Page>('contacts', canada, {})).count
    await owner.query(
      'update appointment set suspended_at = now(), suspension_reason = $1 where person_id = $2',
      ['prueba', idOf(specialist)],
    )
    expect((await ask<Page>('contacts', canada, {})).count).toBe(before - 1)
    expect(await ask('contact-card', canada, { person: idOf(specialist) })).toMatchObject({ rule: 'SYS-07' })
  })

  it('leaves a line of who took whose data along', async () => {
    const before = (await lines()).length
    await ask('contact-card', canada, { person: idOf(honduras) })
    await ask('contacts-sheet', canada, {})
    await ask('contacts', canada, {})
    const [card, sheet, ...more] = (await lines()).slice(before)
    expect(card).toMatchObject({ subject_id: idOf(honduras), after: { purpose: 'taken away' } })
    expect(sheet?.after.people).toContain(idOf(honduras))
    expect(more).toEqual([])
  })

  it('is read page by page, none lost, in as many statements as a short one', async () => {
    for (let n = 0; n < 110; n += 1) await world.holding('liaison officer', n % 2 === 0 ? 'HND' : 'CAN')
    const all: string[] = []
    let after: string | undefined
    do {
      const page: Page = await ask('contacts', canada, { after })
      all.push(...page.contacts.map(({ appointment_id }) => appointment_id))
      after = page.next ?? undefined
      expect(page.count).toBeGreaterThan(110)
    } while (after)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBe((await ask<Page>('contacts', canada, {})).count)
    const statements = async (input: object): Promise<number> => {
      const { database, sent } = recording(world.base.ground.database)
      await ask('contacts', canada, input, { database })
      return sent.length
    }
    expect(await statements({})).toBe(await statements({ words: 'zuñiga' }))
  })

  it('lists the secretariat first, then each country where the reader’s language has it, its offices in order', async () => {
    for (const language of ['es', 'en'] as const) {
      const all: Contact[] = []
      for (let after: string | undefined; ;) {
        const page: Page = await ask('contacts', canada, { after }, { language })
        all.push(...page.contacts)
        if (page.next === null) break
        after = page.next
      }
      const keys = all.map(({ country, office }) => ({ country: country?.[language] ?? '', office }))
      const collator = new Intl.Collator(language)
      const ranks: string[] = [...presidencyOffices, ...memberOffices, 'observer', ...secretariat]
      expect(keys).toEqual(
        keys.toSorted(
          (a, b) =>
            collator.compare(a.country, b.country) || ranks.indexOf(a.office) - ranks.indexOf(b.office),
        ),
      )
      expect(new Set(keys.map(({ country }) => country)).size).toBeGreaterThan(2)
      expect(keys[0]?.country).toBe('')
    }
  })

  it('goes on after someone who has left their office since', async () => {
    const [first, second] = (await ask<Page>('contacts', canada, { participant: world.country('HND') }))
      .contacts
    if (!first || !second) throw new Error('Nobody is in office')
    await owner.query(
      'update appointment set suspended_at = now(), suspension_reason = $1 where appointment_id = $2',
      ['prueba', first.appointment_id],
    )
    const { contacts } = await ask<Page>('contacts', canada, {
      participant: world.country('HND'),
      after: first.appointment_id,
    })
    expect(contacts[0]?.appointment_id).toBe(second.appointment_id)
  })

  it('keeps what someone said of themself out of the journal’s plain text', async () => {
    await share(honduras, { shares_phone: true, shares_email: true, institution: 'zqinstitución' })
    const { rows } = await owner.query<{ all: string }>(
      `select coalesce(before::text, '') || coalesce(after::text, '') as all from journal where operation = 'exchange.share-contact'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some((one) => one.all.includes('zqinstitución'))).toBe(false)
  })
})
