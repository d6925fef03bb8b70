export { type Registration, type Version, registerDocument } from './actions.ts'
export { findDocument, findDocumentBySymbol, insertStoredFile, listPublicDocuments } from './storage.ts'
