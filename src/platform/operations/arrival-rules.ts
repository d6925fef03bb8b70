import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'

const since = '2026-11-27' as Day

/** The rules that are asked before an operation is: whether a request is for us, from us, and fit to be read. */
export const knownHost = rule<{ foreign: boolean }, 'go on'>({
  id: 'SYS-11',
  watched: true,
  sentence: {
    en: 'A request names the server by its own name, in Host and in what a proxy adds.',
    es: 'Una solicitud llama al servidor por su propio nombre, en Host y en lo que agrega un proxy.',
  },
  refusal: {
    en: 'This server does not answer under the name that was asked for. Use its public address (PUBLIC_URL).',
    es: 'Este servidor no responde bajo el nombre solicitado. Use su dirección pública (PUBLIC_URL).',
  },
  authority: { kind: 'standard', source: 'RFC 9110, 421 Misdirected Request' },
  since,
  decide: ({ foreign }) => (foreign ? refuse('SYS-11') : 'go on'),
  scenarios: [
    {
      given: { en: 'the public address', es: 'la dirección pública' },
      when: { foreign: false },
      then: 'go on',
    },
    {
      given: { en: 'a name someone put into Host', es: 'un nombre puesto por alguien en Host' },
      when: { foreign: true },
      then: { refused: true },
    },
  ],
})

export const sessionStaysHome = rule<{ conference: string; openedIn: string }, 'go on'>({
  id: 'SYS-12',
  watched: true,
  sentence: {
    en: 'A session or token counts in the conference that opened it, and in no other.',
    es: 'Una sesión o credencial vale en la conferencia que la abrió, y en ninguna otra.',
  },
  refusal: {
    en: 'What you are signed in with belongs to another conference or installation. It was set aside: sign in here.',
    es: 'Su sesión pertenece a otra conferencia o instalación. Se dejó de lado: ingrese aquí.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ conference, openedIn }) => (conference === openedIn ? 'go on' : refuse('SYS-12')),
  scenarios: [
    {
      given: { en: 'a session of this conference', es: 'una sesión de esta conferencia' },
      when: { conference: 'a', openedIn: 'a' },
      then: 'go on',
    },
    {
      given: {
        en: 'a session of another, its id changed in the path',
        es: 'una sesión de otra, cambiada en la dirección',
      },
      when: { conference: 'a', openedIn: 'b' },
      then: { refused: true },
    },
  ],
})

export const fromOurPages = rule<{ forged: boolean }, 'go on'>({
  id: 'SYS-13',
  watched: true,
  sentence: {
    en: 'A change that a browser sends comes from a page of this server.',
    es: 'Un cambio enviado por un navegador viene de una página de este servidor.',
  },
  refusal: {
    en: 'This came from a page of another site, and nothing was stored. Open the page here and send it again.',
    es: 'Esto vino de una página de otro sitio y no se guardó nada. Abra la página aquí y envíelo de nuevo.',
  },
  authority: { kind: 'standard', source: 'RFC 6454, Origin; W3C Fetch Metadata' },
  since,
  decide: ({ forged }) => (forged ? refuse('SYS-13') : 'go on'),
  scenarios: [
    { given: { en: 'a form of ours', es: 'un formulario propio' }, when: { forged: false }, then: 'go on' },
    {
      given: { en: 'a form on a foreign page', es: 'un formulario en una página ajena' },
      when: { forged: true },
      then: { refused: true },
    },
  ],
})

export const examinedBeforeRead = rule<{ verdict: 'clean' | 'infected' | 'unexamined' }, 'read'>({
  id: 'SYS-14',
  watched: true,
  sentence: {
    en: 'Where a scanner is set up, a file handed in is examined before anything reads it; one that is infected, or that could not be examined, is not taken.',
    es: 'Donde hay un analizador configurado, todo archivo recibido se examina antes de leerlo; el infectado, o el que no se pudo examinar, no se recibe.',
  },
  refusal: {
    en: 'A file was not taken, and nothing was stored: {{verdict}}.',
    es: 'No se recibió un archivo, y no se guardó nada: {{verdict}}.',
  },
  values: {
    verdict: {
      infected: { en: 'the scanner found malware in it', es: 'el analizador encontró software malicioso' },
      unexamined: {
        en: 'the scanner could not examine it just now; try again later',
        es: 'el analizador no pudo examinarlo en este momento; inténtelo más tarde',
      },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: ({ verdict }) => (verdict === 'clean' ? 'read' : refuse('SYS-14', { verdict }, 'file')),
  scenarios: [
    { given: { en: 'a clean file', es: 'un archivo limpio' }, when: { verdict: 'clean' }, then: 'read' },
    {
      given: { en: 'an infected file', es: 'un archivo infectado' },
      when: { verdict: 'infected' },
      then: { refused: true },
    },
    {
      given: { en: 'a scanner that is away', es: 'un analizador que no responde' },
      when: { verdict: 'unexamined' },
      then: { refused: true },
    },
  ],
})

export const arrivalRules = [knownHost, sessionStaysHome, fromOurPages, examinedBeforeRead]
