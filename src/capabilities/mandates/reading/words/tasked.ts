import type { Tasked } from '../contract.ts'

/** Who can be told to do something: a pattern source over folded text, and whom it names. The first that fits is meant. */
export const actors: readonly (readonly [source: string, ...tasked: Tasked[]])[] = [
  // the presidency was called Pro-Tempore Secretariat in the nineties
  [
    'outgoing and (?:the )?incoming (?:pro[ -]?tempore )?(?:presidenc(?:y|ies)|chairs?|secretariats?|ppts?)(?: pro[ -]?tempore)?',
    'outgoing PPT',
    'incoming PPT',
  ],
  [
    '(?:presidencias?|secretarias?|ppts?)(?: pro[ -]?tempores?)? salientes? (?:y|e) (?:a )?(?:la )?(?:entrante|nueva)s?',
    'outgoing PPT',
    'incoming PPT',
  ],
  [
    '(?:outgoing|departing) (?:pro[ -]?tempore )?(?:presidency|chair|secretariat|ppt)(?: pro[ -]?tempore)?',
    'outgoing PPT',
  ],
  ['(?:presidencia|secretaria|ppt)(?: pro[ -]?tempore)? saliente', 'outgoing PPT'],
  [
    '(?:incoming|new|next) (?:pro[ -]?tempore )?(?:presidency|chair|secretariat|ppt)(?: pro[ -]?tempore)?',
    'incoming PPT',
  ],
  [
    '(?:(?:nueva|proxima|futura) )(?:presidencia|secretaria|ppt)(?: pro[ -]?tempore)?|(?:presidencia|secretaria|ppt)(?: pro[ -]?tempore)? (?:entrante|nueva)',
    'incoming PPT',
  ],
  [
    '(?:paises|countries) (?:que|that|which) (?:han|have) (?:ejercido|held|exercised|served as) (?:la |the )?(?:secretaria|presidencia|presidency|ppt|pro[ -]?tempore (?:presidency|secretariat))(?: pro[ -]?tempore)?|former (?:presidencies|chairs)',
    'former PPT',
  ],
  ['troika|troica', 'troika'],
  [
    'technical secretariat(?: \\(ts\\))?|executive secretar(?:iat|y)|(?<=\\bthe )(?!general|virtual|pro)[a-z]{3,8} secretariat(?! of)|(?<!general )(?<!virtual )secretariat(?! of (?:the )?(?:united|state|sica))|(?<![a-z])ts(?![a-z])',
    'TS',
  ],
  [
    'secretaria tecnica(?: \\(st\\))?|secretari[oa] ejecutiv[oa]|(?<![a-z])st(?![a-z])|(?<![a-z])secretaria(?! (?:general|del?|pro|protempore|nacional|virtual)(?![a-z]))',
    'TS',
  ],
  [
    '(?:presidency|chair) pro[ -]?tempore(?: \\(ppt\\))?|pro[ -]?tempore (?:presidency|chair|secretariat)(?: \\(ppt\\))?|(?<![a-z])ppt(?![a-z])|chairmanship|presidency|(?<=^the |[ ,]the )chair(?:person)?(?= (?:to|shall|will|should|must)(?![a-z]))',
    'PPT',
  ],
  [
    '(?:presidencia|secretaria) pro[ -]?tempore(?: \\(ppt\\))?|(?<![a-z])presidencia(?! de la republica)',
    'PPT',
  ],
  [
    '(?:rcm |crm )?member(?: countries| states|s)?(?: of the rcm)?(?<=s)|(?:(?:all|the|those|other|participating|remaining) )+(?:rcm )?(?:countries|states|governments|delegations|parties|members)|(?<=^(?:the )?)(?:countries|delegations|governments)(?= (?:that|which|who|shall|will|should|must|are|were|in)(?![a-z]))|each (?:of the )?(?:member |participating )?(?:countr(?:y|ies)|states?|part(?:y|ies)|delegations?|governments?)(?! that)|(?<=\\b(?:urges?|urged|requests?|requested|asks?|asked|encourages?|encouraged|invites?|invited|instructs?|instructed|calls? (?:up)?on|called (?:up)?on|exhorts?) )(?:countries|states|governments)(?! of)|all countries',
    'all members',
  ],
  [
    '(?:paises|estados) (?:miembros?|participantes|parte)|(?:(?:todos|demas|aquellos|los|otros) )+(?:los )?(?:paises|estados|gobiernos|miembros)(?: miembros?| participantes| parte)?|(?:todas )?las delegaciones|cada (?:uno de los )?(?:pais(?:es)?|estados?|delegacion|gobierno)(?: miembros?)?|miembros de la crm',
    'all members',
  ],
  [
    'national focal points|focal points|liaison officers?(?: network)?|network of liaison officers',
    'body:Liaison Officers Network',
  ],
  ['puntos focales|red de funcionarios de enlace|funcionarios de enlace', 'body:Liaison Officers Network'],
  ['observer(?: countries| organizations|s)(?: and (?:countries|organizations))?', 'observers'],
  ['(?:paises|organismos|organizaciones) observador(?:es|as)|observadores', 'observers'],
  ['civil society(?: organizations)?|rncom|regional network (?:of|for) civil organizations', 'civil society'],
  ['(?:organizaciones de la )?sociedad civil|rrocm|red regional de organizaciones civiles', 'civil society'],
  ['host organi[sz]ation|organi[sz]ation that hosts the (?:ts|technical secretariat)', 'host organization'],
  ['organismo (?:anfitrion|sede)|organizacion (?:anfitriona|sede)', 'host organization'],
  [
    'regional consultation group(?: on migration)?(?: \\(rcgm\\))?|(?<![a-z])rcgm(?![a-z])|(?<=\\bthe )group(?= (?:shall|will|drafts?|to|should|must))',
    'body:RCGM',
  ],
  [
    'grupo regional de consulta(?: sobre migracion)?(?: \\(grcm\\))?|(?<![a-z])grcm(?![a-z])|(?<=\\bel )grupo(?= (?:debera|elabor|prepar|redact|continu))',
    'body:RCGM',
  ],
  ['vice-?ministerial meeting|vice-?ministers', 'body:VM'],
  ['reunion viceministerial|viceministr[oa]s(?:\\(as\\))?(?: y viceministr[oa]s)?', 'body:VM'],
  [
    'international organization for migration(?: \\(iom\\))?|(?<![a-z])iom(?![a-z])|organizacion internacional para las migraciones(?: \\(oim\\))?|(?<![a-z])oim(?![a-z])',
    'organization:IOM',
  ],
  [
    'united nations high commissioner for refugees(?: \\(unhcr\\))?|(?<![a-z])unhcr(?![a-z])|(?:alto comisionado de las naciones unidas para los refugiados|(?<![a-z])acnur(?![a-z]))(?: \\(acnur\\))?',
    'organization:UNHCR',
  ],
  ['(?<![a-z])(?:eclac|cepal)(?![a-z])', 'organization:ECLAC'],
  ['(?<![a-z])unicef(?![a-z])', 'organization:UNICEF'],
  [
    'international labou?r organization|(?<![a-z])ilo(?![a-z])|organizacion internacional del trabajo|(?<![a-z])oit(?![a-z])',
    'organization:ILO',
  ],
  ['(?<![a-z])icrc(?![a-z])|(?<![a-z])cicr(?![a-z])', 'organization:ICRC'],
]

