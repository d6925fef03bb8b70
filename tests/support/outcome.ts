/** An invented outcome document in both languages, for a journey to read. */
export const outcome = {
  es: `Conclusiones del Grupo Regional de Consulta sobre Migración

El Grupo Regional de Consulta sobre Migración, reunido en Ciudad de Panamá los días 19 y 20 de noviembre de 2026, concluye lo siguiente:

1. Toma nota del informe de la Secretaría Técnica sobre la ejecución del presupuesto.

2. Encomienda a la Secretaría Técnica que circule las cifras del fondo especial a más tardar el 31 de enero de 2027.

3. Agradece a los países que acogieron los talleres del período.`,
  en: `Conclusions of the Regional Consultation Group on Migration

The Regional Consultation Group on Migration, meeting in Panama City on 19 and 20 November 2026, concludes as follows:

1. Takes note of the report of the Technical Secretariat on the execution of the budget.

2. Entrusts the Technical Secretariat with circulating the figures of the special fund no later than 31 January 2027.

3. Thanks the countries that hosted the workshops of the period.`,
}

/** The conclusion of the following year that closes what the first one asked for. */
export const closing = {
  es: `Conclusiones del Grupo Regional de Consulta sobre Migración

El Grupo Regional de Consulta sobre Migración, reunido en Ciudad de Guatemala los días 17 y 18 de junio de 2027, concluye lo siguiente:

1. Toma nota de que la Secretaría Técnica circuló las cifras del fondo especial y da por concluido ese mandato.`,
}
