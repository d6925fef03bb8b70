import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'

const since = '2026-11-24' as Day

/** The rules of how much and how often one may ask. */
export const notTooLarge = rule<{ megabytes: number; most: number }, 'go on'>({
  id: 'SYS-08',
  sentence: {
    en: 'What is sent has at most as many megabytes as the server takes; what is larger is refused whole.',
    es: 'Lo que se envía tiene como máximo los megabytes que el servidor admite; lo que pasa de ahí se rechaza entero.',
  },
  refusal: {
    en: 'What was sent has more than {{most}} MB, and nothing of it was kept. Send a smaller file, or in parts.',
    es: 'Lo enviado pasa de {{most}} MB y no se guardó nada. Envíe un archivo más pequeño, o por partes.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ megabytes, most }) => (megabytes <= most ? 'go on' : refuse('SYS-08', { most }, 'file')),
  scenarios: [
    {
      given: { en: 'a file of 2 MB', es: 'un archivo de 2 MB' },
      when: { megabytes: 2, most: 50 },
      then: 'go on',
    },
    {
      given: { en: 'a file of 200 MB', es: 'un archivo de 200 MB' },
      when: { megabytes: 200, most: 50 },
      then: { refused: true },
    },
  ],
})

export const notTooOften = rule<{ requests: number; most: number }, 'go on'>({
  id: 'SYS-10',
  sentence: {
    en: 'An address, and an account, asks at most so many times a minute; whoever asks more often waits.',
    es: 'Una dirección, y una cuenta, pregunta como máximo cierto número de veces por minuto; quien pregunta más, espera.',
  },
  refusal: {
    en: 'Too many requests came from your address or account within a minute. Nothing was stored; wait a moment and send it again.',
    es: 'Llegaron demasiadas solicitudes de su dirección o cuenta en un minuto. No se guardó nada; espere un momento y envíela de nuevo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ requests, most }) => (requests <= most ? 'go on' : refuse('SYS-10')),
  scenarios: [
    {
      given: { en: 'a person who reads', es: 'una persona que lee' },
      when: { requests: 40, most: 6000 },
      then: 'go on',
    },
    {
      given: { en: 'a program that has run wild', es: 'un programa fuera de control' },
      when: { requests: 6001, most: 6000 },
      then: { refused: true },
    },
  ],
})

export const notBeyondItsBound = rule<
  {
    readonly asked: number
    readonly times: number
    readonly within: number
    readonly minutes: number
  },
  'go on'
>({
  id: 'SYS-24',
  watched: true,
  sentence: {
    en: 'What reads people’s data, makes or takes files, imports, mails or hands out tokens is asked for by one account only as often as its row in the table of operations says; a visitor is counted by network address.',
    es: 'Lo que lee datos de personas, produce o recibe archivos, importa, envía correos o entrega fichas de acceso lo pide una cuenta solo tantas veces como dice su fila en la tabla de operaciones; las visitas se cuentan por dirección de red.',
  },
  refusal: {
    en: 'One account may ask for this {{times}} times within {{within}} minutes, and you have. Nothing was stored; try again in {{minutes}} minutes.',
    es: 'Una cuenta puede pedir esto {{times}} veces en {{within}} minutos, y usted ya lo hizo. No se guardó nada; pruebe de nuevo en {{minutes}} minutos.',
  },
  authority: { kind: 'standard', source: 'OWASP ASVS 5.0, 2.4.1' },
  since: '2026-11-27' as Day,
  decide: ({ asked, times, within, minutes }) =>
    asked <= times ? 'go on' : refuse('SYS-24', { times, within, minutes }),
  scenarios: [
    {
      given: { en: 'a twentieth export within the hour', es: 'la vigésima descarga en la hora' },
      when: { asked: 20, times: 20, within: 60, minutes: 9 },
      then: 'go on',
    },
    {
      given: { en: 'a twenty-first', es: 'la vigesimoprimera' },
      when: { asked: 21, times: 20, within: 60, minutes: 9 },
      then: { refused: true },
    },
  ],
})
