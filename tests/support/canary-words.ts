/** Words that stand nowhere but in one class of paper, one country's evidence, one person's particulars, or one conference; and which seats may meet them. */
const CANARIES = {
  zqpublico: [
    'public',
    'coordinator',
    'it',
    'ppt',
    'honduras',
    'canada',
    'delegate',
    'observer',
    'host',
    'auditor',
  ],
  zqobservadores: ['coordinator', 'ppt', 'honduras', 'canada', 'delegate', 'observer', 'auditor'],
  zqmiembros: ['coordinator', 'ppt', 'honduras', 'canada', 'delegate', 'auditor'],
  zqpresidencia: ['coordinator', 'ppt', 'auditor'],
  zqsecretaria: ['coordinator', 'auditor'],
  zqborrador: ['coordinator', 'ppt', 'auditor'],
  zqnombrado: ['coordinator', 'ppt', 'honduras', 'auditor'],
  zqlineamiento: ['coordinator', 'ppt', 'auditor'],
  zqhonduras: ['coordinator', 'ppt', 'honduras', 'auditor'],
  zqcanada: ['coordinator', 'ppt', 'canada', 'auditor'],
  zqpasaportehnd: ['honduras', 'coordinator'],
  zqestadiahnd: ['honduras', 'coordinator'],
  zqpasaportecan: ['canada', 'coordinator'],
  zqestadiacan: ['canada', 'coordinator'],
  zqobservacion: ['coordinator', 'honduras', 'auditor'],
  zqpropuesta: ['coordinator', 'honduras', 'auditor'],
  zqanuncio: ['coordinator', 'ppt', 'honduras', 'canada', 'delegate', 'auditor'],
  zqevento: ['coordinator', 'ppt', 'honduras', 'canada', 'delegate', 'auditor'],
  zqagenda: ['coordinator', 'ppt', 'auditor'],
  zqconvocada: ['coordinator', 'ppt', 'honduras', 'auditor'],
  zqsesion: ['coordinator', 'ppt', 'honduras', 'canada'],
  zqintervencion: ['coordinator', 'ppt', 'honduras'],
  zqacta: ['coordinator', 'ppt', 'auditor'],
  zqcorrige: ['coordinator', 'ppt', 'honduras', 'auditor'],
  zqevalua: [],
  zqandes: ['andes'],
} as const
export type Canary = keyof typeof CANARIES
export type Seat = (typeof CANARIES)[Canary][number]
export const canaries = Object.keys(CANARIES) as Canary[]
export const seats = [...new Set(Object.values(CANARIES).flat())] as Seat[]
export const maySee = (who: Seat, word: Canary): boolean => (CANARIES[word] as readonly Seat[]).includes(who)
/** What people gave for a meeting: beside themselves it is met only where a purpose that needs it is named. */
export const given: readonly Canary[] = ['zqpasaportehnd', 'zqestadiahnd', 'zqpasaportecan', 'zqestadiacan']
/** What countries and the secretariat tell one another: it stands in no mandate and no document. */
export const told: readonly Canary[] = [
  'zqobservacion',
  'zqpropuesta',
  'zqanuncio',
  'zqevento',
  'zqagenda',
  'zqconvocada',
  'zqsesion',
  'zqintervencion',
  'zqacta',
  'zqcorrige',
  'zqevalua',
]
const opens = (where: string, word: Canary): boolean => {
  const purpose = /\/meetings\/[^/]+\/particulars\/([a-z%0-9]+)$/.exec(where)?.[1]
  return purpose !== undefined && word.startsWith('zqpasaporte') === (purpose === 'visa%20letter')
}
/** Whether a seat may meet a word in an answer from there. */
export const mayMeet = (who: Seat, word: Canary, where: string): boolean =>
  maySee(who, word) && (!given.includes(word) || who !== 'coordinator' || opens(where, word))
