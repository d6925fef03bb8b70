import { type Year, conclusionParagraphs, declarationParagraphs } from './paragraphs.ts'

const ROMAN = ['XX', 'XXI', 'XXII', 'XXIII', 'XXIV', 'XXV', 'XXVI', 'XXVII', 'XXVIII', 'XXIX', 'XXX', 'XXXI']

/** The roman number of a year's Vice-Ministerial Meeting in the example. */
export const romanOf = (place: number): string => ROMAN[place] ?? String(place)

/** A year's declaration in both languages; each year leaves out some of the paragraphs, always the same ones. */
export function declaration(of: Year, roman: string): { es: string; en: string } {
  const paragraphs = declarationParagraphs.filter((_, place) => (place + of.year) % 4 !== 0)
  return {
    es: [
      `Declaración de la ${roman} Reunión Viceministerial`,
      `Las y los viceministros de los países miembros de la Conferencia Regional sobre Migración, reunidos en ${of.host.es} los días 11 y 12 de diciembre de ${of.year},`,
      'ACUERDAN:',
      ...paragraphs.map((paragraph, place) => `${place + 1}. ${paragraph.es(of)}`),
    ].join('\n\n'),
    en: [
      `Declaration of the ${roman} Vice-Ministerial Meeting`,
      `The Vice-Ministers of the member countries of the Regional Conference on Migration, meeting in ${of.host.en} on 11 and 12 December ${of.year},`,
      'AGREE:',
      ...paragraphs.map((paragraph, place) => `${place + 1}. ${paragraph.en(of)}`),
    ].join('\n\n'),
  }
}

/** A year's conclusions of the consultation group, which meets in June. */
export function conclusions(of: Year): { es: string; en: string } {
  const paragraphs = conclusionParagraphs.filter((_, place) => place === 0 || (place + of.year) % 3 !== 0)
  return {
    es: [
      'Conclusiones del Grupo Regional de Consulta sobre Migración',
      `El Grupo Regional de Consulta sobre Migración, reunido en ${of.host.es} los días 17 y 18 de junio de ${of.year}, concluye lo siguiente:`,
      ...paragraphs.map((paragraph, place) => `${place + 1}. ${paragraph.es(of)}`),
    ].join('\n\n'),
    en: [
      'Conclusions of the Regional Consultation Group on Migration',
      `The Regional Consultation Group on Migration, meeting in ${of.host.en} on 17 and 18 June ${of.year}, concludes as follows:`,
      ...paragraphs.map((paragraph, place) => `${place + 1}. ${paragraph.en(of)}`),
    ].join('\n\n'),
  }
}
