import type { Office } from '../contract.ts'
import type { ImportField } from './contract.ts'

/** The heads of columns by which a field is recognized, without accents; to teach another, add it here. */
export const heads: Readonly<Record<ImportField, readonly string[]>> = {
  given_name: [
    'given name',
    'given names',
    'first name',
    'forename',
    'name',
    'nombre',
    'nombres',
    'primer nombre',
  ],
  family_name: ['family name', 'family names', 'surname', 'last name', 'apellido', 'apellidos'],
  email: [
    'e-mail',
    'email',
    'e-mail address',
    'email address',
    'mail',
    'correo',
    'correo electronico',
    'correo-e',
  ],
  treatment: ['form of address', 'treatment', 'title', 'salutation', 'tratamiento', 'trato', 'titulo'],
  language: ['language', 'writes and reads in', 'idioma', 'lengua', 'escribe y lee en'],
  phone: ['phone', 'telephone', 'tel', 'tel.', 'telefono', 'telefono fijo'],
  mobile: ['mobile', 'cell', 'cell phone', 'celular', 'movil', 'telefono celular'],
  whatsapp: ['whatsapp'],
  office: ['office', 'role', 'function', 'appointment', 'cargo', 'funcion', 'designacion', 'rol'],
  participant: [
    'participant',
    'country',
    'organization',
    'organisation',
    'country or organization',
    'for',
    'pais',
    'participante',
    'organizacion',
    'pais u organizacion',
    'por',
  ],
  from: [
    'from',
    'since',
    'first day',
    'start',
    'start date',
    'desde',
    'inicio',
    'primer dia',
    'fecha de inicio',
  ],
  until: ['until', 'to', 'last day', 'end', 'end date', 'hasta', 'fin', 'ultimo dia', 'fecha de termino'],
  instrument: ['instrument', 'note', 'note verbale', 'instrumento', 'nota', 'nota verbal', 'oficio'],
}

/** Offices as tables write them, beside the words of the catalogue. */
export const officeWords: Readonly<Record<Office, readonly string[]>> = {
  coordinator: ['coordinator', 'coordinacion', 'coordinador', 'coordinadora'],
  'it specialist': ['it specialist', 'especialista de ti'],
  assistant: ['assistant', 'asistencia', 'asistente'],
  'ppt head': ['ppt head', 'head of the presidency', 'titular de la presidencia'],
  'ppt team': ['ppt team', 'presidency team', 'equipo de la presidencia'],
  'focal point': ['focal point', 'punto focal', 'pf', 'fp'],
  'liaison officer': [
    'liaison officer',
    'oficial de enlace',
    'funcionario de enlace',
    'funcionaria de enlace',
    'enlace',
  ],
  delegate: ['delegate', 'delegado', 'delegada'],
  observer: ['observer', 'observador', 'observadora'],
  'host finance': ['host finance', 'host finance officer', 'finanzas de la organizacion anfitriona'],
  'host procurement': [
    'host procurement',
    'host procurement officer',
    'compras de la organizacion anfitriona',
  ],
  auditor: ['auditor', 'auditoria', 'auditora'],
}

export const languageWords = {
  es: ['es', 'spanish', 'espanol', 'castellano'],
  en: ['en', 'english', 'ingles'],
} as const

/** Words as they are compared: small, without accents, single spaces. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
