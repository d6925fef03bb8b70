export { DROP_PARTS, type DroppedParts, WORK_ARCHIVE, dropParts } from './archives/actions.ts'
export { type Desk, askForArchives, askForThis, workAtArchive } from './archives/reading/index.ts'
export { type Registration, type Version, registerDocument } from './library/actions.ts'
export { keepParagraphs } from './paragraphs/actions.ts'
export { type FileGiven, type HandedIn, type ReadPaper, readPaper } from './versions/paper.ts'
export { paperCannotRun } from './versions/rules.ts'
export { ACCEPTED } from './versions/accepted.ts'
export { storeFile } from './versions/actions.ts'
export { findStoredFile, listPapers } from './versions/storage.ts'
export {
  findDocument,
  findDocumentBySymbol,
  findFirstAdoption,
  listDocumentsById,
  listDocumentsCalled,
  listDocumentsBefore,
  listDocumentsOfMeeting,
} from './storage.ts'
export { findDocuments } from './search/actions.ts'
export type { Term } from './search/contract.ts'
export { searchDocuments } from './search/operations.ts'
export { readQuery, stillTyped } from './search/query.ts'
export { takeSymbol } from './symbols/actions.ts'
export { symbolIsAnAddress, symbolOnce } from './symbols/rules.ts'
export { listDocumentTypes } from './symbols/operations.ts'
export { record as documentRecord, library as documentLibrary } from './library/reading.ts'
export { sideBySide } from './paragraphs/text.ts'
export { type CommentDeadline, commentDeadlines } from './comments/reading.ts'
export { remindOfComments } from './comments/reminding.ts'
export { listDocuments } from './library/operations.ts'
export { compareTexts } from './comparing/compare.ts'
export { type Compared, type Worded, compared } from './comparing/contract.ts'
export { ChangedWords, comparedRows } from './screens/compared.tsx'
