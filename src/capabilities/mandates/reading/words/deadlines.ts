import type { Language } from '../../../../kernel/language.ts'
import { weekdays } from '../../../../platform/prose/months.ts'
import { alternatives } from '../../../../platform/prose/numerals.ts'

/**
 * The phrases that make a date a deadline, that keep it from being one, and that name a time without a
 * date. All are pattern sources over folded text; to teach the reading a phrase, add it to its list.
 */
type Phrases = {
  /** Right before a date: the day itself still counts. */
  readonly inclusive: readonly string[]
  /** Right before a date: the day itself is too late. */
  readonly exclusive: readonly string[]
  /** Right before a date: no deadline (a start, a cut-off, the date of a text). */
  readonly notDue: readonly string[]
  /** Some words before a date: what happened then is over. */
  readonly past: readonly string[]
  /** Some words before a date: it bounds what a report or a budget covers. */
  readonly covered: readonly string[]
  /** Right before a month, a quarter or a year. */
  readonly coarseFirm: readonly string[]
  readonly coarseLoose: readonly string[]
  /** Time or condition in words, kept as words. */
  readonly soft: readonly string[]
}

const dayEn = `(?:(?:the |${alternatives(weekdays.en)}),? )?`
const diaEs = `(?:(?:el |al |del |la |de )*(?:dia |proximo |(?:${alternatives(weekdays.es)}),? )*)`
const hourEn = String.raw`(?:(?:at )?(?:\d{1,2}(?::\d{2})? ?(?:[ap]\.? ?m\.?|noon|midnight|hours|h)?|noon|midnight|cob|eod|close of business|the end of (?:the )?(?:day|business)) ?(?:\([^)]{1,20}\)|[a-z -]{0,25}time)?,? ?(?:on |of )?)?`
const hourEs = String.raw`a? ?las \d{1,2}(?:[:.]\d{2})? ?(?:h|hs|hrs|horas|[ap]\.? ?m\.?)?\.?(?: ?\([^)]{1,20}\))?,?(?: hora de [a-z]+(?: [a-z]+)?,?)? (?:del?|del dia|de)`

