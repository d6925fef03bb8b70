export { defaultLimits, type Limits } from './limits.ts'
export {
  archiveProblems,
  type ArchiveProblem,
  EntryFault,
  entryProblems,
  type EntryProblem,
} from './problems.ts'
export { type Archive, type ArchiveEntry, type Content, openArchive, type SoundEntry } from './read.ts'
export { type NewEntry, writeArchive } from './write.ts'
