export { type FileGiven, type Registration, type Version, registerDocument, storeFile } from './actions.ts'
export {
  findDocument,
  findDocumentBySymbol,
  findFirstAdoption,
  findStoredFile,
  listDocumentsOfMeeting,
  listPapers,
  listDocumentsBefore,
} from './storage.ts'