export const phrases: Record<Language, Phrases> = {
  en: {
    inclusive: [
      `(?:by|no later than|not later than|on or before|until|till|up to(?: and including)?|at the latest (?:by|on)|(?:the )?deadline(?: of| is| being| shall be| will be)?:?|due(?: on| by)?|not beyond|through) ${hourEn}${dayEn}`,
    ],
    exclusive: [`(?:before|prior to|ahead of|earlier than) ${dayEn}`],
    notDue: [
      'with effect from',
      'effective(?: as of| from| on)?',
      'as (?:of|at|from)',
      'starting(?: on| from| in)?',
      'beginning(?: on| in)?',
      'since(?: the)?',
      'from',
      'dated',
      'after',
      'of',
      'entered into force on',
    ],
    past: [
      'adopted',
      'approved',
      'endorsed',
      '(?<!be )held',
      '(?<!be )signed',
      'dated',
      '(?<!be )presented',
      '(?<!be )convened',
      '(?<!be )submitted',
      'received',
      'took place',
      'met',
      'agreed',
      'celebrated',
      'established',
      'issued',
      'published',
      '(?<!be )conducted',
      '(?<!be )carried out',
      'organized',
      'hosted',
      'created',
      'sent',
      'gathered',
      'occurred',
      'participation of [^.;]{0,80}',
      'not (?:be )?(?:necessary|needed|required|possible|feasible)',
    ],
    covered: [
      'period',
      'corresponding to',
      'covering',
      'fiscal years?',
      'between',
      'report for',
      'budget for',
      'budget of',
      'work plan',
    ],
    coarseFirm: [
      'by',
      'before',
      'until',
      'no later than',
      'not later than',
      'prior to',
      'at the latest (?:by|in)',
      'by the month of',
      'by around',
      'due in',
    ],
    coarseLoose: [
      'in',
      '(?:in|at|during) (?:its|their|the)',
      'during',
      'at',
      'on',
      'for',
      'towards?',
      'around',
      'throughout',
      'within',
      'over',
      'in the course of',
      'in the month of',
      'about',
      'early in',
      'late in',
      'scheduled for',
      'in or around',
      'between',
    ],
    soft: [
      'as soon as (?:possible|practicable|feasible)',
      'subject to (?:the )?(?:availability of )?(?:available )?(?:funds|funding|resources)',
      'until (?:the|its|this) (?:task|work) (?:is|has been) (?:completed|fulfilled)',
      'once the [^.,;]{3,60}? (?:is|are|has been|have been) (?:confirmed|approved|completed|available|received|concluded)',
      'with urgency|urgently|as a matter of urgency|shortly|forthwith|well in advance',
      'whenever (?:possible|necessary)|to the extent possible',
      'as early as possible',
      'without (?:further |undue )?delay',
      'immediately',
      'promptly',
      'in a timely (?:manner|fashion|way)',
      'in due (?:course|time)',
      'at (?:the|its|their|your) earliest (?:convenience|opportunity)',
      'at an early date',
      'in the (?:short|near|medium|long) (?:term|future)',
      'until further notice',
      'until the mandate is (?:completed|fulfilled)',
      'upon (?:the )?availability of [a-z]+',
      'subject to (?:the )?availability of [a-z]+',
      'once [a-z ]{3,60}? (?:is|are|has been|have been) [a-z]+ed',
      'to the extent possible',
      'when (?:funds|resources) (?:are|become) available',
      'sufficiently in advance',
      'well in advance',
    ],
  },
  es: {
    inclusive: [
      `(?:a mas tardar|no mas tarde|hasta|para|como (?:fecha )?limite|con (?:fecha|plazo) (?:limite|maximo)|(?:la )?fecha limite(?: es| sera| de [a-z]+)?:?|vence(?:ra)?|antes o|cuyo plazo (?:vence|vencera)|a lo sumo) (?:para )?(?:${hourEs} )?${diaEs}`,
      `(?:antes de|hasta|a mas tardar|a) ${hourEs} ${diaEs}`,
      'al (?:cierre|termino) del? ',
      `(?:al )?(?:cierre|final|termino) de (?:la jornada|labores|operaciones|el dia)(?: laboral)? ${diaEs}`,
    ],
    exclusive: [`(?:antes|previo|previa|previamente|con anterioridad|con antelacion|anterior) ${diaEs}`],
    notDue: [
      'a partir del?(?: dia)?',
      'a partir del? mes de',
      'desde(?: el| la)?(?: dia| ano)?',
      '(?:con )?corte al?',
      'con efectos? (?:a partir )?del?',
      'vigente (?:al?|desde el)',
      'de fecha',
      'fechad[oa]s?(?: el)?',
      'despues del?',
      'del?(?: dia| ano)?',
      'luego del?',
    ],
    past: [
      'adoptad[oa]s?',
      'aprobad[oa]s?',
      'suscrit[oa]s?',
      'firmad[oa]s?',
      'celebrad[oa]s?',
      'realizad[oa]s?',
      'llevad[oa]s? a cabo',
      'efectuad[oa]s?',
      'presentad[oa]s?',
      'fechad[oa]s?',
      'emitid[oa]s?',
      'acordad[oa]s?',
      'tuvo lugar',
      'tuvieron lugar',
      'se (?:celebro|realizo|llevo a cabo|efectuo|reunio)',
      'se (?:celebraron|realizaron|llevaron a cabo|reunieron)',
      'reunid[oa]s',
      'sostenid[oa]s?',
      'enviad[oa]s?',
      'recibid[oa]s?',
      'publicad[oa]s?',
      'desarrollad[oa]s?',
      'convocad[oa]s?',
      'ocurrid[oa]s?',
      'organizad[oa]s?',
      'cread[oa]s?',
      'conformad[oa]s?',
      'participacion de [^.;]{0,80}',
      'no (?:es|era|fue|seria|sera|resulta|resulto) (?:necesari[oa]|posible|preciso|factible)',
    ],
    covered: [
      'periodo',
      'correspondientes? (?:al?|a los)',
      'comprendid[oa]',
      'ejercicios?',
      'informe (?:anual|semestral|financiero)',
      'presupuesto (?:para|de|del)',
      'plan de trabajo',
      'entre',
    ],
    coarseFirm: [
      'a mas tardar',
      'a mas tardar (?:en|a|para|durante)',
      'antes de (?:que (?:finalice|termine|concluya)|finalizar|terminar|concluir)',
      'antes del?',
      'hasta',
      'no mas tarde de',
      'para',
      'a',
      'al',
      'hacia',
    ],
    coarseLoose: [
      'en',
      '(?:en|durante|para|ante|al?) (?:(?:la|su|sus|el) )?(?:proxima )?(?:reunion(?:es)?|sesion(?:es)?|grcm|crm|conferencia|consejo)(?: (?!de [a-z]+ de$)(?:del? )?(?:la )?[a-z]+){0,3}? de',
      'durante',
      'dentro del?',
      'alrededor del?',
      'por',
      'en el transcurso del?',
      'en el curso del?',
      'a lo largo del?',
      'entre',
      'previst[oa]s? (?:para|en)',
      'programad[oa]s? (?:para|en)',
      'de',
    ],
    soft: [
      'con la debida antelacion',
      'con (?:suficiente|debida) (?:antelacion|anticipacion)',
      'de manera urgente|con (?:caracter )?(?:de )?urgencia|con caracter urgente|urgentemente|prontamente',
      'contad[oa]s a partir del dia siguiente',
      'en la medida de sus posibilidades|cuando (?:sea posible|proceda)',
      'con la (?:debida|suficiente) anticipacion',
      '(?:a|con) la (?:mayor )?brevedad(?: posible)?',
      'lo (?:antes|mas pronto) posible',
      'tan pronto (?:como )?sea posible',
      'cuanto antes',
      'sin (?:mayor )?demora',
      'sin dilacion',
      'de (?:manera|forma) inmediata',
      'de inmediato',
      'inmediatamente',
      'de (?:manera|forma) (?:oportuna|expedita)',
      'oportunamente',
      'en su (?:momento|oportunidad)',
      'en (?:el|un) (?:corto|mediano|largo) plazo',
      'a (?:corto|mediano|largo) plazo',
      'en un plazo razonable',
      'en breve',
      'proximamente',
      'hasta nuevo aviso',
      'hasta el cumplimiento del mandato',
      'en el mas (?:corto|breve) plazo(?: posible)?',
      'sujet[oa]s? a (?:la )?disponibilidad (?:de [a-z]+|presupuestaria|financiera)',
      'segun (?:la )?disponibilidad de [a-z]+',
      'una vez (?:que )?[a-z ]{0,40}?(?:confirmad|aprobad|definid|concluid|recibid)[oa]s?(?: (?:la|el|los|las) [a-z]+)?',
      'en la medida de lo posible',
    ],
  },
}

/** Accounts drawn up "al 30 de junio" carry a cut-off; anything else so dated is due that day. Folded. */
export const cutoffNouns =
  /\b(?:corte|saldos?|estados? financieros?|cifras|datos|informacion|ejecucion|balance|situacion|actualizad[oa]s?|informe financiero|gastos)\b[^.;]{0,40}$/

/** A weekday or an hour as a deadline, without its date. Folded. */
export const weekdayDeadlines: Record<Language, RegExp> = {
  en: /\b(?:by|before|no later than) (?:cob |eod |close of business )?(?:on )?(?:next |this )?(?:monday|tuesday|wednesday|thursday|friday)\b(?!,? (?:the )?\d)|\bby (?:cob|eod)\b(?! \d)/g,
  es: /\b(?:a mas tardar|antes del|para) (?:el )?(?:proximo )?(?:lunes|martes|miercoles|jueves|viernes)\b(?: proximo| \d{1,2}(?! ?(?:de|del|y|al|\/|-)))?(?!,? ?\d)|\ba mas tardar a las \d{1,2}(?:[:.]\d\d)? ?h(?:oras|rs)?\b[^.;]{0,30}/g,
}
