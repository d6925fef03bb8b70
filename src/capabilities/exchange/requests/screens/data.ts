import type { Story } from '../../../directory/index.ts'
import type { Participant } from '../../../conference/contract.ts'
import type { Answer, Confidentiality, Question, Recipient, Request, RequestRow, Value } from '../contract.ts'

type Participants = { readonly participants: { readonly participants: readonly Participant[] } }

export type RequestListData = {
  readonly list: { readonly requests: readonly RequestRow[]; readonly next: string | null }
}

/** Of the request that is repeated, where one is. */
export type NewRequestData = Participants & {
  readonly repeated: { readonly requests: readonly RequestRow[] }
}

export type Results = {
  readonly request: Request
  readonly questions: readonly Question[]
  readonly recipients: readonly Recipient[]
  readonly answers: readonly {
    readonly reply_id: string
    readonly question_id: string
    readonly value: Value
  }[]
}
export type RequestData = { readonly found: Results }
export type EditRequestData = RequestData & Participants
export type RequestStoryData = RequestData & {
  readonly story: Story
}

export type OwnReply = {
  readonly request: Request
  readonly questions: readonly Question[]
  readonly participant_id: string
  readonly confidentiality: Confidentiality
  readonly reply_version: number
  readonly cleared: { readonly at: string; readonly name: string } | null
  readonly in_time: boolean
  readonly answers: readonly Answer[]
  readonly earlier: readonly { readonly question_id: string; readonly value: Value }[]
}
export type OwnReplyData = Participants & { readonly own: OwnReply }
