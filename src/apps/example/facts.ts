/** The eleven members of the Regional Conference on Migration, by their public short and formal names. */
export const members = [
  ['BLZ', 'Belice', 'Belize', 'Belice', 'Belize'],
  ['CAN', 'Canadá', 'Canada', 'Canadá', 'Canada'],
  ['CRI', 'Costa Rica', 'Costa Rica', 'República de Costa Rica', 'Republic of Costa Rica'],
  ['SLV', 'El Salvador', 'El Salvador', 'República de El Salvador', 'Republic of El Salvador'],
  ['USA', 'Estados Unidos', 'United States', 'Estados Unidos de América', 'United States of America'],
  ['GTM', 'Guatemala', 'Guatemala', 'República de Guatemala', 'Republic of Guatemala'],
  ['HND', 'Honduras', 'Honduras', 'República de Honduras', 'Republic of Honduras'],
  ['MEX', 'México', 'Mexico', 'Estados Unidos Mexicanos', 'United Mexican States'],
  ['NIC', 'Nicaragua', 'Nicaragua', 'República de Nicaragua', 'Republic of Nicaragua'],
  ['PAN', 'Panamá', 'Panama', 'República de Panamá', 'Republic of Panama'],
  ['DOM', 'República Dominicana', 'Dominican Republic', 'República Dominicana', 'Dominican Republic'],
] as const

/** Observers: organizations named in public documents of the Conference. */
export const observers = [
  [
    'IOM',
    'OIM',
    'IOM',
    'Organización Internacional para las Migraciones',
    'International Organization for Migration',
    'host organization',
  ],
  [
    'UNHCR',
    'ACNUR',
    'UNHCR',
    'Alto Comisionado de las Naciones Unidas para los Refugiados',
    'United Nations High Commissioner for Refugees',
    'observer',
  ],
  [
    'SICA',
    'SICA',
    'SICA',
    'Sistema de la Integración Centroamericana',
    'Central American Integration System',
    'observer',
  ],
  [
    'ECLAC',
    'CEPAL',
    'ECLAC',
    'Comisión Económica para América Latina y el Caribe',
    'Economic Commission for Latin America and the Caribbean',
    'observer',
  ],
] as const

export const bodies = [
  {
    code: 'VM',
    es: 'Reunión Viceministerial',
    en: 'Vice-Ministerial Meeting',
    acts: ['decide', 'conclude', 'recommend', 'approve budget', 'choose the presidency'],
  },
  {
    code: 'RCGM',
    es: 'Grupo Regional de Consulta sobre Migración',
    en: 'Regional Consultation Group on Migration',
    acts: ['conclude', 'recommend'],
  },
  { code: 'LO', es: 'Red de Funcionarios de Enlace', en: 'Network of Liaison Officers', acts: ['recommend'] },
] as const

/** The first year of the example, and how many it spans. The rotation is invented: alphabetical, a year each. */
export const FIRST_YEAR = 2017
export const YEARS = 10

/** The example's people are offices, so that nobody can take them for a person. */
export const staff = [
  { key: 'coordinator', given: 'Coordinación', family: 'de Ejemplo', office: 'coordinator' },
  { key: 'it', given: 'Especialista de TI', family: 'de Ejemplo', office: 'it specialist' },
  { key: 'assistant', given: 'Asistencia', family: 'de Ejemplo', office: 'assistant' },
  { key: 'auditor', given: 'Auditoría', family: 'de Ejemplo', office: 'auditor' },
] as const
