import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'

const since = '2026-11-24' as Day

/** The rules of changes that meet: on one version, under one key, at one moment. */
export const lastVersionOnly = rule<{ seen: number | undefined; current: number }, 'go on'>({
  id: 'SYS-03',
  sentence: {
    en: 'A change names the version it was made on, and that must be the last one.',
    es: 'Un cambio dice sobre qué versión se hizo, y esa debe ser la última.',
  },
  refusal: {
    en: 'Someone changed this after you opened it (version {{current}}, you had {{seen}}). Nothing was stored: look at the present text and make your change again.',
    es: 'Alguien cambió esto después de que usted lo abrió (versión {{current}}; la suya era la {{seen}}). No se guardó nada: vea el texto actual y haga de nuevo su cambio.',
  },
  authority: { kind: 'standard', source: 'RFC 9110, If-Match' },
  since,
  decide: ({ seen, current }) => {
    if (seen === undefined) return refuse('SYS-04')
    return seen === current ? 'go on' : refuse('SYS-03', { seen, current })
  },
  scenarios: [
    {
      given: { en: 'the version that stands', es: 'la versión vigente' },
      when: { seen: 3, current: 3 },
      then: 'go on',
    },
    {
      given: { en: 'a version that has been overtaken', es: 'una versión ya superada' },
      when: { seen: 2, current: 3 },
      then: { refused: true },
    },
  ],
})

export const versionNamed = rule<{ seen: number | undefined }, 'go on'>({
  id: 'SYS-04',
  sentence: {
    en: 'A change to something that stands says which version it saw.',
    es: 'Un cambio a algo existente dice qué versión vio.',
  },
  refusal: {
    en: 'Say which version you saw (If-Match).',
    es: 'Diga qué versión vio (If-Match).',
  },
  authority: { kind: 'standard', source: 'RFC 6585, 428' },
  since,
  decide: ({ seen }) => (seen === undefined ? refuse('SYS-04') : 'go on'),
  scenarios: [
    { given: { en: 'a version is named', es: 'se nombra una versión' }, when: { seen: 1 }, then: 'go on' },
    {
      given: { en: 'none is named', es: 'no se nombra ninguna' },
      when: { seen: undefined },
      then: { refused: true },
    },
  ],
})

export const sameKeySameRequest = rule<{ first: string; repeated: string }, 'replay'>({
  id: 'SYS-05',
  sentence: {
    en: 'An idempotency key stands for one request; repeated with the same content it gets the first answer.',
    es: 'Una clave de idempotencia vale por una solicitud; repetida con el mismo contenido recibe la primera respuesta.',
  },
  refusal: {
    en: 'This idempotency key was used for another request.',
    es: 'Esta clave de idempotencia ya se usó para otra solicitud.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ first, repeated }) => (first === repeated ? 'replay' : refuse('SYS-05')),
  scenarios: [
    {
      given: { en: 'the same request again', es: 'la misma solicitud otra vez' },
      when: { first: 'a', repeated: 'a' },
      then: 'replay',
    },
    {
      given: { en: 'another content under the same key', es: 'otro contenido con la misma clave' },
      when: { first: 'a', repeated: 'b' },
      then: { refused: true },
    },
  ],
})

export const oneOfTwoAtOnce = rule<{ crossed: boolean }, 'go on'>({
  id: 'SYS-09',
  sentence: {
    en: 'Of two changes that cannot both stand and come at the same moment, one is kept and the other is told.',
    es: 'De dos cambios incompatibles que llegan al mismo tiempo, se guarda uno y al otro se le avisa.',
  },
  refusal: {
    en: 'Someone made a change at the same moment that cannot stand beside this one. Nothing of yours was stored: look at how it stands now and try again.',
    es: 'Alguien hizo al mismo tiempo un cambio incompatible con este. No se guardó nada del suyo: vea cómo quedó y vuelva a intentarlo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ crossed }) => (crossed ? refuse('SYS-09') : 'go on'),
  scenarios: [
    { given: { en: 'a change by itself', es: 'un cambio solo' }, when: { crossed: false }, then: 'go on' },
    {
      given: {
        en: 'a number that someone else took at this moment',
        es: 'un número que otra persona acaba de tomar',
      },
      when: { crossed: true },
      then: { refused: true },
    },
  ],
})
