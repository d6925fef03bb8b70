export { type FileGiven, type Registration, type Version, registerDocument, storeFile } from './actions.ts'
export { findDocument, findDocumentBySymbol, findStoredFile, listPublicDocuments } from './storage.ts'
