import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, signIn } from '../support/browser.ts'
import { sound } from '../support/ways.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const url = inject('url')
const home = inject('home')

// A desktop with scripts in one language, a phone without them in the other: both ways must carry the whole job.
const ways = [
  {
    language: 'es',
    name: 'in Spanish on a desktop',
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: true,
    country: ['JAM', 'Jamaica'],
    year: '2051',
    says: {
      missing: 'Indique un correo completo',
      noDay: 'Indique el primer día con un día, mes y año que existan',
      forSomeone: 'Indique por qué participante actúa',
      open: '1 ene 2020 – vigente',
      before: 'Anterior punto focal Honduras',
      noSuchDay: 'Ese día no existe, así que se muestra hoy',
      overlap: 'El período se traslapa con otro',
      import: 'Importar 1 fila',
      unknown: '«Atlantis» no es un participante',
      undone: 'Deshecha el',
      gone: 'Nadie se llama así',
    },
  },
  {
    language: 'en',
    name: 'in English at 360 px without JavaScript',
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
    country: ['HTI', 'Haiti'],
    year: '2052',
    says: {
      missing: 'Give a whole e-mail address',
      noDay: 'Give the first day as a day, month and year that exist',
      forSomeone: 'Say which participant',
      open: '1 Jan 2020 – open',
      before: 'Anterior punto focal Honduras',
      noSuchDay: 'There is no such day, so today is shown',
      overlap: 'The term overlaps another',
      import: 'Import 1 row',
      unknown: '“Atlantis” is no participant',
      undone: 'Taken back on',
      gone: 'Nobody is called that',
    },
  },
] as const

