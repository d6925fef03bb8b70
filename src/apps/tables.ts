import { conferenceOperations } from '../capabilities/conference/operations.ts'
import { conferencePages } from '../capabilities/conference/pages.ts'
import { conferenceRules } from '../capabilities/conference/rules.ts'
import { directoryFiles } from '../capabilities/directory/files.ts'
import { directoryOperations } from '../capabilities/directory/operations.ts'
import { directoryPages } from '../capabilities/directory/pages.ts'
import { directoryRules } from '../capabilities/directory/rules.ts'
import { documentOperations } from '../capabilities/documents/operations.ts'
import { documentFiles, documentPages } from '../capabilities/documents/pages.ts'
import { documentRules } from '../capabilities/documents/rules.ts'
import { exchangeOperations } from '../capabilities/exchange/operations.ts'
import { exchangeFiles, exchangePages } from '../capabilities/exchange/pages.ts'
import { exchangeRules } from '../capabilities/exchange/rules.ts'
import { mandateOperations } from '../capabilities/mandates/operations.ts'
import { mandateFiles, mandatePages, mandateStreams } from '../capabilities/mandates/pages.ts'
import { mandateRules } from '../capabilities/mandates/rules.ts'
import { meetingOperations } from '../capabilities/meetings/operations.ts'
import { meetingFiles, meetingPages, meetingStreams } from '../capabilities/meetings/pages.ts'
import { meetingRules } from '../capabilities/meetings/rules.ts'
import { particularsRules } from '../capabilities/meetings/particulars/rules.ts'
import { erasureRules } from '../capabilities/directory/own-data/rules.ts'
import { withMore } from './beside.tsx'
import { personalRules } from '../platform/personal/rules.ts'
import type { FilePage, Page } from '../platform/http/page.ts'
import type { LivePage } from '../platform/live/serving.ts'
import type { AnyOperation, AnyRule } from '../platform/operations/operation.ts'
import { systemRules } from '../platform/operations/rules.ts'
import { operationTable } from '../platform/operations/table.ts'

/** Every rule the software applies, by capability: the rule book's chapters. */
export const ruleBook: Readonly<Record<string, readonly AnyRule[]>> = {
  platform: [...systemRules, ...personalRules],
  conference: conferenceRules,
  directory: [...directoryRules, ...erasureRules],
  documents: documentRules,
  meetings: [...meetingRules, ...particularsRules],
  mandates: mandateRules,
  exchange: exchangeRules,
}

/** Everything that can be asked for. The server does not start where a row is wrong. */
export const table = operationTable(
  [
    ...conferenceOperations,
    ...directoryOperations,
    ...documentOperations,
    ...meetingOperations,
    ...mandateOperations,
    ...exchangeOperations,
  ] as unknown as AnyOperation[],
  Object.values(ruleBook).flat(),
)

export const pages: readonly Page[] = [
  ...exchangePages,
  ...mandatePages.map(withMore),
  ...documentPages,
  ...meetingPages,
  ...directoryPages,
  ...conferencePages,
]

/** The files that pages offer. */
export const filePages: readonly FilePage[] = [
  ...documentFiles,
  ...meetingFiles,
  ...mandateFiles,
  ...directoryFiles,
  ...exchangeFiles,
]

/** The streams that pages follow. */
export const livePages: readonly LivePage[] = [...meetingStreams, ...mandateStreams]
