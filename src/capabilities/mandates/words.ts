import type { Language } from '../../kernel/language.ts'
import type { MandateState } from './contract.ts'

/** States as a refusal names them. */
export const stateValues: Readonly<Record<MandateState, Record<Language, string>>> = {
  proposed: { en: 'proposed', es: 'propuesto' },
  open: { en: 'open', es: 'abierto' },
  'in progress': { en: 'in progress', es: 'en curso' },
  reported: { en: 'reported', es: 'informado' },
  confirmed: { en: 'confirmed', es: 'confirmado' },
  closed: { en: 'closed', es: 'cerrado' },
  superseded: { en: 'superseded', es: 'sustituido' },
  lapsed: { en: 'lapsed', es: 'caducado' },
}