describe.each(ways)('keep the directory and the conference, $name', (way) => {
  const { language, says, viewport, javaScriptEnabled } = way
  const address = `journey.${language}@example.invalid`
  const inRoom = `${url}/${language}`
  let page: Page
  let record = ''

  beforeAll(async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    page = await signIn(context, url, home, 'coordinator@example.invalid', language)
  })

  const open = async (path: string): Promise<void> => {
    expect((await page.goto(`${inRoom}${path}`))?.status(), path).toBe(200)
    await sound(page, way.javaScriptEnabled)
  }
  const send = async (status: number): Promise<void> => {
    const answered = page.waitForResponse((answer) => answer.request().isNavigationRequest())
    await page.click('main .button-primary')
    const answer = await answered
    expect(answer.status()).toBe(status)
    await page.waitForLoadState('load')
    await sound(page, way.javaScriptEnabled)
  }
  const day = async (name: string, text: string): Promise<void> => {
    const [date = '', month = '', year = ''] = text.split(' ')
    await page.fill(`input[name=${name}-day]`, date)
    await page.fill(`input[name=${name}-month]`, month)
    await page.fill(`input[name=${name}-year]`, year)
  }
  const text = (): Promise<string> => page.locator('main').innerText()

  it('enters a person, and keeps what was typed where something is missing', async () => {
    await open('/directory/people')
    await open('/directory/people/new')
    await page.fill('input[name=given_name]', 'Inés')
    await page.fill('input[name=family_name]', 'Journey Áñez')
    await send(422)
    expect(await text()).toContain(says.missing)
    expect(await page.inputValue('input[name=family_name]')).toBe('Journey Áñez')
    await page.fill('input[name=email]', address)
    await page.fill('input[name="channel-mobile"]', '+504 0000-0000')
    await send(303)
    await page.waitForURL(/people\/[0-9a-f-]{36}$/)
    record = new URL(page.url()).pathname.replace(`/${language}`, '')
    expect(await text()).toContain('+504 0000-0000')
  })

  it('appoints them for a country from a day that exists', async () => {
    await open(`${record}/appoint`)
    await page.selectOption('select[name=office]', 'focal point')
    await page.click('main .button-primary')
    await page.waitForURL(/office=/)
    await sound(page, way.javaScriptEnabled)
    expect(await text()).toContain(says.forSomeone)
    await page.selectOption('select[name=participant]', { label: 'Nicaragua' })
    await page.click('main .button-primary')
    await page.waitForURL(/participant=[0-9a-f]/)
    await sound(page, way.javaScriptEnabled)
    await day('from', '31 2 2020')
    await page.fill('input[name=instrument]', 'NV/2020/NIC/1')
    await send(422)
    expect(await text()).toContain(says.noDay)
    expect(await page.inputValue('input[name=from-day]')).toBe('31')
    expect(await page.inputValue('input[name=instrument]')).toBe('NV/2020/NIC/1')
    await day('from', '1 1 2020')
    await page.locator('select[name=predecessor] option').nth(1).waitFor({ state: 'attached' })
    await send(303)
    await page.waitForURL(`**${record}`)
    expect(await text()).toContain(says.open)
  })

  it('lets them in, and not any more once the appointment has ended', async () => {
    const theirs = await signIn(
      await browser.newContext({ viewport, javaScriptEnabled }),
      url,
      home,
      address,
      language,
    )
    expect((await theirs.goto(`${inRoom}/mandates`))?.status()).toBe(200)
    await page.goto(`${inRoom}${record}`)
    await page.click('main a[href$="/correct"]')
    await page.waitForURL(/\/correct$/)
    await sound(page, way.javaScriptEnabled)
    await page.fill('input[name=instrument]', 'NV/2020/NIC/2')
    await send(303)
    await page.waitForURL(`**${record}`)
    expect(await text()).toContain('NV/2020/NIC/2')
    await page.click('main a[href$="/end"]')
    await page.waitForURL(/\/end$/)
    await sound(page, way.javaScriptEnabled)
    await day('until', '30 6 2026')
    await send(303)
    expect((await theirs.goto(`${inRoom}/mandates`))?.status()).toBe(403)
    await theirs.context().close()
  })

  it('changes what is known of them', async () => {
    await open(`${record}/change`)
    await page.fill('input[name=treatment]', 'Emb.')
    await send(303)
    await page.waitForURL(`**${record}`)
    expect(await text()).toContain('Emb.')
    const card = await page.context().request.get(`${inRoom}${record}/card.vcf`)
    expect(await card.text()).toContain('FN:Emb. Inés Journey Áñez')
  })

  it('answers who held an office on a past day, and says when a day is none', async () => {
    await open('/directory')
    await page.click('details:has(input[name=on-day]) > summary')
    await day('on', '3 5 2019')
    await page.click('details:has(input[name=on-day]) button')
    await page.waitForURL(/on-year=2019/)
    await sound(page, way.javaScriptEnabled)
    expect(await text()).toContain(says.before)
    const sheet = await page.locator('main a[href*="appointments.xlsx"]').getAttribute('href')
    expect((await page.context().request.get(`${url}${sheet}`)).status()).toBe(200)
    await open('/directory?on-day=31&on-month=2&on-year=2019')
    expect(await text()).toContain(says.noSuchDay)
  })

  it('enters a country, names it anew, and gives it a status', async () => {
    const [code, name] = way.country
    await open('/conference')
    await open('/conference/participants/new')
    await page.selectOption('select[name=country]', code)
    await page.click('main .button-primary')
    await page.waitForURL(/country=/)
    await sound(page, way.javaScriptEnabled)
    expect(await page.inputValue(`input[name=short-${language}]`)).toBe(name)
    await page.fill('input[name=formal-es]', `Formal ${name}`)
    await day('from', '1 1 2000')
    await send(303)
    await page.waitForURL(/participants\/[A-Z]{3}$/)
    await open(`/conference/participants/${code}/name`)
    await page.fill('input[name=short-es]', 'Nombre Nuevo')
    await page.fill('input[name=short-en]', 'New Name')
    await day('from', '2 2 2010')
    await send(303)
    await page.locator('main a[href*="/name?from=2000-01-01"]').click()
    await sound(page, way.javaScriptEnabled)
    expect(await page.inputValue('input[name=from-year]')).toBe('2000')
    await page.fill('input[name=short-es]', 'Nombre Corregido')
    await send(303)
    expect(await text()).toContain('Nombre Corregido')
    await open(`/conference/participants/${code}/status`)
    await page.check('input[value=none]')
    await day('from', '1 1 1990')
    await send(422)
    expect(await text()).toContain('CON-02')
    await page.check('input[value=observer]')
    await day('from', '1 1 2015')
    await send(303)
    await open('/conference?on-day=31&on-month=12&on-year=2009')
    expect(await text()).toContain(name)
    await open('/conference')
    const called = await page.locator('#participants tbody a').allInnerTexts()
    expect(called).toContain(language === 'es' ? 'Nombre Nuevo' : 'New Name')
    expect(called).not.toContain(name)
  })

  it('enters a body and a presidency, which overlaps no other', async () => {
    const code = `WG-${language.toUpperCase()}`
    await open('/conference/bodies/new')
    await page.fill('input[name=code]', code)
    await page.fill('input[name=name-es]', `Grupo ${code}`)
    await day('from', '1 1 2020')
    await page.check('input[value=recommend]')
    await send(303)
    await page.waitForURL(`**/bodies/${code}`)
    await open(`/conference/bodies/${code}/change`)
    await page.fill('input[name=cadence]', language)
    await send(303)
    await open(`/conference/bodies/${code}/name`)
    await open('/conference/presidencies/new')
    await page.selectOption('select[name=participant]', { label: 'Honduras' })
    await day('from', '1 7 2026')
    await day('until', `31 12 ${way.year}`)
    await send(422)
    expect(await text()).toContain(says.overlap)
    await day('from', `1 1 ${way.year}`)
    await send(303)
    expect(await text()).toContain(`31 ${language === 'es' ? 'dic' : 'Dec'} ${way.year}`)
    await page.locator('#presidencies tr', { hasText: way.year }).locator('a').click()
    await page.waitForURL(/presidencies\/[0-9a-f-]{36}$/)
    await sound(page, way.javaScriptEnabled)
  })

  it('imports a table row by row, leaves errors out, and takes it back', async () => {
    await open('/directory/import')
    await send(422)
    const table = [
      'Nombre;Apellidos;Correo;Función;País;Desde',
      `Íñigo;Import;import.${language}@example.invalid;Punto focal;Panamá;1/2/2026`,
      `Otro;Import;other.${language}@example.invalid;Punto focal;Atlantis;1/2/2026`,
    ].join('\r\n')
    await page.setInputFiles('input[name=file]', {
      name: 'contactos.csv',
      mimeType: 'text/csv',
      // As a Spanish Excel writes it.
      buffer: Buffer.from(table, 'latin1'),
    })
    await send(303)
    await page.waitForURL(/columns$/)
    await sound(page, way.javaScriptEnabled)
    await page.selectOption('select[name=column-0]', '')
    await send(422)
    expect(await text()).toContain('DIR-12')
    await page.selectOption('select[name=column-0]', 'given_name')
    await send(303)
    await page.waitForURL(/import\/[0-9a-f-]{36}$/)
    await sound(page, way.javaScriptEnabled)
    expect(await text()).toContain(says.unknown)
    expect(await page.locator('main .button-primary').innerText()).toBe(says.import)
    await page.click('main .views a[href*="kind=create"]')
    await page.waitForURL(/kind=create/)
    expect(await text()).toContain('Íñigo Import')
    await send(303)
    await page.waitForURL(/imports\//)
    await sound(page, way.javaScriptEnabled)
    expect(await text()).toContain('contactos.csv')
    await page.click('main form button')
    await page.locator('.notice', { hasText: says.undone }).waitFor()
    await sound(page, way.javaScriptEnabled)
    await open(`/directory/people?words=import.${language}`)
    expect(await text()).toContain(says.gone)
  })

  it('has no page that axe finds fault with, in this language at this width', async () => {
    const context = await browser.newContext({ viewport })
    const reader = await signIn(context, url, home, 'coordinator@example.invalid', language)
    await reader.goto(`${inRoom}/directory`)
    const inOffice = (await reader.locator('main tbody a').first().getAttribute('href')) ?? ''
    for (const path of [
      inOffice.replace(`/${language}`, ''),
      '/directory?on-day=31&on-month=2&on-year=2019',
      '/directory/people',
      '/directory/people/new',
      record,
      `${record}/change`,
      `${record}/appoint`,
      `${record}/appoint?office=focal+point`,
      '/directory/import',
      '/conference',
      '/conference/participants/new?country=organization',
      '/conference/participants/HND',
      '/conference/participants/HND/name',
      '/conference/participants/HND/status',
      '/conference/bodies/RCGM',
      '/conference/bodies/RCGM/change',
      '/conference/bodies/new',
      '/conference/presidencies/new',
    ]) {
      expect((await reader.goto(`${inRoom}${path}`))?.status(), path).toBe(200)
      await sound(reader, true)
    }
    await context.close()
  })
})
