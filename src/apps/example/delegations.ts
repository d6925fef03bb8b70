import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  accreditPeople,
  confirmPeople,
  enterOthers,
  getDelegation,
  nominateDelegation,
} from '../../capabilities/meetings/delegations/operations.ts'
import { listMeetingsBefore } from '../../capabilities/meetings/index.ts'
import { registerByLink, settle } from '../../capabilities/meetings/registration/operations.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { newId } from '../../platform/operations/perform.ts'
import { root } from '../../platform/root.ts'
import { insertPersonalLink } from '../../platform/sign-in/personal-links.ts'
import { hashToken, newToken } from '../../platform/sign-in/token.ts'
import type { Acting } from './acting.ts'
import type { Ids } from './ids.ts'

type Named = readonly [given: string, family: string, role: string, es: string, en: string]

// Who comes from where: by their part, as nobody is called.
const DELEGATIONS: Readonly<Record<string, readonly Named[]>> = {
  HND: [
    [
      'Titular',
      'De Ejemplo Honduras',
      'head',
      'Viceministra de Gobernación',
      'Vice-Minister of the Interior',
    ],
    ['Suplente', 'De Ejemplo Honduras', 'alternate', 'Directora de Migración', 'Director of Migration'],
    ['Consular', 'De Ejemplo Honduras', 'adviser', 'Asesor consular', 'Consular adviser'],
  ],
  PAN: [
    ['Titular', 'De Ejemplo Panamá', 'head', 'Viceministro de Seguridad', 'Vice-Minister of Security'],
    ['Enlace', 'De Ejemplo Panamá', 'delegate', 'Oficial de enlace', 'Liaison officer'],
  ],
  CAN: [
    ['Titular', 'De Ejemplo Canadá', 'head', 'Directora General', 'Director General'],
    ['Jurídica', 'De Ejemplo Canadá', 'delegate', 'Asesora jurídica', 'Legal adviser'],
    ['Datos', 'De Ejemplo Canadá', 'adviser', 'Analista de datos', 'Data analyst'],
    ['Prensa', 'De Ejemplo Canadá', 'adviser', 'Agregada de prensa', 'Press attaché'],
    ['Protocolo', 'De Ejemplo Canadá', 'adviser', 'Oficial de protocolo', 'Protocol officer'],
  ],
  GTM: [
    [
      'Titular',
      'De Ejemplo Guatemala',
      'head',
      'Viceministra de Relaciones Exteriores',
      'Vice-Minister for Foreign Affairs',
    ],
  ],
}
const SPEAKS: Readonly<Record<string, string>> = {
  HND: 'focal.hnd',
  PAN: 'focal.pan',
  CAN: 'focal.can',
  GTM: 'focal.gtm',
}

const PORTRAIT = join(root, 'src', 'apps', 'example', 'portrait.png')

/** Three days before it opens nobody is named any more. */
const lastDay = (opens: string): Day => addDays(opens as Day, -3)

/** Registration to the next meeting: opened with a quota, four delegations named, two of them accredited, one of them confirmed, one person waiting. */
export async function nameDelegations(acting: Acting, ids: Ids): Promise<void> {
  const { ask, dayIn } = acting
  const { meetings } = await ask('assistant', { days: -12 }, listMeetingsBefore, {})
  // The first that people can still be named to; founded after them all, the example has nobody left to name.
  const next = meetings.findLast(
    ({ name, opens_on }) => name.es?.endsWith('Viceministerial') && lastDay(opens_on) >= dayIn(0),
  )
  if (!next) return
  const meeting = next.meeting_id
  await ask('assistant', { days: -12, seen: 0 }, settle, {
    meeting,
    nominations_until: lastDay(next.opens_on),
    asks: ['job title', 'diet', 'access needs', 'passport', 'sex', 'photo'],
    quotas: { member: 4, observer: 2, press: 6 },
  })
  for (const [code, named] of Object.entries(DELEGATIONS))
    await ask(SPEAKS[code] ?? '', { days: -9 }, nominateDelegation, {
      meeting,
      participant: ids.participants.get(code),
      note: `NV/${code}/14`,
      people: named.map(([given_name, family_name, role, es, en], place) => ({
        given_name,
        family_name,
        email: `delegation.${code.toLowerCase()}.${place + 1}@example.invalid`,
        role,
        job_title: { es, en },
        language: code === 'CAN' ? 'en' : 'es',
      })),
    })
  for (const code of ['HND', 'PAN']) {
    const participant = ids.participants.get(code)
    const { people } = await ask('assistant', { days: -6 }, getDelegation, { meeting, participant })
    await ask('assistant', { days: -6 }, accreditPeople, {
      meeting,
      registrations: people.map(({ registration_id }) => registration_id),
    })
  }
  await confirmDelegation(acting, meeting, ids.participants.get('HND') ?? '')
  await ask('assistant', { days: -5 }, enterOthers, {
    meeting,
    category: 'press',
    note: 'Correo de la agencia de ejemplo',
    people: [
      { given_name: 'Cronista', family_name: 'De Ejemplo', email: 'press.1@example.invalid', role: null },
    ],
  })
}

/** A delegation whose people have all registered by their links, and are confirmed. */
async function confirmDelegation(acting: Acting, meeting: string, participant: string): Promise<void> {
  const { ask, tx, tenant, dayIn } = acting
  const { people } = await ask('assistant', { days: -5 }, getDelegation, { meeting, participant })
  for (const [place, one] of people.entries()) {
    if (one.person_id === null) continue
    // Their letters go nowhere, so that each is given a link of its own.
    const token = newToken()
    await insertPersonalLink(tx, tenant.conferenceId, {
      link_id: newId(),
      person_id: one.person_id,
      purpose: 'register',
      subject_id: one.registration_id,
      token_hash: hashToken(token),
      created_at: `${dayIn(-6)}T12:00:00.000Z`,
      expires_at: `${dayIn(1)}T12:00:00.000Z`,
    })
    await ask('public', { days: -5, seen: one.version }, registerByLink, {
      token,
      printed_name: `${one.given_name} ${one.family_name}`,
      job_title: one.job_title,
      floor_language: 'es',
      sex: place % 2 === 0 ? 'female' : 'male',
      // One of them gives a photo: of nobody.
      photo: place === 0 ? { name: 'retrato.png', content: readFileSync(PORTRAIT, 'base64') } : null,
    })
  }
  await ask('assistant', { days: -4 }, confirmPeople, {
    meeting,
    registrations: people.map(({ registration_id }) => registration_id),
  })
}
