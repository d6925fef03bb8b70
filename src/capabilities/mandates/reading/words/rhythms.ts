import type { Language } from '../../../../kernel/language.ts'
import type { DueEvent } from '../contract.ts'

/** A rhythm in words: its ISO 8601 period, the event it follows, or neither ("periodically"). */
export type Rhythm = { readonly source: string; readonly period?: string; readonly event?: DueEvent }

export const rhythms: Record<Language, readonly Rhythm[]> = {
  en: [
    {
      source:
        '(?:twice|two times) (?:a|per|each|every) year|twice (?:yearly|annually)|semi-?annually|biannually|half-yearly|every semester|on a (?:biannual|semi-?annual) basis',
      period: 'P6M',
    },
    { source: '(?:three|3) times (?:a|per|each) year', period: 'P4M' },
    {
      source:
        '(?:four|4) times (?:a|per|each) year|quarterly|on a quarterly basis|(?:every|each) (?:quarter|trimester)',
      period: 'P3M',
    },
    { source: '(?:twice|two times) (?:a|per|each) month|fortnightly|every fortnight', period: 'P15D' },
    {
      source:
        'on the (?:first|second|third|fourth|last) [a-z]+day of (?:each|every) month|on the \\d{1,2}(?:st|nd|rd|th)? (?:day )?of (?:each|every) month|monthly|on a monthly basis|(?:once )?(?:each|every|a|per) month',
      period: 'P1M',
    },
    { source: 'every (?:other|two|2) months?|bimonthly', period: 'P2M' },
    { source: 'weekly|on a weekly basis|(?:each|every) week|once a week', period: 'P1W' },
    {
      source:
        'annually|yearly|on (?:an annual|a yearly) basis|(?:once )?(?:each|every|per) (?:calendar )?year|once a year',
      period: 'P1Y',
    },
    { source: 'biennially|every (?:other|two|2) years', period: 'P2Y' },
    {
      source:
        '(?:at the end of|at the close of|at the conclusion of|after|following|before|prior to|at|in|during|for|of(?= each| every)) (?:each|every|all)(?: one)?(?: of (?:the|its))? (?:(?!member|countr|state|part|delegation|government|of\\b)[a-z/-]+ ){0,4}?(?:meetings?|sessions?|conferences?|rcm|rcgm|vice-ministerial)',
      event: 'meeting',
    },
    {
      source:
        'periodically|regularly|on a (?:regular|periodic|continuous|permanent|ongoing) basis|on an ongoing basis|at regular intervals',
    },
  ],
  es: [
    {
      source:
        'dos veces (?:al|por|cada) ano|semestralmente|cada seis meses|cada semestre|de (?:manera|forma) semestral|con (?:una )?(?:periodicidad|frecuencia) semestral|en forma semestral',
      period: 'P6M',
    },
    {
      source: 'tres veces (?:al|por) ano|cuatrimestralmente|cada cuatro meses|cada cuatrimestre',
      period: 'P4M',
    },
    {
      source:
        'cuatro veces al ano|trimestralmente|cada tres meses|cada trimestre|de (?:manera|forma) trimestral|con periodicidad trimestral',
      period: 'P3M',
    },
    {
      source: 'cada dos meses|cada bimestre|bimestralmente|de (?:manera|forma) bimestral|bimestral',
      period: 'P2M',
    },
    {
      source: 'dos veces (?:al|por) mes|quincenalmente|cada quincena|bimensualmente|bimensual',
      period: 'P15D',
    },
    {
      source:
        'el \\d{1,2} de (?:c/mes|cada mes)|mensualmente|cada mes|una vez al mes|de (?:manera|forma) mensual|con periodicidad mensual|el (?:primer|ultimo) [a-z]+ de cada mes',
      period: 'P1M',
    },
    { source: 'semanalmente|cada semana|una vez (?:a la|por) semana', period: 'P1W' },
    {
      source:
        'anualmente|cada ano|una vez (?:al|por) ano|todos los anos|de (?:manera|forma) anual|con (?:periodicidad|frecuencia) anual|en forma anual',
      period: 'P1Y',
    },
    { source: 'bienalmente|cada dos anos', period: 'P2Y' },
    {
      source:
        '(?:al (?:termino|final|finalizar|concluir|cierre)(?: de)?|despues de|luego de|tras|posterior a|antes de|previo a|en|durante|para) (?:(?:cada|todas)(?: una)?(?: de)?(?: las| sus)?) (?:[a-z/-]+ ){0,3}?(?:reuniones|reunion|sesion(?:es)?|conferencias?|grcm|crm)',
      event: 'meeting',
    },
    {
      source:
        'periodicamente|regularmente|de (?:manera|forma) (?:periodica|regular|permanente|continua|sistematica)|con regularidad',
    },
  ],
}

/** "an annual report": the adjective tells the rhythm where a new report is asked for. */
export const rhythmAdjectives: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    annual: 'P1Y',
    yearly: 'P1Y',
    quarterly: 'P3M',
    monthly: 'P1M',
    'semi-annual': 'P6M',
    biannual: 'P6M',
    weekly: 'P1W',
    fortnightly: 'P15D',
    'bi-monthly': 'P2M',
    bimonthly: 'P2M',
    biennial: 'P2Y',
  },
  es: {
    anual: 'P1Y',
    anuales: 'P1Y',
    semestral: 'P6M',
    semestrales: 'P6M',
    trimestral: 'P3M',
    trimestrales: 'P3M',
    mensual: 'P1M',
    mensuales: 'P1M',
    cuatrimestral: 'P4M',
    cuatrimestrales: 'P4M',
    bimestral: 'P2M',
    bimestrales: 'P2M',
    bimensual: 'P15D',
    bimensuales: 'P15D',
    quincenal: 'P15D',
    quincenales: 'P15D',
    semanal: 'P1W',
    semanales: 'P1W',
    bienal: 'P2Y',
    bienales: 'P2Y',
  },
}
