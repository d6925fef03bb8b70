/** What a year gives a paragraph to speak of. */
export type Year = { readonly year: number; readonly host: { readonly es: string; readonly en: string } }
type Paragraph = { readonly es: (of: Year) => string; readonly en: (of: Year) => string }

const yearly = (es: (of: Year) => string, en: (of: Year) => string): Paragraph => ({ es, en })

/** Paragraphs of declarations, written for the example. Each year takes those whose turn it is. */
export const declarationParagraphs: readonly Paragraph[] = [
  yearly(
    () =>
      'Reafirmar su compromiso con una migración ordenada, segura y respetuosa de los derechos de las personas migrantes.',
    () =>
      'To reaffirm their commitment to an orderly and safe migration that respects the rights of migrants.',
  ),
  yearly(
    ({ year }) =>
      `Encomendar a la Secretaría Técnica que circule a todos los miembros, a más tardar el 30 de abril de ${year + 1}, un informe sobre las vías regulares de migración.`,
    ({ year }) =>
      `To entrust the Technical Secretariat with circulating to all members, no later than 30 April ${year + 1}, a report on regular pathways of migration.`,
  ),
  yearly(
    ({ year }) =>
      `Solicitar a la Presidencia Pro-Témpore que convoque un taller sobre protección consular en el primer semestre de ${year + 1}.`,
    ({ year }) =>
      `To request the Presidency Pro Tempore to convene a workshop on consular protection in the first half of ${year + 1}.`,
  ),
  yearly(
    ({ year }) =>
      `Instar a los países miembros a designar, antes del 31 de marzo de ${year + 1}, un punto focal para la red de funcionarios de enlace.`,
    ({ year }) =>
      `To urge the member countries to designate, before 31 March ${year + 1}, a focal point for the network of liaison officers.`,
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
    ({ year }) =>
      `Acuerda que los países miembros envíen a la Secretaría Técnica sus propuestas sobre integración laboral antes del 15 de octubre de ${year}.`,
    ({ year }) =>
      `Agrees that the member countries send their proposals on labour integration to the Technical Secretariat before 15 October ${year}.`,
  ),
  yearly(
    ({ year }) =>
      `Solicita a la Secretaría Técnica que elabore un proyecto de lineamientos sobre niñez migrante a más tardar en el tercer trimestre de ${year}.`,
    ({ year }) =>
      `Requests the Technical Secretariat to prepare draft guidelines on migrant children no later than the third quarter of ${year}.`,
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
