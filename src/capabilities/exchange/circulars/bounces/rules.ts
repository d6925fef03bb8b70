import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

/** What a notification says: for good, for now, or nothing that went wrong. */
export type BounceKind = 'for good' | 'for now' | 'none'
type Told = {
  readonly kind: BounceKind
  /** Whether it names a mail of a circular or a convocation that was written here. */
  readonly known: boolean
  readonly already: 'for good' | 'for now' | undefined
}

export const bounceNamesItsMail = rule<Told, 'noted' | 'known already'>({
  id: 'EXC-13',
  sentence: {
    en: 'A delivery status notification is noted at the one mail it names, and changes nothing else: 5.x.x says that it came back for good, 4.x.x that it is delayed; what came back for good is never noted as only delayed.',
    es: 'Una notificación de entrega se anota en el correo que nombra y no cambia nada más: 5.x.x dice que fue devuelto en definitiva, 4.x.x que está demorado; lo devuelto en definitiva no se anota después como demorado.',
  },
  refusal: {
    en: 'This is no notification that a mail of a circular or a convocation came back. Nothing was changed.',
    es: 'Esto no es la notificación de un correo devuelto de una circular o una convocatoria. No se cambió nada.',
  },
  authority: { kind: 'standard', source: 'RFC 3464, RFC 3463' },
  since: '2026-11-27' as Day,
  decide: ({ kind, known, already }) => {
    if (kind === 'none' || !known) return refuse('EXC-13')
    return already === 'for good' || already === kind ? 'known already' : 'noted'
  },
  scenarios: [
    {
      given: { en: 'an address that does not exist', es: 'una dirección que no existe' },
      when: { kind: 'for good', known: true, already: undefined },
      then: 'noted',
    },
    {
      given: { en: 'for good after a delay', es: 'en definitiva, tras una demora' },
      when: { kind: 'for good', known: true, already: 'for now' },
      then: 'noted',
    },
    {
      given: { en: 'a delay told after it came back', es: 'una demora avisada tras la devolución' },
      when: { kind: 'for now', known: true, already: 'for good' },
      then: 'known already',
    },
    {
      given: { en: 'a mail nobody here wrote', es: 'un correo que aquí nadie escribió' },
      when: { kind: 'for good', known: false, already: undefined },
      then: { refused: true },
    },
    {
      given: { en: 'a notification that it was delivered', es: 'un aviso de que fue entregado' },
      when: { kind: 'none', known: true, already: undefined },
      then: { refused: true },
    },
  ],
})

export const bounceRules = [bounceNamesItsMail]
