export { type FileGiven, type Registration, type Version, registerDocument, storeFile } from './actions.ts'
export {
  findDocument,
  findDocumentBySymbol,
  findStoredFile,
  listPapers,
  listPublicDocuments,
} from './storage.ts'
