import type { Language } from '../../../../kernel/language.ts'
import { countryWords } from './countries.ts'

/** The last word of those who speak in an outcome document: a verb right after it is the operative one. */
export const subjects: Record<Language, ReadonlySet<string>> = {
  en: new Set([
    ...countryWords,
    ...`we group groups rcgm rcm conference vice-ministers vice-minister viceministers ministers minister deputy-ministers
    deputies delegations delegation delegates countries country members member states participants participant meeting
    plenary committee committees commission network it they representatives representative parties governments government
    council presidency ppt chair chairs chairmanship assembly heads ministries authorities secretariat ts secretaries
    undersecretaries officials officers process bodies body vms vm experts directors presidents migration forum troika
    observers points consultation presidencies workshop seminar iom unhcr unicef ilo ombudspersons consuls coordinators leaders organizations agencies organization
    governing-council chairperson chairman president rapporteur facilitator general summit board bureau congress dialogue parliament unasur sacm csm iora gfmd celac sica mercosur oas caricom asean eclac igad sadc ecowas organ session secretary-general sherpas donors partners pro-tempore tempore republic america who`.split(
      /\s+/,
    ),
  ]),
  es: new Set([
    ...countryWords,
    ...`nosotros nosotras grupo grupos grcm crm conferencia viceministros viceministras viceministros(as) viceministro ministros
    ministras ministro delegaciones delegacion delegados delegadas paises pais miembros miembro estados participantes reunion plenaria plenario
    comite comision red representantes partes gobiernos gobierno consejo presidencia ppt asamblea jefes jefas autoridades
    secretaria st secretarios subsecretarios funcionarios proceso organos expertos directores presidentes migracion foro troika
    observadores focales enlace consulta taller seminario oim acnur unicef oit mesa sesion cumbre organismos organizaciones organizacion estado mandatarios
    junta congreso parlamento unasur csm sacm celac sica mercosur gmc cmc oea cepal comieco caricom aladi sela segib consules coordinadores titulares secretario jefe comisionados sociedad agencias cancilleres dominicana tecnica tecnico ejecutiva ejecutivo pro-tempore tempore`.split(
      /\s+/,
    ),
  ]),
}
