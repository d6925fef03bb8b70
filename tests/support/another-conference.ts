import type { Founding } from '../../src/capabilities/directory/index.ts'

/** A second conference, as it is founded beside the example. */
export const andes: Founding = {
  slug: 'andes',
  name: { es: 'Conferencia zqandes', en: 'Conference zqandes' },
  acronym: { es: 'ZQA', en: 'ZQA' },
  currency: 'USD',
  zone: 'America/Lima',
  original_language: 'es',
  coordinator: {
    given_name: 'Coordinación',
    family_name: 'Zqandes',
    email: 'coordinator@zqandes.invalid',
    language: 'es',
  },
  instrument: 'NV/1',
}
