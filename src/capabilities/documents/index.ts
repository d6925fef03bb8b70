export { type Registration, type Version, registerDocument } from './library/actions.ts'
export { keepParagraphs } from './paragraphs/actions.ts'
export { type FileGiven, type ReadPaper } from './versions/paper.ts'
export { storeFile } from './versions/actions.ts'
export { findStoredFile, listPapers } from './versions/storage.ts'
export {
  findDocument,
  findDocumentBySymbol,
  findFirstAdoption,
  listDocumentsBefore,
  listDocumentsOfMeeting,
} from './storage.ts'
