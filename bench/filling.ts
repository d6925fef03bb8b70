import type pg from 'pg'

/** The mandates of a filled conference, and what the workloads need to know of them. */
export type Filled = {
  readonly conference: string
  readonly body: string
  readonly key: string
  /** A place in the middle of the register, as the address of a page names it. */
  readonly middle: string
}

const TOPICS = [
  ['protección', 'protection'],
  ['retorno', 'return'],
  ['reintegración', 'reintegration'],
  ['niñez', 'childhood'],
  ['asilo', 'asylum'],
  ['consulado', 'consulate'],
  ['frontera', 'border'],
  ['remesas', 'remittances'],
  ['trata', 'trafficking'],
  ['empleo', 'employment'],
  ['salud', 'health'],
  ['documentación', 'documentation'],
  ['tránsito', 'transit'],
  ['visados', 'visas'],
  ['estadísticas', 'statistics'],
  ['capacitación', 'training'],
  ['diáspora', 'diaspora'],
  ['vivienda', 'housing'],
  ['educación', 'education'],
  ['desplazamiento', 'displacement'],
] as const
const OBJECTS = [
  ['un informe', 'a report'],
  ['una guía', 'a guide'],
  ['un estudio', 'a study'],
  ['un taller', 'a workshop'],
  ['un plan', 'a plan'],
  ['un mecanismo', 'a mechanism'],
  ['un protocolo', 'a protocol'],
  ['una campaña', 'a campaign'],
  ['un registro', 'a registry'],
  ['un calendario', 'a calendar'],
] as const
const PLACES = Array.from(
  { length: 50 },
  (_, number) => `distrito${String.fromCharCode(97 + (number % 25))}${number < 25 ? 'a' : 'o'}`,
)

/** Words people look for: a topic with its object, a topic with a place, a whole reference. */
export const SEARCHES = [
  `${TOPICS[3][0]} ${PLACES[7]} guía`,
  `${TOPICS[8][1]} ${PLACES[31]} workshop`,
  `informe ${TOPICS[15][0]} ${PLACES[12]}`,
  'BEN-2021-000423',
] as const

// As over ten years: two thirds ended, the rest in all the states of being worked on; days on both sides of today.
const INSERT = `
  with kind as (select $2::jsonb as topics, $3::jsonb as objects, $4::text[] as places),
  bodies as (select array_agg(body_id order by body_id) as ids from body where conference_id = $1),
  closing as (select provision_id from provision where conference_id = $1 limit 1),
  rows as (
    select n, topics -> (n * 7 % 20) as topic, objects -> (n / 20 % 10) as object, places[1 + n / 200 % 50] as place,
      ids[1 + n % array_length(ids, 1)] as body_id, 2016 + n % 11 as year,
      (array['closed','closed','closed','closed','closed','closed','superseded','open','open','in progress','in progress','reported','confirmed','lapsed'])[1 + n * 5 % 14] as state
    from generate_series($5::int, $6::int) n, kind, bodies)
  insert into mandate (conference_id, mandate_id, reference, body_id, source, title, class, tasked, due, due_day, proposed_day,
    state, adopted_on, closed_on, closed_by_provision_id)
  select $1, uuidv7(), 'BEN-' || year || '-' || lpad(n::text, 6, '0'), body_id,
    jsonb_build_object('symbol', 'BEN/DEC/' || n / 20, 'number', (n % 20 + 1)::text,
      'title', jsonb_build_object('es', 'Decisiones de la reunión', 'en', 'Decisions of the meeting')),
    jsonb_build_object(
      'es', 'Elaborar ' || (object ->> 0) || ' sobre ' || (topic ->> 0) || ' en ' || place || ' y presentarlo a los países miembros',
      'en', 'Prepare ' || (object ->> 1) || ' on ' || (topic ->> 1) || ' in ' || place || ' and submit it to the member countries'),
    'action', case n % 3 when 0 then array['all members'] when 1 then array['PPT'] else array['TS'] end,
    jsonb_build_object('words', jsonb_build_object('es', 'antes de la próxima reunión', 'en', 'before the next meeting'),
      'reading', jsonb_build_object('kind', 'absolute', 'words', 'antes de la próxima reunión', 'date', '2026-06-30', 'inclusive', true)),
    case when n % 10 > 1 then current_date - 2500 + (n * 37 % 3200) end,
    case when n % 10 = 1 then current_date - 2500 + (n * 41 % 3200) end,
    state, make_date(year, 1 + n % 12, 1 + n % 28), case when state in ('closed', 'lapsed') then make_date(year, 12, 31) end,
    case when state in ('closed', 'lapsed') then (select provision_id from closing) end
  from rows`

const STANDING = `
  insert into mandate_standing (conference_id, mandate_id, from_day, state)
  select conference_id, mandate_id, adopted_on, 'open' from mandate where conference_id = $1 and reference like 'BEN-%' and state <> 'open'
  union all
  select conference_id, mandate_id, least(adopted_on + 200, current_date), state from mandate where conference_id = $1 and reference like 'BEN-%'
  on conflict do nothing`

/** Fills the first conference up to so many mandates, as the owner and in bulk: no rule is asked, none is timed. */
export async function fill(owner: pg.Client, size: number): Promise<Filled> {
  await owner.query('set row_security = off')
  const conference = await one<string>(
    owner,
    'select conference_id as value from conference order by created_at limit 1',
  )
  const there = await one<number>(
    owner,
    'select count(*)::int as value from mandate where conference_id = $1',
    conference,
  )
  await owner.query(INSERT, [
    conference,
    JSON.stringify(TOPICS),
    JSON.stringify(OBJECTS),
    PLACES,
    1,
    size - there,
  ])
  await owner.query(STANDING, [conference])
  await owner.query('vacuum analyze')
  const place = `from mandate where conference_id = $1 and state <> 'proposed' order by sort_day, mandate_id offset ${Math.floor(size / 2)} limit 1`
  return {
    conference,
    body: await one(owner, `select body_id as value ${place}`, conference),
    key: await one(owner, `select mandate_id as value ${place}`, conference),
    middle: await one(
      owner,
      `select to_char(sort_day, 'YYYY-MM-DD') || '_' || mandate_id as value ${place}`,
      conference,
    ),
  }
}

async function one<T>(owner: pg.Client, text: string, ...values: unknown[]): Promise<T> {
  const { rows } = await owner.query<{ value: T }>(text, values)
  const [row] = rows
  if (!row) throw new Error(`Nothing found: ${text}`)
  return row.value
}