/** Bodies named in full, as written: "Ad Hoc Working Group on Migrant Children". */
export const namedBodies =
  /(?:(?:Ad[ -][Hh]oc )?(?:[Ww]orking |[Tt]echnical |[Dd]rafting |[Ss]teering |[Ff]inance )?(?:Group|Committee|Commission|Network|Task Force|Council)(?: (?:on|of|for|to) (?:the )?\p{Lu}[\p{L}-]*(?:,? (?:and |of |on |the |in |for )*\p{Lu}[\p{L}-]*)*)|(?:Grupo|Comité|Comisión|Red|Consejo)(?: (?:de )?(?:Trabajo|Ad Hoc|Técnico|Directivo|Redacción))?(?: (?:sobre|de|para|del|en|contra) (?:la |el |los |las )?\p{Lu}[\p{L}]*(?:,? (?:y |de |del |la |las |los |el |en |contra |sobre |e )*\p{Lu}[\p{L}]*)*)|(?:[Aa]d [Hh]oc|[Ww]orking|[Tt]echnical|[Dd]rafting|[Ss]teering) (?:[Gg]roup|[Cc]ommittee)|[Gg]rupos? de [Tt]rabajo|[Gg]rupo [Aa]d [Hh]oc|[Cc]omité [Dd]irectivo|[Cc]omité de [Rr]edacción)/gu
