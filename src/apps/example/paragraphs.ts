/** What a year gives a paragraph to speak of. */
export type Year = { readonly year: number; readonly host: { readonly es: string; readonly en: string } }
type Paragraph = { readonly es: (of: Year) => string; readonly en: (of: Year) => string }

const yearly = (es: (of: Year) => string, en: (of: Year) => string): Paragraph => ({ es, en })

type Topic = { readonly es: string; readonly en: string }

/** The topics that take turns in a paragraph, so that not every year asks for the same. */
const topics = {
  report: [
    { es: 'las vías regulares de migración', en: 'regular pathways of migration' },
    { es: 'la migración extrarregional', en: 'extraregional migration' },
    { es: 'las estadísticas de retorno', en: 'statistics of return' },
    { es: 'los acuerdos de trabajo temporal', en: 'agreements on temporary work' },
  ],
  workshop: [
    { es: 'protección consular', en: 'consular protection' },
    { es: 'identificación de víctimas de trata', en: 'the identification of victims of trafficking' },
    { es: 'gestión fronteriza', en: 'border management' },
    { es: 'niñez y adolescencia migrante', en: 'migrant children and adolescents' },
  ],
  network: [
    { es: 'la red de funcionarios de enlace', en: 'the network of liaison officers' },
    { es: 'la red de protección consular', en: 'the network of consular protection' },
    { es: 'la red contra la trata de personas', en: 'the network against trafficking in persons' },
  ],
  proposal: [
    { es: 'integración laboral', en: 'labour integration' },
    { es: 'documentos de viaje', en: 'travel documents' },
    { es: 'reunificación familiar', en: 'family reunification' },
    { es: 'intercambio de información', en: 'the exchange of information' },
  ],
  guidelines: [
    { es: 'niñez migrante', en: 'migrant children' },
    { es: 'retorno digno', en: 'return in dignity' },
    { es: 'atención en situaciones de emergencia', en: 'assistance in emergencies' },
  ],
} as const satisfies Record<string, readonly Topic[]>

function topicOf(name: keyof typeof topics, { year }: Year): Topic {
  const turns: readonly Topic[] = topics[name]
  const topic = turns[year % turns.length]
  if (!topic) throw new Error(`There is no topic for ${name} in ${year}`)
  return topic
}

/** Paragraphs of declarations, written for the example. Each year takes those whose turn it is. */
export const declarationParagraphs: readonly Paragraph[] = [
  yearly(
    () =>
      'Reafirmar su compromiso con una migración ordenada, segura y respetuosa de los derechos de las personas migrantes.',
    () =>
      'To reaffirm their commitment to an orderly and safe migration that respects the rights of migrants.',
  ),
  yearly(
    (of) =>
      `Encomendar a la Secretaría Técnica que circule a todos los miembros, a más tardar el 30 de abril de ${of.year + 1}, un informe sobre ${topicOf('report', of).es}.`,
    (of) =>
      `To entrust the Technical Secretariat with circulating to all members, no later than 30 April ${of.year + 1}, a report on ${topicOf('report', of).en}.`,
  ),
  yearly(
    (of) =>
      `Solicitar a la Presidencia Pro-Témpore que convoque un taller sobre ${topicOf('workshop', of).es} en el primer semestre de ${of.year + 1}.`,
    (of) =>
      `To request the Presidency Pro Tempore to convene a workshop on ${topicOf('workshop', of).en} in the first half of ${of.year + 1}.`,
  ),
  yearly(
    (of) =>
      `Instar a los países miembros a designar, antes del 31 de marzo de ${of.year + 1}, un punto focal para ${topicOf('network', of).es}.`,
    (of) =>
      `To urge the member countries to designate, before 31 March ${of.year + 1}, a focal point for ${topicOf('network', of).en}.`,
  ),
  yearly(
    () => 'Tomar nota del informe de la Secretaría Técnica sobre la ejecución del Plan de Acción.',
    () => 'To take note of the report of the Technical Secretariat on the execution of the Plan of Action.',
  ),
  yearly(
    () =>
      'Encomendar a la Secretaría Técnica que informe dos veces al año sobre el fondo de asistencia para el retorno.',
    () =>
      'To entrust the Technical Secretariat with reporting twice a year on the fund for return assistance.',
  ),
  yearly(
    () =>
      'Solicitar a la Secretaría Técnica que, dentro de los 60 días siguientes a la adopción de esta Declaración, publique las listas de contactos consulares actualizadas.',
    () =>
      'To request the Technical Secretariat to publish, within 60 days of adoption of this Declaration, the updated lists of consular contacts.',
  ),
  yearly(
    () =>
      'Encomendar a la Presidencia saliente y a la Presidencia entrante, en forma conjunta, una propuesta para la rotación de las sedes, antes de la próxima Reunión Viceministerial.',
    () =>
      'To entrust the outgoing and the incoming Presidency, jointly, with a proposal for the rotation of venues, before the next Vice-Ministerial Meeting.',
  ),
  yearly(
    ({ host }) => `Agradecer al Gobierno de ${host.es} su hospitalidad y la organización de la reunión.`,
    ({ host }) =>
      `To thank the Government of ${host.en} for its hospitality and the organization of the meeting.`,
  ),
]

/** Paragraphs of the consultation group's conclusions. */
export const conclusionParagraphs: readonly Paragraph[] = [
  yearly(
    () =>
      'Toma nota del informe de la Secretaría Técnica sobre los mandatos pendientes y da por concluidos los que en él se indican como cumplidos.',
    () =>
      'Takes note of the report of the Technical Secretariat on pending mandates and considers concluded those it shows as fulfilled.',
  ),
  yearly(
    (of) =>
      `Acuerda que los países miembros envíen a la Secretaría Técnica sus propuestas sobre ${topicOf('proposal', of).es} antes del 15 de octubre de ${of.year}.`,
    (of) =>
      `Agrees that the member countries send their proposals on ${topicOf('proposal', of).en} to the Technical Secretariat before 15 October ${of.year}.`,
  ),
  yearly(
    (of) =>
      `Solicita a la Secretaría Técnica que elabore un proyecto de lineamientos sobre ${topicOf('guidelines', of).es} a más tardar en el tercer trimestre de ${of.year}.`,
    (of) =>
      `Requests the Technical Secretariat to prepare draft guidelines on ${topicOf('guidelines', of).en} no later than the third quarter of ${of.year}.`,
  ),
  yearly(
    () => 'Instruye a la Secretaría Técnica a actualizar el Plan de Acción después de cada reunión.',
    () => 'Instructs the Technical Secretariat to update the Plan of Action after every meeting.',
  ),
  yearly(
    () => 'Agradece a los países que acogieron los talleres del período.',
    () => 'Thanks the countries that hosted the workshops of the period.',
  ),
  yearly(
    () => 'Exhorta a los países miembros a mantener al día sus datos en el directorio de contactos.',
    () => 'Calls upon the member countries to keep their entries in the directory of contacts up to date.',
  ),
]
