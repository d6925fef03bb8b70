// Generated from docs/openapi.json by `npm run generate`.

import {
  type ChangeOptions,
  type Download,
  type Options,
  type Requests,
  type Settings,
  type VersionedOptions,
  requestsTo,
} from './requests.ts'

export { Problem, type FieldProblem } from './problem.ts'
export type { ChangeOptions, Download, Options, Settings, VersionedOptions } from './requests.ts'

/** A server as programs ask it: an object for each capability, with a method for each of its operations. */
export class Client {
  readonly conference: ReturnType<typeof conference>
  readonly directory: ReturnType<typeof directory>
  readonly documents: ReturnType<typeof documents>
  readonly meetings: ReturnType<typeof meetings>
  readonly mandates: ReturnType<typeof mandates>
  readonly exchange: ReturnType<typeof exchange>

  constructor(settings: Settings) {
    const requests = requestsTo(settings)
    this.conference = conference(requests)
    this.directory = directory(requests)
    this.documents = documents(requests)
    this.meetings = meetings(requests)
    this.mandates = mandates(requests)
    this.exchange = exchange(requests)
  }
}

const conference = ({ ask }: Requests) => ({
  /** Show the conference. For everyone. */
  show: (options?: Options): Promise<ConferenceShowOutput> => ask('GET', '/conference', {}, options),

  /** List the participants of a day. For everyone. */
  participants: (
    input: ConferenceParticipantsInput = {},
    options?: Options,
  ): Promise<ConferenceParticipantsOutput> => ask('GET', '/participants', input, options),

  /** Enter a participant. For coordinator, assistant. May be refused by CON-03. */
  enterParticipant: (
    input: ConferenceEnterParticipantInput,
    options?: ChangeOptions,
  ): Promise<ConferenceEnterParticipantOutput> => ask('POST', '/participants', input, options),

  /** List the bodies of a day. For everyone. */
  bodies: (input: ConferenceBodiesInput = {}, options?: Options): Promise<ConferenceBodiesOutput> =>
    ask('GET', '/bodies', input, options),

  /** Enter a body. For coordinator, assistant. May be refused by CON-03, CON-05, CON-04. */
  enterBody: (input: ConferenceEnterBodyInput, options?: ChangeOptions): Promise<ConferenceEnterBodyOutput> =>
    ask('POST', '/bodies', input, options),

  /** List the presidencies. For everyone. */
  presidencies: (
    input: ConferencePresidenciesInput = {},
    options?: Options,
  ): Promise<ConferencePresidenciesOutput> => ask('GET', '/presidencies', input, options),

  /** Enter a presidency. For coordinator, assistant. May be refused by CON-05, CON-06, CON-01. */
  enterPresidency: (
    input: ConferenceEnterPresidencyInput,
    options?: ChangeOptions,
  ): Promise<ConferenceEnterPresidencyOutput> => ask('POST', '/presidencies', input, options),

  /** Show a participant with its names and statuses. For everyone. */
  participant: (input: ConferenceParticipantInput, options?: Options): Promise<ConferenceParticipantOutput> =>
    ask('GET', '/participants/{code}', input, options),

  /** Name a participant anew from a day on. For coordinator, assistant. May be refused by CON-02. */
  nameParticipant: (
    input: ConferenceNameParticipantInput,
    options: VersionedOptions,
  ): Promise<ConferenceNameParticipantOutput> => ask('POST', '/participants/{code}/names', input, options),

  /** Give a participant a status from a day on. For coordinator, assistant. May be refused by CON-02. */
  setStatus: (
    input: ConferenceSetStatusInput,
    options: VersionedOptions,
  ): Promise<ConferenceSetStatusOutput> => ask('POST', '/participants/{code}/statuses', input, options),

  /** Show a body with its names. For everyone. */
  body: (input: ConferenceBodyInput, options?: Options): Promise<ConferenceBodyOutput> =>
    ask('GET', '/bodies/{code}', input, options),

  /**
   * Change what a body may do and where it hangs.
   * For coordinator, assistant.
   * May be refused by CON-05, CON-04.
   */
  changeBody: (
    input: ConferenceChangeBodyInput,
    options: VersionedOptions,
  ): Promise<ConferenceChangeBodyOutput> => ask('PUT', '/bodies/{code}', input, options),

  /** Name a body anew from a day on. For coordinator, assistant. May be refused by CON-02. */
  nameBody: (input: ConferenceNameBodyInput, options: VersionedOptions): Promise<ConferenceNameBodyOutput> =>
    ask('POST', '/bodies/{code}/names', input, options),

  /** Show a presidency. For everyone. */
  presidency: (input: ConferencePresidencyInput, options?: Options): Promise<ConferencePresidencyOutput> =>
    ask('GET', '/presidencies/{presidency}', input, options),

  /** Change a presidency. For coordinator, assistant. May be refused by CON-05, CON-06, CON-01. */
  changePresidency: (
    input: ConferenceChangePresidencyInput,
    options: VersionedOptions,
  ): Promise<ConferenceChangePresidencyOutput> => ask('PUT', '/presidencies/{presidency}', input, options),

  /** List the signed heads of the journal and who keeps them. For coordinator, it specialist, auditor. */
  journalHeads: (
    input: ConferenceJournalHeadsInput = {},
    options?: Options,
  ): Promise<ConferenceJournalHeadsOutput> => ask('GET', '/journal/heads', input, options),

  /** Show the public key the journal is signed with. For everyone. */
  journalKey: (options?: Options): Promise<ConferenceJournalKeyOutput> =>
    ask('GET', '/journal/key', {}, options),

  /** Say to whom the journal’s heads are mailed. For coordinator, it specialist. */
  nameKeepers: (
    input: ConferenceNameKeepersInput,
    options: VersionedOptions,
  ): Promise<ConferenceNameKeepersOutput> => ask('PUT', '/journal/keepers', input, options),
})

const directory = ({ ask, download }: Requests) => ({
  /** Ask for a sign-in link. For everyone. */
  requestLink: (
    input: DirectoryRequestLinkInput,
    options?: ChangeOptions,
  ): Promise<DirectoryRequestLinkOutput> => ask('POST', '/sign-in/links', input, options),

  /** Sign in by link or code. For everyone. May be refused by DIR-02. */
  enter: (input: DirectoryEnterInput = {}, options?: ChangeOptions): Promise<DirectoryEnterOutput> =>
    ask('POST', '/sign-in/sessions', input, options),

  /** Sign out everywhere. For whoever is signed in. */
  leave: (options?: ChangeOptions): Promise<DirectoryLeaveOutput> => ask('POST', '/sign-in/end', {}, options),

  /**
   * List the appointments of a day.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  appointments: (
    input: DirectoryAppointmentsInput = {},
    options?: Options,
  ): Promise<DirectoryAppointmentsOutput> => ask('GET', '/appointments', input, options),

  /** Show which second steps are open. For everyone. */
  secondStep: (options?: Options): Promise<DirectorySecondStepOutput> =>
    ask('GET', '/sign-in/second', {}, options),

  /** Take the second step by a generator’s code. For everyone. May be refused by DIR-24, DIR-25. */
  enterByGenerator: (
    input: DirectoryEnterByGeneratorInput,
    options?: ChangeOptions,
  ): Promise<DirectoryEnterByGeneratorOutput> => ask('POST', '/sign-in/second/generator', input, options),

  /** Take the second step by a recovery code. For everyone. May be refused by DIR-24, DIR-25. */
  enterByRecoveryCode: (
    input: DirectoryEnterByRecoveryCodeInput,
    options?: ChangeOptions,
  ): Promise<DirectoryEnterByRecoveryCodeOutput> => ask('POST', '/sign-in/second/recovery', input, options),

  /** Ask for a question to sign in with a passkey. For everyone. */
  passkeyChallenge: (options?: ChangeOptions): Promise<DirectoryPasskeyChallengeOutput> =>
    ask('POST', '/sign-in/passkeys/challenges', {}, options),

  /** Sign in by a passkey. For everyone. May be refused by DIR-26. */
  enterByPasskey: (
    input: DirectoryEnterByPasskeyInput,
    options?: ChangeOptions,
  ): Promise<DirectoryEnterByPasskeyOutput> => ask('POST', '/sign-in/passkeys', input, options),

  /** Show how one can prove anew who one is. For whoever is signed in. */
  proofWays: (options?: Options): Promise<DirectoryProofWaysOutput> => ask('GET', '/own/proof', {}, options),

  /** Ask for a mailed code to prove who one is. For whoever is signed in. May be refused by DIR-20. */
  askProofCode: (options?: ChangeOptions): Promise<DirectoryAskProofCodeOutput> =>
    ask('POST', '/own/proof/mail', {}, options),

  /** Prove anew who one is, by a code. For whoever is signed in. May be refused by DIR-02, DIR-24, DIR-25. */
  proveByCode: (
    input: DirectoryProveByCodeInput,
    options?: ChangeOptions,
  ): Promise<DirectoryProveByCodeOutput> => ask('POST', '/own/proof/code', input, options),

  /** Ask for a question to prove oneself with a passkey. For whoever is signed in. */
  proofChallenge: (options?: ChangeOptions): Promise<DirectoryProofChallengeOutput> =>
    ask('POST', '/own/proof/challenges', {}, options),

  /** Prove anew who one is, by a passkey. For whoever is signed in. May be refused by DIR-26. */
  proveByPasskey: (
    input: DirectoryProveByPasskeyInput,
    options?: ChangeOptions,
  ): Promise<DirectoryProveByPasskeyOutput> => ask('POST', '/own/proof/passkey', input, options),

  /** Show one’s own page. For whoever is signed in. */
  own: (options?: Options): Promise<DirectoryOwnOutput> => ask('GET', '/own', {}, options),

  /** Change the letters one receives. For whoever is signed in. */
  changeOwn: (input: DirectoryChangeOwnInput, options: VersionedOptions): Promise<DirectoryChangeOwnOutput> =>
    ask('POST', '/own', input, options),

  /** End a session of one’s own. For whoever is signed in. */
  endSession: (
    input: DirectoryEndSessionInput,
    options?: ChangeOptions,
  ): Promise<DirectoryEndSessionOutput> => ask('POST', '/own/sessions/{session}/end', input, options),

  /** End every other session of one’s own. For whoever is signed in. */
  endOtherSessions: (options?: ChangeOptions): Promise<DirectoryEndOtherSessionsOutput> =>
    ask('POST', '/own/sessions/end-others', {}, options),

  /** Show what one signs in with. For whoever is signed in. */
  security: (options?: Options): Promise<DirectorySecurityOutput> => ask('GET', '/own/security', {}, options),

  /** Ask for a question to make a passkey. For whoever is signed in. */
  passkeyRegistration: (options?: ChangeOptions): Promise<DirectoryPasskeyRegistrationOutput> =>
    ask('POST', '/own/passkeys/challenges', {}, options),

  /** Keep a passkey of one’s own. For whoever is signed in. May be refused by DIR-26. */
  addPasskey: (
    input: DirectoryAddPasskeyInput,
    options?: ChangeOptions,
  ): Promise<DirectoryAddPasskeyOutput> => ask('POST', '/own/passkeys', input, options),

  /** Remove a passkey of one’s own. For whoever is signed in. */
  removePasskey: (
    input: DirectoryRemovePasskeyInput,
    options?: ChangeOptions,
  ): Promise<DirectoryRemovePasskeyOutput> => ask('POST', '/own/passkeys/{passkey}/remove', input, options),

  /** Begin to set a code generator. For whoever is signed in. */
  beginGenerator: (options?: ChangeOptions): Promise<DirectoryBeginGeneratorOutput> =>
    ask('POST', '/own/generator', {}, options),

  /** Show the secret of a code generator being set. For whoever is signed in. */
  generatorDraft: (options?: Options): Promise<DirectoryGeneratorDraftOutput> =>
    ask('GET', '/own/generator', {}, options),

  /** Set a code generator by its first code. For whoever is signed in. May be refused by DIR-24. */
  confirmGenerator: (
    input: DirectoryConfirmGeneratorInput,
    options?: ChangeOptions,
  ): Promise<DirectoryConfirmGeneratorOutput> => ask('POST', '/own/generator/confirm', input, options),

  /** Remove one’s code generator. For whoever is signed in. */
  removeGenerator: (options?: ChangeOptions): Promise<DirectoryRemoveGeneratorOutput> =>
    ask('POST', '/own/generator/remove', {}, options),

  /** Make ten recovery codes. For whoever is signed in. */
  makeRecoveryCodes: (options?: ChangeOptions): Promise<DirectoryMakeRecoveryCodesOutput> =>
    ask('POST', '/own/recovery-codes', {}, options),

  /** Reset someone’s second factor. For coordinator, it specialist. May be refused by DIR-27. */
  resetSecondFactor: (
    input: DirectoryResetSecondFactorInput,
    options?: ChangeOptions,
  ): Promise<DirectoryResetSecondFactorOutput> =>
    ask('POST', '/people/{person}/second-factor/reset', input, options),

  /** List one’s own tokens. For whoever is signed in. */
  tokens: (options?: Options): Promise<DirectoryTokensOutput> => ask('GET', '/own/tokens', {}, options),

  /** Make a token for a program. For whoever is signed in. May be refused by DIR-28. */
  makeToken: (input: DirectoryMakeTokenInput, options?: ChangeOptions): Promise<DirectoryMakeTokenOutput> =>
    ask('POST', '/own/tokens', input, options),

  /** Revoke a token of one’s own. For whoever is signed in. */
  revokeToken: (
    input: DirectoryRevokeTokenInput,
    options?: ChangeOptions,
  ): Promise<DirectoryRevokeTokenOutput> => ask('POST', '/own/tokens/{token}/revoke', input, options),

  /** List every session and token. For it specialist. */
  signIns: (options?: Options): Promise<DirectorySignInsOutput> => ask('GET', '/sign-ins', {}, options),

  /** End anyone’s session. For it specialist. */
  endSignIn: (input: DirectoryEndSignInInput, options?: ChangeOptions): Promise<DirectoryEndSignInOutput> =>
    ask('POST', '/sign-ins/sessions/{session}/end', input, options),

  /** Revoke anyone’s token. For it specialist. */
  endToken: (input: DirectoryEndTokenInput, options?: ChangeOptions): Promise<DirectoryEndTokenOutput> =>
    ask('POST', '/sign-ins/tokens/{token}/end', input, options),

  /** Show the terms of signing in. For coordinator, it specialist. */
  signInTerms: (options?: Options): Promise<DirectorySignInTermsOutput> =>
    ask('GET', '/sign-in/terms', {}, options),

  /**
   * Settle the terms of signing in.
   * For coordinator, it specialist.
   * May be refused by DIR-31, DIR-32, DIR-33.
   */
  settleSignIn: (
    input: DirectorySettleSignInInput,
    options: VersionedOptions,
  ): Promise<DirectorySettleSignInOutput> => ask('PUT', '/sign-in/terms', input, options),

  /** List the identity providers one may sign in with. For everyone. */
  providers: (options?: Options): Promise<DirectoryProvidersOutput> =>
    ask('GET', '/sign-in/providers', {}, options),

  /** Begin to sign in by an identity provider. For everyone. May be refused by DIR-29. */
  beginProvider: (
    input: DirectoryBeginProviderInput,
    options?: ChangeOptions,
  ): Promise<DirectoryBeginProviderOutput> =>
    ask('POST', '/sign-in/providers/{provider}/begin', input, options),

  /** Sign in by what an identity provider answered. For everyone. May be refused by DIR-30. */
  enterByProvider: (
    input: DirectoryEnterByProviderInput,
    options?: ChangeOptions,
  ): Promise<DirectoryEnterByProviderOutput> => ask('POST', '/sign-in/providers/sessions', input, options),

  /** Add an identity provider. For it specialist. */
  addProvider: (
    input: DirectoryAddProviderInput,
    options?: ChangeOptions,
  ): Promise<DirectoryAddProviderOutput> => ask('POST', '/sign-ins/providers', input, options),

  /** Remove an identity provider. For it specialist. */
  removeProvider: (
    input: DirectoryRemoveProviderInput,
    options?: ChangeOptions,
  ): Promise<DirectoryRemoveProviderOutput> =>
    ask('POST', '/sign-ins/providers/{provider}/remove', input, options),

  /**
   * List people by name.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  people: (input: DirectoryPeopleInput = {}, options?: Options): Promise<DirectoryPeopleOutput> =>
    ask('GET', '/people', input, options),

  /** Enter a person. For coordinator, assistant. May be refused by DIR-03. */
  enterPerson: (
    input: DirectoryEnterPersonInput,
    options?: ChangeOptions,
  ): Promise<DirectoryEnterPersonOutput> => ask('POST', '/people', input, options),

  /**
   * Show a person with every appointment.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  person: (input: DirectoryPersonInput, options?: Options): Promise<DirectoryPersonOutput> =>
    ask('GET', '/people/{person}', input, options),

  /** Change what is known of a person. For coordinator, assistant. May be refused by DIR-03, DIR-04. */
  changePerson: (
    input: DirectoryChangePersonInput,
    options: VersionedOptions,
  ): Promise<DirectoryChangePersonOutput> => ask('PUT', '/people/{person}', input, options),

  /**
   * Show an appointment.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  appointment: (input: DirectoryAppointmentInput, options?: Options): Promise<DirectoryAppointmentOutput> =>
    ask('GET', '/appointments/{appointment}', input, options),

  /**
   * Correct an appointment that was entered wrongly.
   * For coordinator, assistant.
   * May be refused by DIR-04, DIR-16, DIR-06, DIR-07, DIR-10, DIR-08.
   */
  correctAppointment: (
    input: DirectoryCorrectAppointmentInput,
    options: VersionedOptions,
  ): Promise<DirectoryCorrectAppointmentOutput> => ask('PUT', '/appointments/{appointment}', input, options),

  /**
   * List everyone who held an office for a participant.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  holders: (input: DirectoryHoldersInput = {}, options?: Options): Promise<DirectoryHoldersOutput> =>
    ask('GET', '/holders', input, options),

  /**
   * Appoint a person to an office.
   * For coordinator, assistant.
   * May be refused by DIR-04, DIR-16, DIR-05, DIR-06, DIR-07, DIR-10.
   */
  appoint: (input: DirectoryAppointInput, options?: ChangeOptions): Promise<DirectoryAppointOutput> =>
    ask('POST', '/people/{person}/appointments', input, options),

  /**
   * Give an appointment its last day.
   * For coordinator, assistant.
   * May be refused by DIR-04, DIR-16, DIR-09, DIR-06, DIR-07, DIR-08.
   */
  endAppointment: (
    input: DirectoryEndAppointmentInput,
    options: VersionedOptions,
  ): Promise<DirectoryEndAppointmentOutput> => ask('POST', '/appointments/{appointment}/end', input, options),

  /**
   * Withdraw an appointment that has not begun.
   * For coordinator, assistant.
   * May be refused by DIR-04, DIR-15.
   */
  withdrawAppointment: (
    input: DirectoryWithdrawAppointmentInput,
    options: VersionedOptions,
  ): Promise<DirectoryWithdrawAppointmentOutput> =>
    ask('POST', '/appointments/{appointment}/withdraw', input, options),

  /** Suspend an appointment. For coordinator, assistant. May be refused by DIR-04, DIR-17, DIR-08. */
  suspendAppointment: (
    input: DirectorySuspendAppointmentInput,
    options: VersionedOptions,
  ): Promise<DirectorySuspendAppointmentOutput> =>
    ask('POST', '/appointments/{appointment}/suspend', input, options),

  /**
   * Reinstate a suspended appointment.
   * For coordinator, assistant.
   * May be refused by DIR-04, DIR-16, DIR-17.
   */
  reinstateAppointment: (
    input: DirectoryReinstateAppointmentInput,
    options: VersionedOptions,
  ): Promise<DirectoryReinstateAppointmentOutput> =>
    ask('POST', '/appointments/{appointment}/reinstate', input, options),

  /** Who may ask for an operation. For coordinator, it specialist. */
  whoMay: (input: DirectoryWhoMayInput = {}, options?: Options): Promise<DirectoryWhoMayOutput> =>
    ask('GET', '/access/operations', input, options),

  /** What a person may ask for. For coordinator, it specialist. */
  whatMay: (input: DirectoryWhatMayInput = {}, options?: Options): Promise<DirectoryWhatMayOutput> =>
    ask('GET', '/access/people', input, options),

  /** Who stands in for me, and for whom I stand in. For whoever is signed in. */
  standIns: (options?: Options): Promise<DirectoryStandInsOutput> =>
    ask('GET', '/own/stand-ins', {}, options),

  /**
   * Leave tasks of an office to a colleague until a day.
   * For whoever is signed in.
   * May be refused by DIR-18.
   */
  leaveTasks: (
    input: DirectoryLeaveTasksInput,
    options?: ChangeOptions,
  ): Promise<DirectoryLeaveTasksOutput> => ask('POST', '/own/stand-ins', input, options),

  /** End what a colleague does in another’s place. For whoever is signed in. */
  takeBackTasks: (
    input: DirectoryTakeBackTasksInput,
    options?: ChangeOptions,
  ): Promise<DirectoryTakeBackTasksOutput> => ask('POST', '/own/stand-ins/{standIn}/end', input, options),

  /** Keep a pasted or uploaded table for an import. For coordinator, assistant. May be refused by DIR-11. */
  draftImport: (
    input: DirectoryDraftImportInput = {},
    options?: ChangeOptions,
  ): Promise<DirectoryDraftImportOutput> => ask('POST', '/imports', input, options),

  /** Say which column of a table holds what. For coordinator, assistant. May be refused by DIR-12. */
  mapImport: (input: DirectoryMapImportInput, options: VersionedOptions): Promise<DirectoryMapImportOutput> =>
    ask('PUT', '/imports/{draft}/columns', input, options),

  /** Show what an import would do. For coordinator, assistant. */
  dryRunImport: (
    input: DirectoryDryRunImportInput,
    options?: Options,
  ): Promise<DirectoryDryRunImportOutput> => ask('GET', '/imports/{draft}', input, options),

  /** Import the rows without an error. For coordinator, assistant. May be refused by DIR-12, DIR-13. */
  import: (input: DirectoryImportInput, options: VersionedOptions): Promise<DirectoryImportOutput> =>
    ask('POST', '/imports/{draft}/run', input, options),

  /** Show an import. For coordinator, assistant. */
  batch: (input: DirectoryBatchInput, options?: Options): Promise<DirectoryBatchOutput> =>
    ask('GET', '/import-batches/{batch}', input, options),

  /** List the last imports. For coordinator, assistant. */
  batches: (options?: Options): Promise<DirectoryBatchesOutput> => ask('GET', '/import-batches', {}, options),

  /** Take an import back. For coordinator, assistant. May be refused by DIR-14, DIR-04. */
  undoImport: (
    input: DirectoryUndoImportInput,
    options?: ChangeOptions,
  ): Promise<DirectoryUndoImportOutput> => ask('POST', '/import-batches/{batch}/undo', input, options),

  /**
   * Take the appointments of a day as .xlsx.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  appointmentsSheet: (input: DirectoryAppointmentsSheetInput = {}, options?: Options): Promise<Download> =>
    download('/appointments.xlsx', input, options),

  /**
   * Take people as .xlsx, in the columns of the import.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  peopleSheet: (input: DirectoryPeopleSheetInput = {}, options?: Options): Promise<Download> =>
    download('/people.xlsx', input, options),

  /**
   * Take people as contacts (.vcf).
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  peopleCards: (input: DirectoryPeopleCardsInput = {}, options?: Options): Promise<Download> =>
    download('/people.vcf', input, options),

  /**
   * Take a person as a contact (.vcf).
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  personCard: (input: DirectoryPersonCardInput, options?: Options): Promise<Download> =>
    download('/people/{person}/card.vcf', input, options),

  /**
   * Tell the story of a person’s record.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  personStory: (input: DirectoryPersonStoryInput, options?: Options): Promise<DirectoryPersonStoryOutput> =>
    ask('GET', '/people/{person}/story', input, options),

  /**
   * Tell the story of an appointment.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  appointmentStory: (
    input: DirectoryAppointmentStoryInput,
    options?: Options,
  ): Promise<DirectoryAppointmentStoryOutput> =>
    ask('GET', '/appointments/{appointment}/story', input, options),

  /** Tell the story of a participant. For whoever is signed in. */
  participantStory: (
    input: DirectoryParticipantStoryInput,
    options?: Options,
  ): Promise<DirectoryParticipantStoryOutput> => ask('GET', '/participants/{code}/story', input, options),

  /** Tell the story of a body. For whoever is signed in. */
  bodyStory: (input: DirectoryBodyStoryInput, options?: Options): Promise<DirectoryBodyStoryOutput> =>
    ask('GET', '/bodies/{code}/story', input, options),

  /** Show what is held on me and who read it. For whoever is signed in. */
  ownData: (options?: Options): Promise<DirectoryOwnDataOutput> => ask('GET', '/own/data', {}, options),

  /** Take away everything held on me. For whoever is signed in. */
  ownDataFile: (options?: Options): Promise<Download> => download('/own/data.json', {}, options),

  /** Ask that what is held on me be erased. For whoever is signed in. May be refused by PER-03. */
  askErasure: (options?: ChangeOptions): Promise<DirectoryAskErasureOutput> =>
    ask('POST', '/own/erasure', {}, options),

  /** List the requests for erasure. For coordinator. */
  erasures: (options?: Options): Promise<DirectoryErasuresOutput> => ask('GET', '/erasures', {}, options),

  /** Decide on a request for erasure. For coordinator. May be refused by PER-02, PER-03, PER-04. */
  decideErasure: (
    input: DirectoryDecideErasureInput,
    options: VersionedOptions,
  ): Promise<DirectoryDecideErasureOutput> => ask('POST', '/erasures/{request}/decision', input, options),
})

const documents = ({ ask, download }: Requests) => ({
  /** List the documents. For everyone. */
  list: (input: DocumentsListInput = {}, options?: Options): Promise<DocumentsListOutput> =>
    ask('GET', '/documents', input, options),

  /**
   * Register a document.
   * For coordinator, assistant.
   * May be refused by DOC-01, DOC-04, DOC-06, DOC-09, DOC-07, DOC-12, DOC-02.
   */
  register: (input: DocumentsRegisterInput, options?: ChangeOptions): Promise<DocumentsRegisterOutput> =>
    ask('POST', '/documents', input, options),

  /** See a document with its languages. For everyone. */
  get: (input: DocumentsGetInput, options?: Options): Promise<DocumentsGetOutput> =>
    ask('GET', '/documents/{document}', input, options),

  /** Change what stands about a document. For coordinator, assistant. May be refused by DOC-09. */
  change: (input: DocumentsChangeInput, options: VersionedOptions): Promise<DocumentsChangeOutput> =>
    ask('PUT', '/documents/{document}', input, options),

  /** List the meetings papers stand under. For everyone. */
  series: (options?: Options): Promise<DocumentsSeriesOutput> => ask('GET', '/document-series', {}, options),

  /** Circulate a document. For coordinator, assistant. May be refused by DOC-07. */
  circulate: (input: DocumentsCirculateInput, options: VersionedOptions): Promise<DocumentsCirculateOutput> =>
    ask('POST', '/documents/{document}/circulation', input, options),

  /** Make a document final. For coordinator, assistant. May be refused by DOC-08. */
  makeFinal: (input: DocumentsMakeFinalInput, options: VersionedOptions): Promise<DocumentsMakeFinalOutput> =>
    ask('POST', '/documents/{document}/final', input, options),

  /** Tell the story of a document. For whoever is signed in. */
  story: (input: DocumentsStoryInput, options?: Options): Promise<DocumentsStoryOutput> =>
    ask('GET', '/documents/{document}/story', input, options),

  /** Download the paper of a document. For everyone. */
  paper: (input: DocumentsPaperInput, options?: Options): Promise<Download> =>
    download('/papers', input, options),

  /**
   * Write a language of a document.
   * For coordinator, assistant.
   * May be refused by DOC-12, DOC-13, DOC-14, DOC-02.
   */
  writeLanguage: (
    input: DocumentsWriteLanguageInput,
    options: VersionedOptions,
  ): Promise<DocumentsWriteLanguageOutput> =>
    ask('PUT', '/documents/{document}/languages/{language}', input, options),

  /** Say by when a language is awaited. For coordinator, assistant. */
  awaitLanguage: (
    input: DocumentsAwaitLanguageInput,
    options: VersionedOptions,
  ): Promise<DocumentsAwaitLanguageOutput> =>
    ask('PUT', '/documents/{document}/languages/{language}/due', input, options),

  /**
   * Register a revision, addendum, corrigendum or amendment.
   * For coordinator, assistant.
   * May be refused by DOC-10, DOC-12, DOC-02.
   */
  derive: (input: DocumentsDeriveInput, options?: ChangeOptions): Promise<DocumentsDeriveOutput> =>
    ask('POST', '/documents/{document}/derived', input, options),

  /** See a document paragraph by paragraph. For everyone. */
  text: (input: DocumentsTextInput, options?: Options): Promise<DocumentsTextOutput> =>
    ask('GET', '/documents/{document}/text', input, options),

  /** Compare two versions of a document. For everyone. */
  compare: (input: DocumentsCompareInput, options?: Options): Promise<DocumentsCompareOutput> =>
    ask('GET', '/documents/{document}/comparison', input, options),

  /** Take the papers of a meeting as one archive. For everyone. */
  meetingPapers: (input: DocumentsMeetingPapersInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/papers', input, options),

  /** Print a document for keeping (PDF/A). For everyone. May be refused by DOC-21. */
  print: (input: DocumentsPrintInput, options?: Options): Promise<Download> =>
    download('/documents/{document}/print', input, options),

  /** Announce an archive of old papers. For coordinator, assistant. May be refused by DOC-17. */
  announceArchive: (
    input: DocumentsAnnounceArchiveInput,
    options?: ChangeOptions,
  ): Promise<DocumentsAnnounceArchiveOutput> => ask('POST', '/archives', input, options),

  /** List archives of old papers. For coordinator, assistant. */
  archives: (input: DocumentsArchivesInput = {}, options?: Options): Promise<DocumentsArchivesOutput> =>
    ask('GET', '/archives', input, options),

  /** Send a part of an archive. For coordinator, assistant. May be refused by DOC-19, DOC-17. */
  sendArchivePart: (
    input: DocumentsSendArchivePartInput,
    options?: ChangeOptions,
  ): Promise<DocumentsSendArchivePartOutput> =>
    ask('PUT', '/archives/{archive}/parts/{number}', input, options),

  /** Have an archive read. For coordinator, assistant. May be refused by DOC-19, DOC-18. */
  readArchive: (
    input: DocumentsReadArchiveInput,
    options?: ChangeOptions,
  ): Promise<DocumentsReadArchiveOutput> => ask('POST', '/archives/{archive}/reading', input, options),

  /** See how an archive stands. For coordinator, assistant. */
  archive: (input: DocumentsArchiveInput, options?: Options): Promise<DocumentsArchiveOutput> =>
    ask('GET', '/archives/{archive}', input, options),

  /** Give up an archive. For coordinator, assistant. May be refused by DOC-19. */
  giveUpArchive: (
    input: DocumentsGiveUpArchiveInput,
    options?: ChangeOptions,
  ): Promise<DocumentsGiveUpArchiveOutput> => ask('DELETE', '/archives/{archive}', input, options),

  /** List the papers of an archive. For coordinator, assistant. */
  archivePapers: (
    input: DocumentsArchivePapersInput,
    options?: Options,
  ): Promise<DocumentsArchivePapersOutput> => ask('GET', '/archives/{archive}/papers', input, options),

  /** Settle the same for many papers of an archive. For coordinator, assistant. May be refused by DOC-19. */
  settleArchivePapers: (
    input: DocumentsSettleArchivePapersInput,
    options?: ChangeOptions,
  ): Promise<DocumentsSettleArchivePapersOutput> => ask('POST', '/archives/{archive}/papers', input, options),

  /** See one paper of an archive. For coordinator, assistant. */
  archivePaper: (
    input: DocumentsArchivePaperInput,
    options?: Options,
  ): Promise<DocumentsArchivePaperOutput> => ask('GET', '/archives/{archive}/papers/{entry}', input, options),

  /**
   * Correct what is proposed of a paper.
   * For coordinator, assistant.
   * May be refused by DOC-19, DOC-20, DOC-04.
   */
  correctArchivePaper: (
    input: DocumentsCorrectArchivePaperInput,
    options: VersionedOptions,
  ): Promise<DocumentsCorrectArchivePaperOutput> =>
    ask('PUT', '/archives/{archive}/papers/{entry}', input, options),

  /** Register the papers of an archive. For coordinator, assistant. May be refused by DOC-19. */
  registerArchive: (
    input: DocumentsRegisterArchiveInput,
    options: VersionedOptions,
  ): Promise<DocumentsRegisterArchiveOutput> =>
    ask('POST', '/archives/{archive}/registration', input, options),

  /** List the types of documents. For everyone. */
  types: (options?: Options): Promise<DocumentsTypesOutput> => ask('GET', '/document-types', {}, options),

  /** Settle a type of documents. For coordinator, assistant. May be refused by DOC-05. */
  settleType: (
    input: DocumentsSettleTypeInput,
    options: VersionedOptions,
  ): Promise<DocumentsSettleTypeOutput> => ask('PUT', '/document-types/{kind}', input, options),

  /** Search the texts of the documents. For everyone. */
  search: (input: DocumentsSearchInput = {}, options?: Options): Promise<DocumentsSearchOutput> =>
    ask('GET', '/search', input, options),

  /** List the papers open to comments. For whoever is signed in. */
  commentRounds: (
    input: DocumentsCommentRoundsInput = {},
    options?: Options,
  ): Promise<DocumentsCommentRoundsOutput> => ask('GET', '/comment-rounds', input, options),

  /** Read the comments on a paper. For whoever is signed in. */
  comments: (input: DocumentsCommentsInput, options?: Options): Promise<DocumentsCommentsOutput> =>
    ask('GET', '/comment-rounds/{round}', input, options),

  /** Take the comments on a paper as .xlsx. For whoever is signed in. */
  commentsSheet: (input: DocumentsCommentsSheetInput, options?: Options): Promise<Download> =>
    download('/comment-rounds/{round}/comments.xlsx', input, options),

  /** Open a paper for comments. For coordinator, assistant. May be refused by DOC-25. */
  openComments: (
    input: DocumentsOpenCommentsInput,
    options: VersionedOptions,
  ): Promise<DocumentsOpenCommentsOutput> =>
    ask('POST', '/documents/{document}/comment-rounds', input, options),

  /** Move the deadline of comments. For coordinator, assistant. May be refused by DOC-25, DOC-26. */
  moveCommentDeadline: (
    input: DocumentsMoveCommentDeadlineInput,
    options: VersionedOptions,
  ): Promise<DocumentsMoveCommentDeadlineOutput> =>
    ask('PUT', '/comment-rounds/{round}/deadline', input, options),

  /** Close the comments on a paper. For coordinator, assistant. May be refused by DOC-26. */
  closeComments: (
    input: DocumentsCloseCommentsInput,
    options: VersionedOptions,
  ): Promise<DocumentsCloseCommentsOutput> => ask('POST', '/comment-rounds/{round}/closing', input, options),

  /** See where one’s country comments. For focal point, liaison officer. */
  commentPlace: (
    input: DocumentsCommentPlaceInput,
    options?: Options,
  ): Promise<DocumentsCommentPlaceOutput> => ask('GET', '/comment-rounds/{round}/place', input, options),

  /** Comment for one’s country. For focal point, liaison officer. May be refused by DOC-26, DOC-27. */
  comment: (input: DocumentsCommentInput, options?: ChangeOptions): Promise<DocumentsCommentOutput> =>
    ask('POST', '/comment-rounds/{round}/comments', input, options),

  /**
   * Change a comment of one’s country.
   * For focal point, liaison officer.
   * May be refused by DOC-26, DOC-27.
   */
  changeComment: (
    input: DocumentsChangeCommentInput,
    options: VersionedOptions,
  ): Promise<DocumentsChangeCommentOutput> => ask('PUT', '/comments/{comment}', input, options),

  /**
   * Withdraw a comment of one’s country.
   * For focal point, liaison officer.
   * May be refused by DOC-26, DOC-27.
   */
  withdrawComment: (
    input: DocumentsWithdrawCommentInput,
    options: VersionedOptions,
  ): Promise<DocumentsWithdrawCommentOutput> => ask('POST', '/comments/{comment}/withdrawal', input, options),

  /** Answer a comment. For coordinator, assistant. May be refused by DOC-28. */
  answerComment: (
    input: DocumentsAnswerCommentInput,
    options: VersionedOptions,
  ): Promise<DocumentsAnswerCommentOutput> => ask('PUT', '/comments/{comment}/answer', input, options),
})

const meetings = ({ ask, download }: Requests) => ({
  /** List the meetings. For everyone. */
  list: (input: MeetingsListInput = {}, options?: Options): Promise<MeetingsListOutput> =>
    ask('GET', '/meetings', input, options),

  /** Enter a meeting. For coordinator, assistant. May be refused by MTG-01, MTG-50, MTG-02. */
  plan: (input: MeetingsPlanInput, options?: ChangeOptions): Promise<MeetingsPlanOutput> =>
    ask('POST', '/meetings', input, options),

  /** Show a meeting. For everyone. */
  get: (input: MeetingsGetInput, options?: Options): Promise<MeetingsGetOutput> =>
    ask('GET', '/meetings/{meeting}', input, options),

  /**
   * Change a meeting.
   * For coordinator, assistant.
   * May be refused by MTG-01, MTG-50, MTG-02, MTG-03, MTG-55, MTG-52.
   */
  change: (input: MeetingsChangeInput, options: VersionedOptions): Promise<MeetingsChangeOutput> =>
    ask('PUT', '/meetings/{meeting}', input, options),

  /** Show the agenda of a meeting. For everyone. */
  agenda: (input: MeetingsAgendaInput, options?: Options): Promise<MeetingsAgendaOutput> =>
    ask('GET', '/meetings/{meeting}/items', input, options),

  /** Add an agenda item. For coordinator, assistant. May be refused by MTG-42, MTG-43, MTG-45. */
  addItem: (input: MeetingsAddItemInput, options: VersionedOptions): Promise<MeetingsAddItemOutput> =>
    ask('POST', '/meetings/{meeting}/items', input, options),

  /** Show what on an agenda cannot be kept. For coordinator, assistant, ppt head, ppt team. */
  agendaClashes: (
    input: MeetingsAgendaClashesInput,
    options?: Options,
  ): Promise<MeetingsAgendaClashesOutput> => ask('GET', '/meetings/{meeting}/agenda/clashes', input, options),

  /** Change an agenda item. For coordinator, assistant. May be refused by MTG-42, MTG-43, MTG-45. */
  changeItem: (
    input: MeetingsChangeItemInput,
    options: VersionedOptions,
  ): Promise<MeetingsChangeItemOutput> => ask('PUT', '/meetings/{meeting}/items/{item}', input, options),

  /** Remove an agenda item. For coordinator, assistant. May be refused by MTG-42, MTG-44. */
  removeItem: (
    input: MeetingsRemoveItemInput,
    options: VersionedOptions,
  ): Promise<MeetingsRemoveItemOutput> => ask('DELETE', '/meetings/{meeting}/items/{item}', input, options),

  /** Move an agenda item. For coordinator, assistant. May be refused by MTG-42, MTG-43. */
  moveItem: (input: MeetingsMoveItemInput, options: VersionedOptions): Promise<MeetingsMoveItemOutput> =>
    ask('POST', '/meetings/{meeting}/items/{item}/place', input, options),

  /** Place a document under an agenda item. For coordinator, assistant. */
  attachDocument: (
    input: MeetingsAttachDocumentInput,
    options: VersionedOptions,
  ): Promise<MeetingsAttachDocumentOutput> =>
    ask('POST', '/meetings/{meeting}/items/{item}/documents', input, options),

  /** Take a document away from an agenda item. For coordinator, assistant. */
  detachDocument: (
    input: MeetingsDetachDocumentInput,
    options: VersionedOptions,
  ): Promise<MeetingsDetachDocumentOutput> =>
    ask('DELETE', '/meetings/{meeting}/items/{item}/documents/{document}', input, options),

  /** Circulate the agenda of a meeting. For coordinator, assistant. May be refused by MTG-40. */
  circulateAgenda: (
    input: MeetingsCirculateAgendaInput,
    options: VersionedOptions,
  ): Promise<MeetingsCirculateAgendaOutput> =>
    ask('POST', '/meetings/{meeting}/agenda/circulation', input, options),

  /** Record that a meeting adopted its agenda. For coordinator, assistant. May be refused by MTG-41. */
  adoptAgenda: (
    input: MeetingsAdoptAgendaInput,
    options: VersionedOptions,
  ): Promise<MeetingsAdoptAgendaOutput> => ask('POST', '/meetings/{meeting}/agenda/adoption', input, options),

  /** Print the agenda of a meeting. For everyone. */
  printAgenda: (input: MeetingsPrintAgendaInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/agenda/print', input, options),

  /**
   * See how the delegations to a meeting stand.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor.
   */
  delegations: (input: MeetingsDelegationsInput, options?: Options): Promise<MeetingsDelegationsOutput> =>
    ask('GET', '/meetings/{meeting}/delegations', input, options),

  /**
   * See a delegation.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor, focal point, liaison officer, observer, delegate.
   */
  delegation: (input: MeetingsDelegationInput, options?: Options): Promise<MeetingsDelegationOutput> =>
    ask('GET', '/meetings/{meeting}/delegations/{participant}', input, options),

  /**
   * See a person of a delegation.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor, focal point, liaison officer, observer, delegate.
   */
  delegate: (input: MeetingsDelegateInput, options?: Options): Promise<MeetingsDelegateOutput> =>
    ask('GET', '/meetings/{meeting}/delegations/{participant}/registrations/{registration}', input, options),

  /**
   * See who comes without a delegation.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor.
   */
  others: (input: MeetingsOthersInput, options?: Options): Promise<MeetingsOthersOutput> =>
    ask('GET', '/meetings/{meeting}/registrations/{category}', input, options),

  /**
   * Enter people who come without a delegation.
   * For coordinator, assistant.
   * May be refused by MTG-04, MTG-53, MTG-20, MTG-21, MTG-22, MTG-23, MTG-31, DOC-12.
   */
  enterOthers: (
    input: MeetingsEnterOthersInput,
    options?: ChangeOptions,
  ): Promise<MeetingsEnterOthersOutput> =>
    ask('POST', '/meetings/{meeting}/registrations/{category}', input, options),

  /**
   * See someone who comes without a delegation.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor.
   */
  other: (input: MeetingsOtherInput, options?: Options): Promise<MeetingsOtherOutput> =>
    ask('GET', '/meetings/{meeting}/registrations/{category}/{registration}', input, options),

  /**
   * Nominate a delegation.
   * For coordinator, assistant, focal point, liaison officer, observer.
   * May be refused by MTG-04, MTG-53, MTG-20, MTG-21, MTG-22, MTG-23, MTG-31, DOC-12.
   */
  nominate: (input: MeetingsNominateInput, options?: ChangeOptions): Promise<MeetingsNominateOutput> =>
    ask('POST', '/meetings/{meeting}/delegations/{participant}/nominations', input, options),

  /**
   * Open the note that nominates a delegation.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor, focal point, liaison officer, observer.
   */
  nominationNote: (input: MeetingsNominationNoteInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/delegations/{participant}/nominations/{nomination}', input, options),

  /**
   * Accredit people who come to a meeting.
   * For coordinator, assistant.
   * May be refused by MTG-04, MTG-53, MTG-25, DIR-04, DIR-16, DIR-05, DIR-06, DIR-07, DIR-10.
   */
  accredit: (input: MeetingsAccreditInput, options?: ChangeOptions): Promise<MeetingsAccreditOutput> =>
    ask('POST', '/meetings/{meeting}/accreditations', input, options),

  /**
   * Confirm people who have registered.
   * For coordinator, assistant.
   * May be refused by MTG-04, MTG-53, MTG-25.
   */
  confirm: (input: MeetingsConfirmInput, options?: ChangeOptions): Promise<MeetingsConfirmOutput> =>
    ask('POST', '/meetings/{meeting}/confirmations', input, options),

  /** Send the registration link again. For coordinator, assistant. May be refused by MTG-25. */
  askAgain: (input: MeetingsAskAgainInput, options?: ChangeOptions): Promise<MeetingsAskAgainOutput> =>
    ask('POST', '/registrations/{registration}/link', input, options),

  /**
   * Withdraw a person from their delegation.
   * For coordinator, assistant, focal point, liaison officer, observer.
   * May be refused by MTG-04, MTG-25, MTG-26.
   */
  withdrawDelegate: (
    input: MeetingsWithdrawDelegateInput,
    options?: ChangeOptions,
  ): Promise<MeetingsWithdrawDelegateOutput> =>
    ask(
      'POST',
      '/meetings/{meeting}/delegations/{participant}/registrations/{registration}/withdrawal',
      input,
      options,
    ),

  /**
   * Withdraw someone who comes without a delegation.
   * For coordinator, assistant.
   * May be refused by MTG-04, MTG-25.
   */
  withdraw: (input: MeetingsWithdrawInput, options?: ChangeOptions): Promise<MeetingsWithdrawOutput> =>
    ask('POST', '/meetings/{meeting}/registrations/{category}/{registration}/withdrawal', input, options),

  /**
   * Substitute a person in their delegation.
   * For coordinator, assistant, focal point, liaison officer, observer.
   * May be refused by MTG-04, MTG-25, MTG-21, MTG-22, MTG-31.
   */
  substitute: (input: MeetingsSubstituteInput, options?: ChangeOptions): Promise<MeetingsSubstituteOutput> =>
    ask(
      'POST',
      '/meetings/{meeting}/delegations/{participant}/registrations/{registration}/substitution',
      input,
      options,
    ),

  /** See how registration to a meeting goes. For whoever is signed in. */
  registrationTerms: (
    input: MeetingsRegistrationTermsInput,
    options?: Options,
  ): Promise<MeetingsRegistrationTermsOutput> =>
    ask('GET', '/meetings/{meeting}/registration-terms', input, options),

  /**
   * Settle how registration to a meeting goes.
   * For coordinator, assistant.
   * May be refused by MTG-28, MTG-27.
   */
  settleRegistration: (
    input: MeetingsSettleRegistrationInput,
    options: VersionedOptions,
  ): Promise<MeetingsSettleRegistrationOutput> =>
    ask('PUT', '/meetings/{meeting}/registration-terms', input, options),

  /** Open a registration by its link. For everyone. May be refused by MTG-29. */
  registration: (input: MeetingsRegistrationInput, options?: Options): Promise<MeetingsRegistrationOutput> =>
    ask('GET', '/registration/{token}', input, options),

  /** Register by a link. For everyone. May be refused by MTG-29, MTG-53, MTG-25, MTG-11, MTG-31, MTG-147. */
  register: (input: MeetingsRegisterInput, options: VersionedOptions): Promise<MeetingsRegisterOutput> =>
    ask('POST', '/registration/{token}', input, options),

  /**
   * Download the list of participants.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, observer, delegate, auditor.
   */
  participants: (input: MeetingsParticipantsInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/participants/{kind}/{format}', input, options),

  /** Write the credentials report. For coordinator, it specialist, assistant, ppt head, ppt team, auditor. */
  credentials: (input: MeetingsCredentialsInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/credentials/{format}', input, options),

  /** See the door of a meeting. For coordinator, assistant. */
  door: (input: MeetingsDoorInput, options?: Options): Promise<MeetingsDoorOutput> =>
    ask('GET', '/meetings/{meeting}/door', input, options),

  /** See someone at the door. For coordinator, assistant. */
  atTheDoor: (input: MeetingsAtTheDoorInput, options?: Options): Promise<MeetingsAtTheDoorOutput> =>
    ask('GET', '/registrations/{registration}/door', input, options),

  /** Fetch what a device at the door needs. For coordinator, assistant. */
  doorRoster: (input: MeetingsDoorRosterInput, options?: Options): Promise<MeetingsDoorRosterOutput> =>
    ask('GET', '/meetings/{meeting}/door/roster', input, options),

  /** Install the scanner of a meeting. For coordinator, assistant. */
  doorApp: (input: MeetingsDoorAppInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/door/app', input, options),

  /** Send what a device scanned. For coordinator, assistant. May be refused by MTG-53. */
  sendScans: (input: MeetingsSendScansInput, options?: ChangeOptions): Promise<MeetingsSendScansOutput> =>
    ask('POST', '/meetings/{meeting}/door/scans', input, options),

  /** Check someone in by hand. For coordinator, assistant. May be refused by MTG-53, MTG-70, MTG-72. */
  checkIn: (input: MeetingsCheckInInput, options?: ChangeOptions): Promise<MeetingsCheckInOutput> =>
    ask('POST', '/registrations/{registration}/check-in', input, options),

  /**
   * Take in someone who came without being named.
   * For coordinator, assistant.
   * May be refused by MTG-04, MTG-53, MTG-20, MTG-21, MTG-22, MTG-23, MTG-31, MTG-74, DIR-04, DIR-16, DIR-05, DIR-06, DIR-07, DIR-10.
   */
  takeIn: (input: MeetingsTakeInInput, options?: ChangeOptions): Promise<MeetingsTakeInOutput> =>
    ask('POST', '/meetings/{meeting}/walk-ins', input, options),

  /** Replace a lost badge. For coordinator, assistant. May be refused by MTG-70. */
  replaceBadge: (
    input: MeetingsReplaceBadgeInput,
    options?: ChangeOptions,
  ): Promise<MeetingsReplaceBadgeOutput> =>
    ask('POST', '/registrations/{registration}/badge', input, options),

  /** Print badges. For coordinator, assistant. May be refused by MTG-70. */
  badges: (input: MeetingsBadgesInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/badges/{layout}', input, options),

  /** Print name plates. For coordinator, assistant. */
  namePlates: (input: MeetingsNamePlatesInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/name-plates', input, options),

  /** See who was there. For coordinator, it specialist, assistant, ppt head, ppt team, auditor. */
  attendance: (input: MeetingsAttendanceInput, options?: Options): Promise<MeetingsAttendanceOutput> =>
    ask('GET', '/meetings/{meeting}/attendance', input, options),

  /** Tell the story of a meeting. For whoever is signed in. */
  story: (input: MeetingsStoryInput, options?: Options): Promise<MeetingsStoryOutput> =>
    ask('GET', '/meetings/{meeting}/story', input, options),

  /** Show what I gave for a meeting. For whoever is signed in. May be refused by MTG-10, MTG-11. */
  ownParticulars: (
    input: MeetingsOwnParticularsInput,
    options?: Options,
  ): Promise<MeetingsOwnParticularsOutput> =>
    ask('GET', '/meetings/{meeting}/own-particulars', input, options),

  /** Give my particulars for a meeting. For whoever is signed in. May be refused by MTG-10, MTG-11. */
  giveParticulars: (
    input: MeetingsGiveParticularsInput,
    options?: ChangeOptions,
  ): Promise<MeetingsGiveParticularsOutput> =>
    ask('PUT', '/meetings/{meeting}/own-particulars', input, options),

  /** Count what was given for a meeting. For coordinator, assistant. */
  particularsGiven: (
    input: MeetingsParticularsGivenInput,
    options?: Options,
  ): Promise<MeetingsParticularsGivenOutput> => ask('GET', '/meetings/{meeting}/particulars', input, options),

  /**
   * Read the particulars of a meeting for a purpose.
   * For coordinator, assistant.
   * May be refused by MTG-12.
   */
  particulars: (input: MeetingsParticularsInput, options?: Options): Promise<MeetingsParticularsOutput> =>
    ask('GET', '/meetings/{meeting}/particulars/{purpose}', input, options),

  /** Settle how long particulars are kept. For coordinator. */
  keepParticulars: (
    input: MeetingsKeepParticularsInput,
    options: VersionedOptions,
  ): Promise<MeetingsKeepParticularsOutput> => ask('PUT', '/particulars-kept', input, options),

  /** Subscribe to the calendar of all meetings. For everyone. */
  feed: (input: MeetingsFeedInput = {}, options?: Options): Promise<Download> =>
    download('/meetings-calendar', input, options),

  /** Put a meeting into a calendar. For everyone. */
  file: (input: MeetingsFileInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/calendar-file', input, options),

  /** List the meeting weeks. For everyone. */
  weeks: (input: MeetingsWeeksInput = {}, options?: Options): Promise<MeetingsWeeksOutput> =>
    ask('GET', '/meeting-weeks', input, options),

  /** Enter a meeting week. For coordinator, assistant. May be refused by MTG-54. */
  planWeek: (input: MeetingsPlanWeekInput, options?: ChangeOptions): Promise<MeetingsPlanWeekOutput> =>
    ask('POST', '/meeting-weeks', input, options),

  /** Show a meeting week day by day. For everyone. */
  week: (input: MeetingsWeekInput, options?: Options): Promise<MeetingsWeekOutput> =>
    ask('GET', '/meeting-weeks/{week}', input, options),

  /** Change a meeting week. For coordinator, assistant. May be refused by MTG-54, MTG-55. */
  changeWeek: (
    input: MeetingsChangeWeekInput,
    options: VersionedOptions,
  ): Promise<MeetingsChangeWeekOutput> => ask('PUT', '/meeting-weeks/{week}', input, options),

  /** Put a meeting into a week. For coordinator, assistant. May be refused by MTG-55. */
  putIntoWeek: (
    input: MeetingsPutIntoWeekInput,
    options?: ChangeOptions,
  ): Promise<MeetingsPutIntoWeekOutput> => ask('POST', '/meeting-weeks/{week}/meetings', input, options),

  /** Take a meeting out of its week. For coordinator, assistant. */
  takeFromWeek: (
    input: MeetingsTakeFromWeekInput,
    options?: ChangeOptions,
  ): Promise<MeetingsTakeFromWeekOutput> =>
    ask('POST', '/meeting-weeks/{week}/meetings/{meeting}/removal', input, options),

  /** See a year with its meetings and holidays. For whoever is signed in. */
  year: (input: MeetingsYearInput = {}, options?: Options): Promise<MeetingsYearOutput> =>
    ask('GET', '/meeting-year', input, options),

  /** See the holidays of a country. For whoever is signed in. */
  holidays: (input: MeetingsHolidaysInput = {}, options?: Options): Promise<MeetingsHolidaysOutput> =>
    ask('GET', '/holidays', input, options),

  /** Enter a holiday of a country. For coordinator, assistant. May be refused by MTG-141. */
  enterHoliday: (
    input: MeetingsEnterHolidayInput,
    options?: ChangeOptions,
  ): Promise<MeetingsEnterHolidayOutput> => ask('POST', '/holidays', input, options),

  /** Take a holiday of a country out. For coordinator, assistant. May be refused by MTG-141. */
  strikeHoliday: (
    input: MeetingsStrikeHolidayInput,
    options?: ChangeOptions,
  ): Promise<MeetingsStrikeHolidayOutput> =>
    ask('POST', '/holidays/{country}/{day}/striking', input, options),

  /** Take back what was said of a day. For coordinator, assistant. */
  takeBackHoliday: (
    input: MeetingsTakeBackHolidayInput,
    options?: ChangeOptions,
  ): Promise<MeetingsTakeBackHolidayOutput> =>
    ask('POST', '/holidays/{country}/{day}/taking-back', input, options),

  /** Settle how many days people travel. For coordinator, assistant. */
  settleTravelDays: (
    input: MeetingsSettleTravelDaysInput,
    options: VersionedOptions,
  ): Promise<MeetingsSettleTravelDaysOutput> => ask('PUT', '/travel-days', input, options),

  /** See what falls on the days of a meeting. For coordinator, assistant. */
  meetingDays: (input: MeetingsMeetingDaysInput, options?: Options): Promise<MeetingsMeetingDaysOutput> =>
    ask('GET', '/meetings/{meeting}/day-check', input, options),

  /** See what falls on the days of a meeting week. For coordinator, assistant. */
  weekDays: (input: MeetingsWeekDaysInput, options?: Options): Promise<MeetingsWeekDaysOutput> =>
    ask('GET', '/meeting-weeks/{week}/day-check', input, options),

  /**
   * See the templates of checklists.
   * For coordinator, assistant, it specialist, host finance, host procurement, ppt head, ppt team, auditor.
   */
  checklistTemplate: (options?: Options): Promise<MeetingsChecklistTemplateOutput> =>
    ask('GET', '/checklist-template', {}, options),

  /** Add an item to a template. For coordinator, assistant. */
  addToTemplate: (
    input: MeetingsAddToTemplateInput,
    options?: ChangeOptions,
  ): Promise<MeetingsAddToTemplateOutput> => ask('POST', '/checklist-template', input, options),

  /** Take an item out of a template. For coordinator, assistant. */
  takeFromTemplate: (
    input: MeetingsTakeFromTemplateInput,
    options?: ChangeOptions,
  ): Promise<MeetingsTakeFromTemplateOutput> =>
    ask('POST', '/checklist-template/{item}/removal', input, options),

  /**
   * See the checklist of a meeting.
   * For coordinator, assistant, it specialist, host finance, host procurement, ppt head, ppt team, auditor.
   */
  checklist: (input: MeetingsChecklistInput, options?: Options): Promise<MeetingsChecklistOutput> =>
    ask('GET', '/meetings/{meeting}/checklist', input, options),

  /** Bring a template onto a meeting’s checklist. For coordinator, assistant. */
  bringTemplate: (
    input: MeetingsBringTemplateInput,
    options?: ChangeOptions,
  ): Promise<MeetingsBringTemplateOutput> => ask('POST', '/meetings/{meeting}/checklist', input, options),

  /** Add an item to a checklist. For coordinator, assistant. */
  addToChecklist: (
    input: MeetingsAddToChecklistInput,
    options?: ChangeOptions,
  ): Promise<MeetingsAddToChecklistOutput> =>
    ask('POST', '/meetings/{meeting}/checklist/items', input, options),

  /**
   * Tick an item of a checklist.
   * For coordinator, assistant, it specialist, host finance, host procurement.
   * May be refused by MTG-57, MTG-56.
   */
  tick: (input: MeetingsTickInput, options?: ChangeOptions): Promise<MeetingsTickOutput> =>
    ask('POST', '/meetings/{meeting}/checklist/items/{item}/tick', input, options),

  /**
   * Take a tick back.
   * For coordinator, assistant, it specialist, host finance, host procurement.
   * May be refused by MTG-57, MTG-56.
   */
  takeTickBack: (
    input: MeetingsTakeTickBackInput,
    options?: ChangeOptions,
  ): Promise<MeetingsTakeTickBackOutput> =>
    ask('POST', '/meetings/{meeting}/checklist/items/{item}/tick-back', input, options),

  /** See what is overdue before meetings. For whoever is signed in. */
  overdueItems: (options?: Options): Promise<MeetingsOverdueItemsOutput> =>
    ask('GET', '/overdue-checklist-items', {}, options),

  /** See how letters of convocation are worded. For coordinator, assistant, ppt head, ppt team, auditor. */
  letterTemplate: (
    input: MeetingsLetterTemplateInput,
    options?: Options,
  ): Promise<MeetingsLetterTemplateOutput> => ask('GET', '/convocation-letter/{letter}', input, options),

  /** Word letters of convocation anew. For coordinator, assistant. May be refused by MTG-62, MTG-31. */
  changeLetterTemplate: (
    input: MeetingsChangeLetterTemplateInput,
    options: VersionedOptions,
  ): Promise<MeetingsChangeLetterTemplateOutput> =>
    ask('PUT', '/convocation-letter/{letter}', input, options),

  /**
   * See a letter of convocation before it is sent.
   * For coordinator, assistant, ppt head, ppt team, auditor.
   * May be refused by MTG-31.
   */
  previewLetter: (input: MeetingsPreviewLetterInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/convocation-letters/{participant}', input, options),

  /** See how the conference convokes. For coordinator, assistant, ppt head, ppt team, auditor. */
  convocationTerms: (options?: Options): Promise<MeetingsConvocationTermsOutput> =>
    ask('GET', '/convocation-terms', {}, options),

  /** Settle how the conference convokes. For coordinator. */
  settleConvocation: (
    input: MeetingsSettleConvocationInput = {},
    options: VersionedOptions,
  ): Promise<MeetingsSettleConvocationOutput> => ask('PUT', '/convocation-terms', input, options),

  /** See whom a meeting would convoke. For coordinator, assistant, ppt head, ppt team, auditor. */
  convocationPlan: (
    input: MeetingsConvocationPlanInput,
    options?: Options,
  ): Promise<MeetingsConvocationPlanOutput> =>
    ask('GET', '/meetings/{meeting}/convocation-plan', input, options),

  /** Convoke a meeting. For coordinator, assistant. May be refused by MTG-65, MTG-61, MTG-64, MTG-31. */
  convoke: (input: MeetingsConvokeInput, options: VersionedOptions): Promise<MeetingsConvokeOutput> =>
    ask('POST', '/meetings/{meeting}/convocation', input, options),

  /** See a convocation and its answers. For coordinator, assistant, ppt head, ppt team, auditor. */
  convocation: (input: MeetingsConvocationInput, options?: Options): Promise<MeetingsConvocationOutput> =>
    ask('GET', '/meetings/{meeting}/convocation', input, options),

  /** Release a convocation. For coordinator, assistant. May be refused by MTG-65, MTG-66. */
  releaseConvocation: (
    input: MeetingsReleaseConvocationInput,
    options: VersionedOptions,
  ): Promise<MeetingsReleaseConvocationOutput> =>
    ask('POST', '/meetings/{meeting}/convocation/release', input, options),

  /** Stop a convocation. For coordinator, assistant. May be refused by MTG-65. */
  stopConvocation: (
    input: MeetingsStopConvocationInput,
    options: VersionedOptions,
  ): Promise<MeetingsStopConvocationOutput> =>
    ask('POST', '/meetings/{meeting}/convocation/stop', input, options),

  /**
   * Remind those who have not answered a convocation.
   * For coordinator, assistant.
   * May be refused by MTG-65, MTG-69.
   */
  remindConvoked: (
    input: MeetingsRemindConvokedInput,
    options: VersionedOptions,
  ): Promise<MeetingsRemindConvokedOutput> =>
    ask('POST', '/meetings/{meeting}/convocation/reminder', input, options),

  /**
   * See the letter to one participant.
   * For coordinator, assistant, ppt head, ppt team, auditor, focal point, observer.
   */
  convocationLetter: (
    input: MeetingsConvocationLetterInput,
    options?: Options,
  ): Promise<MeetingsConvocationLetterOutput> =>
    ask('GET', '/meetings/{meeting}/convocation/letters/{participant}', input, options),

  /** Answer a convocation. For focal point, observer. May be refused by MTG-53, MTG-68. */
  answerConvocation: (
    input: MeetingsAnswerConvocationInput,
    options: VersionedOptions,
  ): Promise<MeetingsAnswerConvocationOutput> =>
    ask('POST', '/meetings/{meeting}/convocation/letters/{participant}/answer', input, options),

  /** Note an answer that came on paper. For coordinator, assistant. May be refused by MTG-53, MTG-68. */
  noteAnswer: (
    input: MeetingsNoteAnswerInput,
    options: VersionedOptions,
  ): Promise<MeetingsNoteAnswerOutput> =>
    ask('POST', '/meetings/{meeting}/convocation/letters/{participant}/noted-answer', input, options),

  /** See which convocations wait for my answer. For whoever is signed in. */
  waitingConvocations: (options?: Options): Promise<MeetingsWaitingConvocationsOutput> =>
    ask('GET', '/waiting-convocations', {}, options),

  /** Open a convocation by its link. For everyone. May be refused by MTG-67. */
  linkedConvocation: (
    input: MeetingsLinkedConvocationInput,
    options?: Options,
  ): Promise<MeetingsLinkedConvocationOutput> => ask('GET', '/convocation-links/{token}', input, options),

  /** Download the letter a link is for. For everyone. May be refused by MTG-67. */
  linkedLetterPaper: (input: MeetingsLinkedLetterPaperInput, options?: Options): Promise<Download> =>
    download('/convocation-links/{token}/paper', input, options),

  /** Answer a convocation by a link. For everyone. May be refused by MTG-67, MTG-53, MTG-68. */
  answerLinked: (
    input: MeetingsAnswerLinkedInput,
    options: VersionedOptions,
  ): Promise<MeetingsAnswerLinkedOutput> => ask('POST', '/convocation-links/{token}/answer', input, options),

  /** Leave an answer to a colleague. For everyone. May be refused by MTG-67, MTG-53, MTG-68, MTG-63. */
  leaveAnswer: (
    input: MeetingsLeaveAnswerInput,
    options?: ChangeOptions,
  ): Promise<MeetingsLeaveAnswerOutput> =>
    ask('POST', '/convocation-links/{token}/colleagues', input, options),

  /** List the sessions of a meeting. For coordinator, assistant, ppt head, ppt team. */
  sessions: (input: MeetingsSessionsInput, options?: Options): Promise<MeetingsSessionsOutput> =>
    ask('GET', '/meetings/{meeting}/sessions', input, options),

  /**
   * Open a session.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-53, MTG-80, MTG-81.
   */
  openSession: (
    input: MeetingsOpenSessionInput,
    options?: ChangeOptions,
  ): Promise<MeetingsOpenSessionOutput> => ask('POST', '/meetings/{meeting}/sessions', input, options),

  /**
   * Suspend, resume or close a session.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-82.
   */
  turnSession: (
    input: MeetingsTurnSessionInput,
    options?: ChangeOptions,
  ): Promise<MeetingsTurnSessionOutput> => ask('POST', '/sessions/{session}/state', input, options),

  /** Take up an agenda item. For coordinator, assistant, ppt head, ppt team. */
  takeUpItem: (input: MeetingsTakeUpItemInput, options?: ChangeOptions): Promise<MeetingsTakeUpItemOutput> =>
    ask('POST', '/sessions/{session}/item', input, options),

  /** Put a text onto the screen. For coordinator, assistant, ppt head, ppt team. */
  showOnScreen: (
    input: MeetingsShowOnScreenInput,
    options?: ChangeOptions,
  ): Promise<MeetingsShowOnScreenOutput> => ask('POST', '/sessions/{session}/screen', input, options),

  /** Close the list of speakers, or open it again. For coordinator, assistant, ppt head, ppt team. */
  closeList: (input: MeetingsCloseListInput, options?: ChangeOptions): Promise<MeetingsCloseListOutput> =>
    ask('POST', '/sessions/{session}/list', input, options),

  /**
   * Ask for the floor.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   * May be refused by MTG-84, MTG-85, MTG-86, MTG-87, MTG-93.
   */
  askForFloor: (
    input: MeetingsAskForFloorInput,
    options?: ChangeOptions,
  ): Promise<MeetingsAskForFloorOutput> =>
    ask('POST', '/sessions/{session}/delegations/{participant}/floor', input, options),

  /**
   * Withdraw a request for the floor.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   * May be refused by MTG-92, MTG-93.
   */
  withdrawFromList: (
    input: MeetingsWithdrawFromListInput,
    options?: ChangeOptions,
  ): Promise<MeetingsWithdrawFromListOutput> =>
    ask('POST', '/sessions/{session}/delegations/{participant}/floor/{request}/withdrawal', input, options),

  /**
   * Move someone up on the list of speakers.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-92.
   */
  moveUp: (input: MeetingsMoveUpInput, options?: ChangeOptions): Promise<MeetingsMoveUpOutput> =>
    ask('POST', '/sessions/{session}/floor/{request}/place', input, options),

  /**
   * Give the floor.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-92, MTG-84, MTG-89, MTG-90, MTG-88.
   */
  giveFloor: (input: MeetingsGiveFloorInput, options?: ChangeOptions): Promise<MeetingsGiveFloorOutput> =>
    ask('POST', '/sessions/{session}/floor/{request}/giving', input, options),

  /**
   * End an intervention.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-92, MTG-91.
   */
  endFloor: (input: MeetingsEndFloorInput, options?: ChangeOptions): Promise<MeetingsEndFloorOutput> =>
    ask('POST', '/sessions/{session}/floor/{request}/end', input, options),

  /** Give a speaker more time. For coordinator, assistant, ppt head, ppt team. May be refused by MTG-92. */
  addTime: (input: MeetingsAddTimeInput, options?: ChangeOptions): Promise<MeetingsAddTimeOutput> =>
    ask('POST', '/sessions/{session}/floor/{request}/time', input, options),

  /**
   * Follow a session.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   */
  floor: (input: MeetingsFloorInput, options?: Options): Promise<MeetingsFloorOutput> =>
    ask('GET', '/meetings/{meeting}/floor', input, options),

  /** See the chair’s screen. For coordinator, assistant, ppt head, ppt team. */
  chair: (input: MeetingsChairInput, options?: Options): Promise<MeetingsChairOutput> =>
    ask('GET', '/meetings/{meeting}/chair', input, options),

  /**
   * Ask how far a session has come.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   * May be refused by MTG-83.
   */
  followFloor: (input: MeetingsFollowFloorInput, options?: Options): Promise<MeetingsFollowFloorOutput> =>
    ask('GET', '/meetings/{meeting}/floor/place', input, options),

  /** List the statements handed in for a meeting. For coordinator, assistant, ppt head, ppt team. */
  statements: (input: MeetingsStatementsInput, options?: Options): Promise<MeetingsStatementsOutput> =>
    ask('GET', '/meetings/{meeting}/statements', input, options),

  /**
   * List the statements a delegation handed in.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   */
  ownStatements: (
    input: MeetingsOwnStatementsInput,
    options?: Options,
  ): Promise<MeetingsOwnStatementsOutput> =>
    ask('GET', '/meetings/{meeting}/delegations/{participant}/statements', input, options),

  /**
   * Hand in a statement beforehand.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   * May be refused by MTG-95, DOC-12.
   */
  handInStatement: (
    input: MeetingsHandInStatementInput,
    options?: ChangeOptions,
  ): Promise<MeetingsHandInStatementOutput> =>
    ask('POST', '/meetings/{meeting}/delegations/{participant}/statements', input, options),

  /**
   * Take a statement back.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   */
  takeStatementBack: (
    input: MeetingsTakeStatementBackInput,
    options?: ChangeOptions,
  ): Promise<MeetingsTakeStatementBackOutput> =>
    ask('DELETE', '/meetings/{meeting}/delegations/{participant}/statements/{statement}', input, options),

  /**
   * Download a statement handed in.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer.
   */
  statement: (input: MeetingsStatementInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/delegations/{participant}/statements/{statement}', input, options),

  /** Send interpreters the link to their page. For coordinator, assistant. May be refused by MTG-53. */
  sendBoothLinks: (
    input: MeetingsSendBoothLinksInput,
    options?: ChangeOptions,
  ): Promise<MeetingsSendBoothLinksOutput> => ask('POST', '/meetings/{meeting}/booth-links', input, options),

  /** Open an interpreter’s page by its link. For everyone. May be refused by MTG-94. */
  booth: (input: MeetingsBoothInput, options?: Options): Promise<MeetingsBoothOutput> =>
    ask('GET', '/booth/{token}', input, options),

  /** Ask by a link how far a session has come. For everyone. May be refused by MTG-94. */
  followBooth: (input: MeetingsFollowBoothInput, options?: Options): Promise<MeetingsFollowBoothOutput> =>
    ask('GET', '/booth/{token}/place', input, options),

  /** Download a statement by an interpreter’s link. For everyone. May be refused by MTG-94. */
  boothStatement: (input: MeetingsBoothStatementInput, options?: Options): Promise<Download> =>
    download('/booth/{token}/statements/{statement}', input, options),

  /**
   * List the silence procedures.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  silences: (input: MeetingsSilencesInput = {}, options?: Options): Promise<MeetingsSilencesOutput> =>
    ask('GET', '/silence', input, options),

  /**
   * Put a text before the members in silence.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-101, MTG-100.
   */
  openSilence: (
    input: MeetingsOpenSilenceInput,
    options?: ChangeOptions,
  ): Promise<MeetingsOpenSilenceOutput> => ask('POST', '/silence', input, options),

  /**
   * See a silence procedure.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  silence: (input: MeetingsSilenceInput, options?: Options): Promise<MeetingsSilenceOutput> =>
    ask('GET', '/silence/{procedure}', input, options),

  /**
   * Put the deadline of a silence procedure off.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-103.
   */
  extendSilence: (
    input: MeetingsExtendSilenceInput,
    options: VersionedOptions,
  ): Promise<MeetingsExtendSilenceOutput> => ask('POST', '/silence/{procedure}/extension', input, options),

  /**
   * Withdraw a text put in silence.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MTG-104.
   */
  withdrawSilence: (
    input: MeetingsWithdrawSilenceInput,
    options: VersionedOptions,
  ): Promise<MeetingsWithdrawSilenceOutput> => ask('POST', '/silence/{procedure}/withdrawal', input, options),

  /**
   * Object, amend, or explain a position.
   * For focal point, liaison officer.
   * May be refused by MTG-105, MTG-102.
   */
  breakSilence: (
    input: MeetingsBreakSilenceInput,
    options?: ChangeOptions,
  ): Promise<MeetingsBreakSilenceOutput> =>
    ask('POST', '/silence/{procedure}/members/{participant}/position', input, options),

  /**
   * Take the certificate of a silence procedure.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  silenceCertificate: (input: MeetingsSilenceCertificateInput, options?: Options): Promise<Download> =>
    download('/silence/{procedure}/certificate', input, options),

  /**
   * Read the minutes of a meeting.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, observer, delegate, auditor.
   * May be refused by MTG-127.
   */
  minutes: (input: MeetingsMinutesInput, options?: Options): Promise<MeetingsMinutesOutput> =>
    ask('GET', '/meetings/{meeting}/minutes', input, options),

  /** Make the draft of minutes from the sessions. For coordinator, assistant. May be refused by MTG-120. */
  draftMinutes: (
    input: MeetingsDraftMinutesInput,
    options?: ChangeOptions,
  ): Promise<MeetingsDraftMinutesOutput> => ask('POST', '/meetings/{meeting}/minutes', input, options),

  /** Write a paragraph of minutes. For coordinator, assistant. May be refused by MTG-120. */
  writeParagraph: (
    input: MeetingsWriteParagraphInput,
    options: VersionedOptions,
  ): Promise<MeetingsWriteParagraphOutput> =>
    ask('PUT', '/meetings/{meeting}/minutes/paragraphs/{paragraph}', input, options),

  /** Take a paragraph out of minutes. For coordinator, assistant. May be refused by MTG-120. */
  removeParagraph: (
    input: MeetingsRemoveParagraphInput,
    options: VersionedOptions,
  ): Promise<MeetingsRemoveParagraphOutput> =>
    ask('DELETE', '/meetings/{meeting}/minutes/paragraphs/{paragraph}', input, options),

  /** Add a paragraph to minutes. For coordinator, assistant. May be refused by MTG-120. */
  addParagraph: (
    input: MeetingsAddParagraphInput,
    options?: ChangeOptions,
  ): Promise<MeetingsAddParagraphOutput> =>
    ask('POST', '/meetings/{meeting}/minutes/paragraphs', input, options),

  /** Move a paragraph of minutes. For coordinator, assistant. May be refused by MTG-120. */
  moveParagraph: (
    input: MeetingsMoveParagraphInput,
    options: VersionedOptions,
  ): Promise<MeetingsMoveParagraphOutput> =>
    ask('POST', '/meetings/{meeting}/minutes/paragraphs/{paragraph}/place', input, options),

  /**
   * Circulate minutes for corrections.
   * For coordinator, assistant.
   * May be refused by MTG-120, MTG-122, MTG-123.
   */
  circulateMinutes: (
    input: MeetingsCirculateMinutesInput,
    options: VersionedOptions,
  ): Promise<MeetingsCirculateMinutesOutput> =>
    ask('POST', '/meetings/{meeting}/minutes/circulation', input, options),

  /** Propose a correction to minutes. For focal point, liaison officer. May be refused by MTG-124. */
  proposeCorrection: (
    input: MeetingsProposeCorrectionInput,
    options?: ChangeOptions,
  ): Promise<MeetingsProposeCorrectionOutput> =>
    ask('POST', '/meetings/{meeting}/minutes/members/{participant}/corrections', input, options),

  /** Decide a correction to minutes. For coordinator, assistant. May be refused by MTG-125. */
  decideCorrection: (
    input: MeetingsDecideCorrectionInput,
    options?: ChangeOptions,
  ): Promise<MeetingsDecideCorrectionOutput> =>
    ask('POST', '/meetings/{meeting}/minutes/corrections/{correction}/decision', input, options),

  /** Confirm that minutes were adopted. For ppt head, ppt team. May be refused by MTG-126, DOC-01, DOC-04. */
  adoptMinutes: (
    input: MeetingsAdoptMinutesInput,
    options: VersionedOptions,
  ): Promise<MeetingsAdoptMinutesOutput> =>
    ask('POST', '/meetings/{meeting}/minutes/adoption', input, options),

  /**
   * Take minutes on paper.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, observer, delegate, auditor.
   * May be refused by MTG-127.
   */
  printMinutes: (input: MeetingsPrintMinutesInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/minutes/print', input, options),

  /** See the questions of evaluations. For coordinator, assistant. */
  evaluationTemplate: (options?: Options): Promise<MeetingsEvaluationTemplateOutput> =>
    ask('GET', '/evaluation-template', {}, options),

  /** Settle the questions of evaluations. For coordinator, assistant. May be refused by MTG-130. */
  settleEvaluationTemplate: (
    input: MeetingsSettleEvaluationTemplateInput,
    options: VersionedOptions,
  ): Promise<MeetingsSettleEvaluationTemplateOutput> => ask('PUT', '/evaluation-template', input, options),

  /** See how a meeting was evaluated. For coordinator, assistant, ppt head, ppt team, auditor. */
  evaluation: (input: MeetingsEvaluationInput, options?: Options): Promise<MeetingsEvaluationOutput> =>
    ask('GET', '/meetings/{meeting}/evaluation', input, options),

  /** Open the evaluation of a meeting. For coordinator, assistant. May be refused by MTG-131. */
  openEvaluation: (
    input: MeetingsOpenEvaluationInput,
    options?: ChangeOptions,
  ): Promise<MeetingsOpenEvaluationOutput> => ask('POST', '/meetings/{meeting}/evaluation', input, options),

  /** Remind of an evaluation. For coordinator, assistant. May be refused by MTG-135. */
  remindOfEvaluation: (
    input: MeetingsRemindOfEvaluationInput,
    options?: ChangeOptions,
  ): Promise<MeetingsRemindOfEvaluationOutput> =>
    ask('POST', '/meetings/{meeting}/evaluation/reminder', input, options),

  /**
   * Take the results of an evaluation as a sheet.
   * For coordinator, assistant, ppt head, ppt team, auditor.
   */
  evaluationSheet: (input: MeetingsEvaluationSheetInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/evaluation/sheet', input, options),

  /** Open an evaluation by its link. For everyone. May be refused by MTG-132. */
  linkedEvaluation: (
    input: MeetingsLinkedEvaluationInput,
    options?: Options,
  ): Promise<MeetingsLinkedEvaluationOutput> => ask('GET', '/evaluation-links/{token}', input, options),

  /** Answer an evaluation by its link. For everyone. May be refused by MTG-132, MTG-133. */
  answerEvaluation: (
    input: MeetingsAnswerEvaluationInput,
    options?: ChangeOptions,
  ): Promise<MeetingsAnswerEvaluationOutput> =>
    ask('POST', '/evaluation-links/{token}/answer', input, options),

  /**
   * See the statistics of a meeting.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor.
   */
  statistics: (input: MeetingsStatisticsInput, options?: Options): Promise<MeetingsStatisticsOutput> =>
    ask('GET', '/meetings/{meeting}/statistics', input, options),

  /**
   * See the statistics of a body’s meetings.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor.
   */
  bodyStatistics: (
    input: MeetingsBodyStatisticsInput = {},
    options?: Options,
  ): Promise<MeetingsBodyStatisticsOutput> => ask('GET', '/meeting-statistics', input, options),

  /**
   * Take the statistics of a meeting.
   * For coordinator, it specialist, assistant, ppt head, ppt team, auditor.
   */
  statisticsFile: (input: MeetingsStatisticsFileInput, options?: Options): Promise<Download> =>
    download('/meetings/{meeting}/statistics/{format}', input, options),
})

const mandates = ({ ask, download }: Requests) => ({
  /**
   * List a meeting’s drafts.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, auditor.
   */
  drafts: (input: MandatesDraftsInput, options?: Options): Promise<MandatesDraftsOutput> =>
    ask('GET', '/meetings/{meeting}/drafts', input, options),

  /** Begin a draft outcome document. For coordinator, assistant, ppt head, ppt team. */
  openDraft: (input: MandatesOpenDraftInput, options?: ChangeOptions): Promise<MandatesOpenDraftOutput> =>
    ask('POST', '/meetings/{meeting}/drafts', input, options),

  /**
   * See a draft with its amendments.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, auditor.
   */
  draft: (input: MandatesDraftInput, options?: Options): Promise<MandatesDraftOutput> =>
    ask('GET', '/drafts/{draft}', input, options),

  /**
   * Follow a draft as it changes.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, auditor.
   */
  followDraft: (input: MandatesFollowDraftInput, options?: Options): Promise<MandatesFollowDraftOutput> =>
    ask('GET', '/drafts/{draft}/place', input, options),

  /**
   * Compare two versions of a draft.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, auditor.
   */
  compareDraft: (input: MandatesCompareDraftInput, options?: Options): Promise<MandatesCompareDraftOutput> =>
    ask('GET', '/drafts/{draft}/comparison', input, options),

  /**
   * Put a draft before delegations.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-24.
   */
  tableDraft: (
    input: MandatesTableDraftInput,
    options: VersionedOptions,
  ): Promise<MandatesTableDraftOutput> => ask('POST', '/drafts/{draft}/tabling', input, options),

  /**
   * Issue the text as a version.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-28.
   */
  issueDraft: (
    input: MandatesIssueDraftInput,
    options: VersionedOptions,
  ): Promise<MandatesIssueDraftOutput> => ask('POST', '/drafts/{draft}/versions', input, options),

  /** Withdraw a draft. For coordinator, assistant, ppt head, ppt team. May be refused by MAN-28. */
  withdrawDraft: (
    input: MandatesWithdrawDraftInput,
    options: VersionedOptions,
  ): Promise<MandatesWithdrawDraftOutput> => ask('POST', '/drafts/{draft}/withdrawal', input, options),

  /**
   * Record the adoption of a text.
   * For coordinator, assistant.
   * May be refused by MAN-27, MTG-03, MAN-01, DOC-01, DOC-04, DOC-05, DOC-06, DOC-02, DOC-03, DOC-16, DOC-07, DOC-08, DOC-09, DOC-10, DOC-11, DOC-12, DOC-13, DOC-14, DOC-15, DOC-17, DOC-18, DOC-19, DOC-20, DOC-21, DOC-25, DOC-26, DOC-27, DOC-28, DOC-29.
   */
  adoptDraft: (
    input: MandatesAdoptDraftInput,
    options: VersionedOptions,
  ): Promise<MandatesAdoptDraftOutput> => ask('POST', '/drafts/{draft}/adoption', input, options),

  /** Add a paragraph to a draft. For coordinator, assistant, ppt head, ppt team. May be refused by MAN-23. */
  addDraftParagraph: (
    input: MandatesAddDraftParagraphInput,
    options?: ChangeOptions,
  ): Promise<MandatesAddDraftParagraphOutput> => ask('POST', '/drafts/{draft}/paragraphs', input, options),

  /**
   * Write a paragraph of a draft.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-23.
   */
  writeDraftParagraph: (
    input: MandatesWriteDraftParagraphInput,
    options: VersionedOptions,
  ): Promise<MandatesWriteDraftParagraphOutput> =>
    ask('PUT', '/draft-paragraphs/{paragraph}', input, options),

  /**
   * Take a paragraph out of a draft.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-23.
   */
  removeDraftParagraph: (
    input: MandatesRemoveDraftParagraphInput,
    options: VersionedOptions,
  ): Promise<MandatesRemoveDraftParagraphOutput> =>
    ask('DELETE', '/draft-paragraphs/{paragraph}', input, options),

  /**
   * Move a paragraph of a draft.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-23.
   */
  moveDraftParagraph: (
    input: MandatesMoveDraftParagraphInput,
    options: VersionedOptions,
  ): Promise<MandatesMoveDraftParagraphOutput> =>
    ask('POST', '/draft-paragraphs/{paragraph}/place', input, options),

  /**
   * Record that a paragraph is agreed.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-25.
   */
  agreeDraftParagraph: (
    input: MandatesAgreeDraftParagraphInput,
    options: VersionedOptions,
  ): Promise<MandatesAgreeDraftParagraphOutput> =>
    ask('POST', '/draft-paragraphs/{paragraph}/agreement', input, options),

  /**
   * Take up an agreed paragraph again.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-26.
   */
  reopenDraftParagraph: (
    input: MandatesReopenDraftParagraphInput,
    options: VersionedOptions,
  ): Promise<MandatesReopenDraftParagraphOutput> =>
    ask('POST', '/draft-paragraphs/{paragraph}/reopening', input, options),

  /**
   * Propose an amendment for a member.
   * For focal point, liaison officer, coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-32, MAN-29, MAN-30.
   */
  proposeAmendment: (
    input: MandatesProposeAmendmentInput,
    options?: ChangeOptions,
  ): Promise<MandatesProposeAmendmentOutput> =>
    ask('POST', '/drafts/{draft}/members/{participant}/amendments', input, options),

  /**
   * Withdraw an amendment.
   * For focal point, liaison officer, coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-31.
   */
  withdrawAmendment: (
    input: MandatesWithdrawAmendmentInput,
    options?: ChangeOptions,
  ): Promise<MandatesWithdrawAmendmentOutput> =>
    ask('POST', '/amendments/{amendment}/members/{participant}/withdrawal', input, options),

  /**
   * Place or lift a member’s brackets.
   * For focal point, liaison officer, coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-32, MAN-29.
   */
  bracketParagraph: (
    input: MandatesBracketParagraphInput,
    options?: ChangeOptions,
  ): Promise<MandatesBracketParagraphOutput> =>
    ask('PUT', '/drafts/{draft}/members/{participant}/brackets/{paragraph}', input, options),

  /**
   * Record whether an amendment is accepted.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-31, MAN-29.
   */
  decideAmendment: (
    input: MandatesDecideAmendmentInput,
    options?: ChangeOptions,
  ): Promise<MandatesDecideAmendmentOutput> =>
    ask('POST', '/amendments/{amendment}/decision', input, options),

  /**
   * Take in an outcome document.
   * For coordinator, assistant.
   * May be refused by MTG-03, MAN-01, DOC-01, DOC-04, DOC-05, DOC-06, DOC-02, DOC-03, DOC-16, DOC-07, DOC-08, DOC-09, DOC-10, DOC-11, DOC-12, DOC-13, DOC-14, DOC-15, DOC-17, DOC-18, DOC-19, DOC-20, DOC-21, DOC-25, DOC-26, DOC-27, DOC-28, DOC-29.
   */
  takeIn: (input: MandatesTakeInInput, options?: ChangeOptions): Promise<MandatesTakeInOutput> =>
    ask('POST', '/readings', input, options),

  /** Show a document's proposals. For coordinator, assistant. */
  review: (input: MandatesReviewInput, options?: Options): Promise<MandatesReviewOutput> =>
    ask('GET', '/readings/{document}', input, options),

  /** Confirm a proposed mandate. For coordinator, assistant. May be refused by MAN-02. */
  confirm: (input: MandatesConfirmInput, options: VersionedOptions): Promise<MandatesConfirmOutput> =>
    ask('POST', '/provisions/{provision}/mandates/{mandate}/confirm', input, options),

  /** Mark a paragraph as read. For coordinator, assistant. May be refused by MAN-02. */
  markRead: (input: MandatesMarkReadInput, options: VersionedOptions): Promise<MandatesMarkReadOutput> =>
    ask('POST', '/provisions/{provision}/read', input, options),

  /** Correct, split or renumber a paragraph. For coordinator, assistant. May be refused by MAN-21. */
  rewrite: (input: MandatesRewriteInput, options: VersionedOptions): Promise<MandatesRewriteOutput> =>
    ask('POST', '/provisions/{provision}/text', input, options),

  /** Join a paragraph to the one before it. For coordinator, assistant. May be refused by MAN-21. */
  join: (input: MandatesJoinInput, options: VersionedOptions): Promise<MandatesJoinOutput> =>
    ask('POST', '/provisions/{provision}/join', input, options),

  /** Propose a mandate in a paragraph. For coordinator, assistant. May be refused by MAN-21. */
  propose: (input: MandatesProposeInput, options: VersionedOptions): Promise<MandatesProposeOutput> =>
    ask('POST', '/provisions/{provision}/mandates', input, options),

  /** Keep what was typed and not sent in a review. For coordinator, assistant. */
  keepDraft: (input: MandatesKeepDraftInput, options?: ChangeOptions): Promise<MandatesKeepDraftOutput> =>
    ask('POST', '/readings/{document}/drafts/{provision}', input, options),

  /**
   * List mandates.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  list: (input: MandatesListInput = {}, options?: Options): Promise<MandatesListOutput> =>
    ask('GET', '/mandates', input, options),

  /**
   * Show a mandate.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  get: (input: MandatesGetInput, options?: Options): Promise<MandatesGetOutput> =>
    ask('GET', '/mandates/{reference}', input, options),

  /**
   * Show a meeting’s provisional agenda with its mandates.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  agenda: (input: MandatesAgendaInput, options?: Options): Promise<MandatesAgendaOutput> =>
    ask('GET', '/meetings/{meeting}/agenda', input, options),

  /** Show the desk. For whoever is signed in. */
  desk: (options?: Options): Promise<MandatesDeskOutput> => ask('GET', '/desk', {}, options),

  /**
   * List one’s own views.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  views: (options?: Options): Promise<MandatesViewsOutput> => ask('GET', '/views', {}, options),

  /**
   * Save a view of the register.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  saveView: (input: MandatesSaveViewInput, options?: ChangeOptions): Promise<MandatesSaveViewOutput> =>
    ask('POST', '/views', input, options),

  /**
   * Drop a view of one’s own.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  dropView: (input: MandatesDropViewInput, options?: ChangeOptions): Promise<MandatesDropViewOutput> =>
    ask('POST', '/views/{view}/removal', input, options),

  /**
   * Export the register or the matrix of recommendations.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   * May be refused by MAN-20.
   */
  export: (input: MandatesExportInput, options?: Options): Promise<Download> =>
    download('/mandates/export', input, options),

  /**
   * Count the mandates by body, presidency, tasked and age.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  figures: (options?: Options): Promise<MandatesFiguresOutput> =>
    ask('GET', '/mandates/figures', {}, options),

  /**
   * Note progress.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer.
   * May be refused by MAN-03, MAN-13.
   */
  note: (input: MandatesNoteInput, options: VersionedOptions): Promise<MandatesNoteOutput> =>
    ask('POST', '/mandates/{reference}/notes', input, options),

  /**
   * Report to the Presidency.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer.
   * May be refused by MAN-03, MAN-13.
   */
  report: (input: MandatesReportInput, options: VersionedOptions): Promise<MandatesReportOutput> =>
    ask('POST', '/mandates/{reference}/report', input, options),

  /** Confirm or return a report. For ppt head, ppt team. May be refused by MAN-04, MAN-14. */
  supervise: (input: MandatesSuperviseInput, options: VersionedOptions): Promise<MandatesSuperviseOutput> =>
    ask('POST', '/mandates/{reference}/supervision', input, options),

  /** Close by a conclusion. For coordinator, assistant. May be refused by MAN-05. */
  close: (input: MandatesCloseInput, options: VersionedOptions): Promise<MandatesCloseOutput> =>
    ask('POST', '/mandates/{reference}/close', input, options),

  /** Propose a day. For coordinator, assistant. */
  proposeDate: (
    input: MandatesProposeDateInput,
    options: VersionedOptions,
  ): Promise<MandatesProposeDateOutput> => ask('POST', '/mandates/{reference}/proposed-date', input, options),

  /** Ask those tasked with a mandate how it stands. For coordinator, assistant. May be refused by MAN-22. */
  ask: (input: MandatesAskInput, options: VersionedOptions): Promise<MandatesAskOutput> =>
    ask('POST', '/mandates/{reference}/questions', input, options),

  /** Show what a personal link asks. For everyone. May be refused by MAN-15. */
  answerForm: (input: MandatesAnswerFormInput, options?: Options): Promise<MandatesAnswerFormOutput> =>
    ask('GET', '/answers/{token}', input, options),

  /** Answer for a mandate by a personal link. For everyone. May be refused by MAN-15, MAN-03, MAN-13. */
  answer: (input: MandatesAnswerInput, options: VersionedOptions): Promise<MandatesAnswerOutput> =>
    ask('POST', '/answers/{token}', input, options),

  /**
   * Download a piece of evidence.
   * For coordinator, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  evidence: (input: MandatesEvidenceInput, options?: Options): Promise<Download> =>
    download('/mandates/{reference}/evidence/{evidence}', input, options),

  /** Link a mandate to another. For coordinator, assistant. May be refused by MAN-12. */
  link: (input: MandatesLinkInput, options: VersionedOptions): Promise<MandatesLinkOutput> =>
    ask('POST', '/mandates/{reference}/links', input, options),

  /** Remove a link between mandates. For coordinator, assistant. */
  unlink: (input: MandatesUnlinkInput, options: VersionedOptions): Promise<MandatesUnlinkOutput> =>
    ask('POST', '/mandates/{reference}/links/removal', input, options),

  /** Give the Technical Secretariat a guideline. For ppt head, ppt team. */
  instruct: (input: MandatesInstructInput, options?: ChangeOptions): Promise<MandatesInstructOutput> =>
    ask('POST', '/guidelines', input, options),

  /**
   * List the review rounds.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  rounds: (options?: Options): Promise<MandatesRoundsOutput> => ask('GET', '/review-rounds', {}, options),

  /** Open a review round. For coordinator, assistant. May be refused by MAN-18. */
  openRound: (input: MandatesOpenRoundInput, options?: ChangeOptions): Promise<MandatesOpenRoundOutput> =>
    ask('POST', '/review-rounds', input, options),

  /**
   * Show a round with its mandates.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  round: (input: MandatesRoundInput, options?: Options): Promise<MandatesRoundOutput> =>
    ask('GET', '/review-rounds/{round}', input, options),

  /**
   * Propose what becomes of a mandate.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by MAN-17.
   */
  proposeInRound: (
    input: MandatesProposeInRoundInput,
    options?: ChangeOptions,
  ): Promise<MandatesProposeInRoundOutput> =>
    ask('POST', '/review-rounds/{round}/mandates/{reference}', input, options),

  /** End a round by a conclusion. For coordinator, assistant. May be refused by MAN-19. */
  endRound: (input: MandatesEndRoundInput, options: VersionedOptions): Promise<MandatesEndRoundOutput> =>
    ask('POST', '/review-rounds/{round}/end', input, options),

  /**
   * Print the note that remits a mandate.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  remittance: (input: MandatesRemittanceInput, options?: Options): Promise<Download> =>
    download('/mandates/{reference}/remittance', input, options),

  /** Send the reminders of today. For coordinator, assistant. May be refused by MAN-16. */
  remind: (options?: ChangeOptions): Promise<MandatesRemindOutput> => ask('POST', '/reminders', {}, options),

  /**
   * Show whether there is a personal calendar.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  calendarLink: (options?: Options): Promise<MandatesCalendarLinkOutput> =>
    ask('GET', '/calendar-link', {}, options),

  /** Make the address of the personal calendar. For whoever is signed in. */
  makeCalendar: (options?: ChangeOptions): Promise<MandatesMakeCalendarOutput> =>
    ask('POST', '/calendar-link', {}, options),

  /** Revoke the personal calendar. For whoever is signed in. */
  endCalendar: (options?: ChangeOptions): Promise<MandatesEndCalendarOutput> =>
    ask('POST', '/calendar-link/end', {}, options),

  /**
   * Tell the story of a mandate.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  story: (input: MandatesStoryInput, options?: Options): Promise<MandatesStoryOutput> =>
    ask('GET', '/mandates/{reference}/story', input, options),
})

const exchange = ({ ask, download }: Requests) => ({
  /** Find anything by what it is called. For everyone. */
  find: (input: ExchangeFindInput = {}, options?: Options): Promise<ExchangeFindOutput> =>
    ask('GET', '/find', input, options),

  /** Show a text at its address. For everyone. */
  text: (input: ExchangeTextInput, options?: Options): Promise<ExchangeTextOutput> =>
    ask('GET', '/texts', input, options),

  /** List what the bodies adopted. For everyone. */
  texts: (input: ExchangeTextsInput = {}, options?: Options): Promise<ExchangeTextsOutput> =>
    ask('GET', '/public-documents', input, options),

  /** Take an adopted text as Akoma Ntoso. For everyone. */
  akomaNtoso: (input: ExchangeAkomaNtosoInput, options?: Options): Promise<Download> =>
    download('/texts/akoma-ntoso', input, options),

  /** Follow the documents as an Atom feed. For everyone. */
  feed: (input: ExchangeFeedInput = {}, options?: Options): Promise<Download> =>
    download('/feed', input, options),

  /** List every public page. For everyone. */
  sitemap: (options?: Options): Promise<Download> => download('/sitemap', {}, options),

  /** List the open data (DCAT). For everyone. */
  catalog: (options?: Options): Promise<Download> => download('/catalog', {}, options),

  /** Take the mandates as open data. For everyone. */
  openMandates: (input: ExchangeOpenMandatesInput, options?: Options): Promise<Download> =>
    download('/open-data/mandates', input, options),

  /** List the pages of the public site. For everyone. */
  sitePages: (options?: Options): Promise<ExchangeSitePagesOutput> => ask('GET', '/site-pages', {}, options),

  /** Begin a page of the public site. For coordinator, assistant. May be refused by EXC-40. */
  beginPage: (input: ExchangeBeginPageInput, options?: ChangeOptions): Promise<ExchangeBeginPageOutput> =>
    ask('POST', '/site-pages', input, options),

  /** Show a page of the public site. For everyone. */
  sitePage: (input: ExchangeSitePageInput, options?: Options): Promise<ExchangeSitePageOutput> =>
    ask('GET', '/site-pages/{slug}', input, options),

  /** Write a page of the public site. For coordinator, assistant. */
  writePage: (input: ExchangeWritePageInput, options: VersionedOptions): Promise<ExchangeWritePageOutput> =>
    ask('PUT', '/site-pages/{slug}', input, options),

  /**
   * Draft a circular or a note.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-14, EXC-01, EXC-15, EXC-03.
   */
  draftCircular: (
    input: ExchangeDraftCircularInput,
    options?: ChangeOptions,
  ): Promise<ExchangeDraftCircularOutput> => ask('POST', '/circulars', input, options),

  /** List the circulars and notes. For whoever is signed in. */
  circulars: (input: ExchangeCircularsInput = {}, options?: Options): Promise<ExchangeCircularsOutput> =>
    ask('GET', '/circulars', input, options),

  /**
   * Change the draft of a circular.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-14, EXC-01, EXC-15, EXC-03, EXC-09.
   */
  changeCircular: (
    input: ExchangeChangeCircularInput,
    options: VersionedOptions,
  ): Promise<ExchangeChangeCircularOutput> => ask('PUT', '/circulars/{circular}', input, options),

  /** See a circular and what became of it. For whoever is signed in. */
  circular: (input: ExchangeCircularInput, options?: Options): Promise<ExchangeCircularOutput> =>
    ask('GET', '/circulars/{circular}', input, options),

  /**
   * See the mail each recipient would get.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-14, EXC-03.
   */
  previewCircular: (
    input: ExchangePreviewCircularInput,
    options?: Options,
  ): Promise<ExchangePreviewCircularOutput> => ask('GET', '/circulars/{circular}/preview', input, options),

  /**
   * Take a circular back into a draft.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-09.
   */
  takeBackCircular: (
    input: ExchangeTakeBackCircularInput,
    options: VersionedOptions,
  ): Promise<ExchangeTakeBackCircularOutput> =>
    ask('POST', '/circulars/{circular}/taking-back', input, options),

  /**
   * Ask a second person to release a circular.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-14, EXC-09, EXC-02, EXC-16, EXC-03, EXC-04, EXC-05, EXC-15.
   */
  askForRelease: (
    input: ExchangeAskForReleaseInput,
    options: VersionedOptions,
  ): Promise<ExchangeAskForReleaseOutput> => ask('POST', '/circulars/{circular}/submission', input, options),

  /**
   * Release a circular.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-09, EXC-02, EXC-16, EXC-03, EXC-04, EXC-05, EXC-15, EXC-06.
   */
  releaseCircular: (
    input: ExchangeReleaseCircularInput,
    options: VersionedOptions,
  ): Promise<ExchangeReleaseCircularOutput> => ask('POST', '/circulars/{circular}/release', input, options),

  /**
   * Stop a circular before it leaves.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-14, EXC-07.
   */
  stopCircular: (
    input: ExchangeStopCircularInput,
    options: VersionedOptions,
  ): Promise<ExchangeStopCircularOutput> => ask('POST', '/circulars/{circular}/stop', input, options),

  /** Tell the story of a circular. For whoever is signed in. */
  circularStory: (
    input: ExchangeCircularStoryInput,
    options?: Options,
  ): Promise<ExchangeCircularStoryOutput> => ask('GET', '/circulars/{circular}/story', input, options),

  /**
   * Send a circular again to those it did not reach.
   * For coordinator, assistant, ppt head, ppt team.
   * May be refused by EXC-14, EXC-09, EXC-11.
   */
  sendAgain: (input: ExchangeSendAgainInput, options: VersionedOptions): Promise<ExchangeSendAgainOutput> =>
    ask('POST', '/circulars/{circular}/sending-again', input, options),

  /** Read a circular by the link of its mail. For everyone. May be refused by EXC-12. */
  linkedCircular: (
    input: ExchangeLinkedCircularInput,
    options?: Options,
  ): Promise<ExchangeLinkedCircularOutput> => ask('GET', '/circular-links/{token}', input, options),

  /** Acknowledge a circular. For everyone. May be refused by EXC-12. */
  acknowledge: (
    input: ExchangeAcknowledgeInput,
    options?: ChangeOptions,
  ): Promise<ExchangeAcknowledgeOutput> =>
    ask('POST', '/circular-links/{token}/acknowledgement', input, options),

  /** Open a paper of a circular. For everyone. May be refused by EXC-12. */
  openPaper: (input: ExchangeOpenPaperInput, options?: ChangeOptions): Promise<ExchangeOpenPaperOutput> =>
    ask('POST', '/circular-links/{token}/papers/{document}/opening', input, options),

  /** Download a paper of a circular. For everyone. May be refused by EXC-12. */
  linkedPaper: (input: ExchangeLinkedPaperInput, options?: Options): Promise<Download> =>
    download('/circular-links/{token}/papers/{document}', input, options),

  /** Report a mail that came back. For coordinator, assistant. May be refused by EXC-13. */
  reportBounce: (
    input: ExchangeReportBounceInput,
    options?: ChangeOptions,
  ): Promise<ExchangeReportBounceOutput> => ask('POST', '/bounces', input, options),

  /** See how mail leaves. For coordinator, it specialist. */
  mailSetup: (options?: Options): Promise<ExchangeMailSetupOutput> => ask('GET', '/mail-setup', {}, options),

  /** Ask the DNS whether mail from here is trusted. For coordinator, it specialist. */
  checkMail: (options?: ChangeOptions): Promise<ExchangeCheckMailOutput> =>
    ask('POST', '/mail-setup/check', {}, options),

  /** Draft an information request. For coordinator, assistant. */
  draftRequest: (
    input: ExchangeDraftRequestInput,
    options?: ChangeOptions,
  ): Promise<ExchangeDraftRequestOutput> => ask('POST', '/information-requests', input, options),

  /**
   * List the information requests.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  requests: (input: ExchangeRequestsInput = {}, options?: Options): Promise<ExchangeRequestsOutput> =>
    ask('GET', '/information-requests', input, options),

  /** Change the draft of an information request. For coordinator, assistant. May be refused by EXC-21. */
  changeRequest: (
    input: ExchangeChangeRequestInput,
    options: VersionedOptions,
  ): Promise<ExchangeChangeRequestOutput> => ask('PUT', '/information-requests/{reference}', input, options),

  /**
   * Show an information request and what was replied.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  request: (input: ExchangeRequestInput, options?: Options): Promise<ExchangeRequestOutput> =>
    ask('GET', '/information-requests/{reference}', input, options),

  /**
   * Add a question to an information request.
   * For coordinator, assistant.
   * May be refused by EXC-21, EXC-22.
   */
  addQuestion: (
    input: ExchangeAddQuestionInput,
    options: VersionedOptions,
  ): Promise<ExchangeAddQuestionOutput> =>
    ask('POST', '/information-requests/{reference}/questions', input, options),

  /** Take a question out of an information request. For coordinator, assistant. May be refused by EXC-21. */
  removeQuestion: (
    input: ExchangeRemoveQuestionInput,
    options: VersionedOptions,
  ): Promise<ExchangeRemoveQuestionOutput> =>
    ask('DELETE', '/information-requests/{reference}/questions/{question}', input, options),

  /**
   * Open an information request and write to the focal points.
   * For coordinator, assistant.
   * May be refused by EXC-20.
   */
  openRequest: (
    input: ExchangeOpenRequestInput,
    options: VersionedOptions,
  ): Promise<ExchangeOpenRequestOutput> =>
    ask('POST', '/information-requests/{reference}/opening', input, options),

  /** Close an information request. For coordinator, assistant. May be refused by EXC-23. */
  closeRequest: (
    input: ExchangeCloseRequestInput,
    options: VersionedOptions,
  ): Promise<ExchangeCloseRequestOutput> =>
    ask('POST', '/information-requests/{reference}/closing', input, options),

  /** Let a country reply again. For coordinator, assistant. May be refused by EXC-23. */
  reopenReply: (
    input: ExchangeReopenReplyInput,
    options: VersionedOptions,
  ): Promise<ExchangeReopenReplyOutput> =>
    ask('POST', '/information-requests/{reference}/replies/{participant}/reopening', input, options),

  /** Tell the story of an information request. For coordinator, assistant. */
  requestStory: (input: ExchangeRequestStoryInput, options?: Options): Promise<ExchangeRequestStoryOutput> =>
    ask('GET', '/information-requests/{reference}/story', input, options),

  /** Show the reply of one’s own country. For focal point, liaison officer. May be refused by EXC-30. */
  ownReply: (input: ExchangeOwnReplyInput, options?: Options): Promise<ExchangeOwnReplyOutput> =>
    ask('GET', '/information-requests/{reference}/own-reply', input, options),

  /**
   * Answer a question for one’s country.
   * For focal point, liaison officer.
   * May be refused by EXC-30, EXC-31, EXC-32, EXC-34, DOC-12.
   */
  writeAnswer: (
    input: ExchangeWriteAnswerInput,
    options: VersionedOptions,
  ): Promise<ExchangeWriteAnswerOutput> =>
    ask('PUT', '/information-requests/{reference}/own-reply/answers/{question}', input, options),

  /**
   * Use an earlier answer of one’s country again.
   * For focal point, liaison officer.
   * May be refused by EXC-30, EXC-31, EXC-32, EXC-35, EXC-34.
   */
  useAnswerAgain: (
    input: ExchangeUseAnswerAgainInput,
    options: VersionedOptions,
  ): Promise<ExchangeUseAnswerAgainOutput> =>
    ask('POST', '/information-requests/{reference}/own-reply/answers/{question}/earlier', input, options),

  /**
   * Say who reads the reply of one’s country.
   * For focal point, liaison officer.
   * May be refused by EXC-30, EXC-31, EXC-32.
   */
  setConfidentiality: (
    input: ExchangeSetConfidentialityInput,
    options?: ChangeOptions,
  ): Promise<ExchangeSetConfidentialityOutput> =>
    ask('PUT', '/information-requests/{reference}/own-reply/confidentiality', input, options),

  /**
   * Clear the reply of one’s country.
   * For focal point, liaison officer.
   * May be refused by EXC-30, EXC-31, EXC-32, EXC-33.
   */
  clearReply: (
    input: ExchangeClearReplyInput,
    options: VersionedOptions,
  ): Promise<ExchangeClearReplyOutput> =>
    ask('POST', '/information-requests/{reference}/own-reply/clearing', input, options),

  /**
   * Take the file a country answered with.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  answerFile: (input: ExchangeAnswerFileInput, options?: Options): Promise<Download> =>
    download('/information-requests/{reference}/replies/{participant}/{question}', input, options),

  /**
   * Take the replies as a sheet (XLSX).
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, delegate, observer, auditor.
   */
  requestSheet: (input: ExchangeRequestSheetInput, options?: Options): Promise<Download> =>
    download('/information-requests/{reference}/results.xlsx', input, options),

  /** List the information requests that wait for an answer. For whoever is signed in. */
  waitingRequests: (options?: Options): Promise<ExchangeWaitingRequestsOutput> =>
    ask('GET', '/waiting-information-requests', {}, options),

  /** List the endpoints of webhooks. For coordinator, it specialist. */
  webhooks: (options?: Options): Promise<ExchangeWebhooksOutput> => ask('GET', '/webhooks', {}, options),

  /**
   * Add an endpoint of webhooks.
   * For coordinator, it specialist.
   * May be refused by EXC-50, EXC-51, EXC-52.
   */
  addWebhook: (input: ExchangeAddWebhookInput, options?: ChangeOptions): Promise<ExchangeAddWebhookOutput> =>
    ask('POST', '/webhooks', input, options),

  /** Show an endpoint of webhooks with its log. For coordinator, it specialist. */
  webhook: (input: ExchangeWebhookInput, options?: Options): Promise<ExchangeWebhookOutput> =>
    ask('GET', '/webhooks/{endpoint}', input, options),

  /** Change an endpoint of webhooks. For coordinator, it specialist. May be refused by EXC-50, EXC-51. */
  changeWebhook: (
    input: ExchangeChangeWebhookInput,
    options: VersionedOptions,
  ): Promise<ExchangeChangeWebhookOutput> => ask('PUT', '/webhooks/{endpoint}', input, options),

  /** Show a message of a webhook with each attempt. For coordinator, it specialist. */
  webhookDelivery: (
    input: ExchangeWebhookDeliveryInput,
    options?: Options,
  ): Promise<ExchangeWebhookDeliveryOutput> =>
    ask('GET', '/webhooks/{endpoint}/deliveries/{delivery}', input, options),

  /** Give an endpoint of webhooks a new secret. For coordinator, it specialist. */
  replaceWebhookSecret: (
    input: ExchangeReplaceWebhookSecretInput,
    options?: ChangeOptions,
  ): Promise<ExchangeReplaceWebhookSecretOutput> =>
    ask('POST', '/webhooks/{endpoint}/secret', input, options),

  /** Switch an endpoint of webhooks on or off. For coordinator, it specialist. */
  switchWebhook: (
    input: ExchangeSwitchWebhookInput,
    options?: ChangeOptions,
  ): Promise<ExchangeSwitchWebhookOutput> => ask('POST', '/webhooks/{endpoint}/switch', input, options),

  /** Remove an endpoint of webhooks. For coordinator, it specialist. */
  removeWebhook: (
    input: ExchangeRemoveWebhookInput,
    options?: ChangeOptions,
  ): Promise<ExchangeRemoveWebhookOutput> => ask('POST', '/webhooks/{endpoint}/remove', input, options),

  /** Send a test to an endpoint of webhooks. For coordinator, it specialist. May be refused by EXC-54. */
  testWebhook: (
    input: ExchangeTestWebhookInput,
    options?: ChangeOptions,
  ): Promise<ExchangeTestWebhookOutput> => ask('POST', '/webhooks/{endpoint}/test', input, options),

  /** Send a message of a webhook again. For coordinator, it specialist. May be refused by EXC-54. */
  resendWebhook: (
    input: ExchangeResendWebhookInput,
    options?: ChangeOptions,
  ): Promise<ExchangeResendWebhookOutput> =>
    ask('POST', '/webhooks/{endpoint}/deliveries/{delivery}/send-again', input, options),

  /** Count the proposed announcements and events that wait to be published. For whoever is signed in. */
  waitingProposals: (options?: Options): Promise<ExchangeWaitingProposalsOutput> =>
    ask('GET', '/waiting-proposals', {}, options),

  /** List the announcements. For everyone. */
  announcements: (
    input: ExchangeAnnouncementsInput = {},
    options?: Options,
  ): Promise<ExchangeAnnouncementsOutput> => ask('GET', '/announcements', input, options),

  /** Publish an announcement. For coordinator, assistant. May be refused by EXC-62, EXC-63. */
  publishAnnouncement: (
    input: ExchangePublishAnnouncementInput,
    options?: ChangeOptions,
  ): Promise<ExchangePublishAnnouncementOutput> => ask('POST', '/announcements', input, options),

  /** Read an announcement. For everyone. */
  announcement: (input: ExchangeAnnouncementInput, options?: Options): Promise<ExchangeAnnouncementOutput> =>
    ask('GET', '/announcements/{announcement}', input, options),

  /**
   * Change an announcement.
   * For coordinator, assistant, focal point, liaison officer.
   * May be refused by EXC-62, EXC-63, EXC-60.
   */
  changeAnnouncement: (
    input: ExchangeChangeAnnouncementInput,
    options: VersionedOptions,
  ): Promise<ExchangeChangeAnnouncementOutput> => ask('PUT', '/announcements/{announcement}', input, options),

  /**
   * Propose an announcement of one’s country.
   * For focal point, liaison officer.
   * May be refused by EXC-62, EXC-60.
   */
  proposeAnnouncement: (
    input: ExchangeProposeAnnouncementInput,
    options?: ChangeOptions,
  ): Promise<ExchangeProposeAnnouncementOutput> => ask('POST', '/announcement-proposals', input, options),

  /**
   * Publish or return a proposed announcement.
   * For coordinator, assistant.
   * May be refused by EXC-61, EXC-63, EXC-62, EXC-60.
   */
  decideAnnouncement: (
    input: ExchangeDecideAnnouncementInput,
    options: VersionedOptions,
  ): Promise<ExchangeDecideAnnouncementOutput> =>
    ask('POST', '/announcements/{announcement}/decision', input, options),

  /**
   * Withdraw an announcement.
   * For coordinator, assistant, focal point, liaison officer.
   * May be refused by EXC-60.
   */
  withdrawAnnouncement: (
    input: ExchangeWithdrawAnnouncementInput,
    options: VersionedOptions,
  ): Promise<ExchangeWithdrawAnnouncementOutput> =>
    ask('POST', '/announcements/{announcement}/withdrawal', input, options),

  /** See what happens in the region in a month. For everyone. */
  calendar: (input: ExchangeCalendarInput = {}, options?: Options): Promise<ExchangeCalendarOutput> =>
    ask('GET', '/region-calendar', input, options),

  /** List the events of the region. For everyone. */
  events: (input: ExchangeEventsInput = {}, options?: Options): Promise<ExchangeEventsOutput> =>
    ask('GET', '/region-events', input, options),

  /** Enter an event. For coordinator, assistant. May be refused by EXC-64. */
  publishEvent: (
    input: ExchangePublishEventInput,
    options?: ChangeOptions,
  ): Promise<ExchangePublishEventOutput> => ask('POST', '/region-events', input, options),

  /** See an event. For everyone. */
  event: (input: ExchangeEventInput, options?: Options): Promise<ExchangeEventOutput> =>
    ask('GET', '/region-events/{event}', input, options),

  /**
   * Change an event.
   * For coordinator, assistant, focal point, liaison officer.
   * May be refused by EXC-64, EXC-60.
   */
  changeEvent: (
    input: ExchangeChangeEventInput,
    options: VersionedOptions,
  ): Promise<ExchangeChangeEventOutput> => ask('PUT', '/region-events/{event}', input, options),

  /** Take an event as .ics. For everyone. */
  eventFile: (input: ExchangeEventFileInput, options?: Options): Promise<Download> =>
    download('/region-events/{event}/event.ics', input, options),

  /**
   * Propose an event of one’s country.
   * For focal point, liaison officer.
   * May be refused by EXC-64, EXC-60.
   */
  proposeEvent: (
    input: ExchangeProposeEventInput,
    options?: ChangeOptions,
  ): Promise<ExchangeProposeEventOutput> => ask('POST', '/region-event-proposals', input, options),

  /** Publish or return a proposed event. For coordinator, assistant. May be refused by EXC-61, EXC-60. */
  decideEvent: (
    input: ExchangeDecideEventInput,
    options: VersionedOptions,
  ): Promise<ExchangeDecideEventOutput> => ask('POST', '/region-events/{event}/decision', input, options),

  /**
   * Withdraw an event.
   * For coordinator, assistant, focal point, liaison officer.
   * May be refused by EXC-60.
   */
  withdrawEvent: (
    input: ExchangeWithdrawEventInput,
    options: VersionedOptions,
  ): Promise<ExchangeWithdrawEventOutput> => ask('POST', '/region-events/{event}/withdrawal', input, options),

  /** Read one’s calendar by its address. For everyone. May be refused by MAN-15. */
  calendarFeed: (input: ExchangeCalendarFeedInput, options?: Options): Promise<Download> =>
    download('/calendars/{token}/{file}', input, options),

  /**
   * List whom to reach in each country.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  contacts: (input: ExchangeContactsInput = {}, options?: Options): Promise<ExchangeContactsOutput> =>
    ask('GET', '/contacts', input, options),

  /**
   * Take the contacts as .xlsx.
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  contactsSheet: (input: ExchangeContactsSheetInput = {}, options?: Options): Promise<Download> =>
    download('/contacts.xlsx', input, options),

  /**
   * Take one contact (.vcf).
   * For coordinator, it specialist, assistant, ppt head, ppt team, focal point, liaison officer, auditor.
   */
  contactCard: (input: ExchangeContactCardInput, options?: Options): Promise<Download> =>
    download('/contacts/{person}/card.vcf', input, options),

  /** See what one shares of oneself. For whoever is signed in. May be refused by EXC-66. */
  ownContact: (options?: Options): Promise<ExchangeOwnContactOutput> =>
    ask('GET', '/own/contact', {}, options),

  /** Say what one shares of oneself. For whoever is signed in. May be refused by EXC-66. */
  shareContact: (
    input: ExchangeShareContactInput,
    options: VersionedOptions,
  ): Promise<ExchangeShareContactOutput> => ask('PUT', '/own/contact', input, options),

  /** Settle whether addresses are shared. For coordinator. */
  settleContacts: (
    input: ExchangeSettleContactsInput,
    options: VersionedOptions,
  ): Promise<ExchangeSettleContactsOutput> => ask('PUT', '/contacts/setting', input, options),
})

/** A UUID. */
export type Id = string

/** A day of the calendar: `2026-11-27`. */
export type Day = string

/** A moment in UTC: `2026-11-27T15:00:00.000Z`. */
export type Instant = string

/** Bytes in base64. */
export type Base64 = string

export type Participant = {
  participant_id: Id
  kind: 'country' | 'organization'
  code: string
  version: number
  names: ParticipantName[]
  statuses: ParticipantStatus[]
}

export type ParticipantName = { from_day: Day; until_day: Day | null; short: Text; formal: Text }

export type Text = { es?: string; en?: string }

export type ParticipantStatus = { from_day: Day; until_day: Day | null; status: ParticipantStatusStatus }

export type ParticipantStatusStatus = 'member' | 'observer' | 'civil society' | 'host organization'

export type Body = {
  body_id: Id
  code: string
  version: number
  acts: BodyAct[]
  cadence: string | null
  parent_id: Id | null
  predecessor_id: Id | null
  from_day: Day
  until_day: Day | null
  names: BodyName[]
}

export type BodyAct = 'decide' | 'conclude' | 'recommend' | 'approve budget' | 'choose the presidency'

export type BodyName = { from_day: Day; until_day: Day | null; name: Text }

export type Presidency = {
  presidency_id: Id
  participant_id: Id
  theme: Text
  from_day: Day
  until_day: Day
  designated_on: Day | null
  version: number
}

export type Appointment = {
  appointment_id: Id
  person_id: Id
  office: AppointmentOffice
  participant_id: Id | null
  participant: Text | null
  bodies: AppointmentBody[]
  from_day: Day
  until_day: Day | null
  instrument: string | null
  meeting_id: Id | null
  suspended_at: string | null
  suspension_reason: string | null
  predecessor: AppointmentPredecessor | null
  version: number
}

export type AppointmentOffice =
  | 'coordinator'
  | 'it specialist'
  | 'assistant'
  | 'ppt head'
  | 'ppt team'
  | 'focal point'
  | 'liaison officer'
  | 'delegate'
  | 'observer'
  | 'host finance'
  | 'host procurement'
  | 'auditor'

export type AppointmentBody = { body_id: Id; name: Text }

export type AppointmentPredecessor = { appointment_id: Id; person_id: Id; name: string }

export type StandIn = {
  stand_in_id: Id
  office: AppointmentOffice
  participant: Text | null
  tasks: string[]
  from_day: Day
  until_day: Day
  with: string
}

export type Draft = { draft_id: Id; version: number }

export type Batch = {
  batch_id: Id
  source_name: string
  created_at: string
  rows: number
  people: number
  appointments: number
  changed: number
  left_out: BatchLeftOut[]
  undone_at: string | null
}

export type BatchLeftOut = {
  row: number
  kind: BatchLeftOutKind
  name: string
  email: string
  changes: BatchLeftOutChange[]
  office: string | null
  participant: string | null
  problems: BatchLeftOutProblem[]
}

export type BatchLeftOutKind = 'error' | 'create' | 'change' | 'unchanged'

export type BatchLeftOutChange =
  | 'given_name'
  | 'family_name'
  | 'email'
  | 'treatment'
  | 'language'
  | 'phone'
  | 'mobile'
  | 'whatsapp'
  | 'office'
  | 'participant'
  | 'from'
  | 'until'
  | 'instrument'

export type BatchLeftOutProblem = {
  field: BatchLeftOutChange
  says: string
  facts: Record<string, string | number>
}

export type Entry = {
  entry_id: string
  at: string
  when: string
  hour: string
  operation: string
  told: string
  said: string | null
  changes: EntryChange[]
}

export type EntryChange = { field: string; told: string }

export type Document = {
  document_id: Id
  symbol: string
  kind: string
  title: Text
  meeting_id: Id | null
  body_id: Id | null
  parent_id: Id | null
  relation: DocumentRelation | null
  original_language: Language
  dated_on: Day
  adopted_on: Day | null
  circulated_on: Day | null
  state: DocumentState
  access: DocumentAccess
  readers: Id[]
  note: string
  version: number
}

export type DocumentRelation = 'revision' | 'addendum' | 'corrigendum' | 'amendment'

export type Language = 'es' | 'en'

export type DocumentState = 'draft' | 'circulated' | 'final' | 'superseded'

export type DocumentAccess =
  | 'public'
  | 'members'
  | 'members and observers'
  | 'named participants'
  | 'presidency and secretariat'
  | 'secretariat'

export type Meeting = {
  meeting_id: Id
  body_id: Id
  number: string
  name: Text
  host_id: Id | null
  place: Text
  mode: MeetingMode
  zone: string
  opens_on: Day
  closes_on: Day
  week_id: Id | null
  state: MeetingState
  daily_from: string | null
  daily_until: string | null
  calendar_sequence: number
  version: number
}

export type MeetingMode = 'in person' | 'virtual' | 'hybrid'

export type MeetingState =
  | 'planned'
  | 'convened'
  | 'registration open'
  | 'in session'
  | 'closed'
  | 'outcome adopted'
  | 'archived'
  | 'cancelled'

export type Archive = {
  archive_id: Id
  name: string
  bytes: number
  part_bytes: number
  state: ArchiveState
  problem: ArchiveProblem | null
  kind: string
  access: ArchiveAccess
  original_language: Language
  started_at: string
  content_bytes: number | null
  read_bytes: number
  version: number
}

export type ArchiveState =
  | 'arriving'
  | 'reading'
  | 'review'
  | 'registering'
  | 'done'
  | 'unreadable'
  | 'given up'

export type ArchiveProblem = { kind: string; facts: Record<string, string | number> }

export type ArchiveAccess =
  | 'public'
  | 'members'
  | 'members and observers'
  | 'presidency and secretariat'
  | 'secretariat'

export type Round = {
  round_id: Id
  document_id: Id
  deadline: string
  shared_with: 'readers' | 'secretariat'
  previous_id: Id | null
  opened_at: string
  closed_at: string | null
  version: number
}

export type Comment = {
  comment_id: Id
  round_id: Id
  participant_id: Id
  mark: string
  ordinal: number
  place: string
  language: Language
  text: string
  written_at: string
  decision: CommentDecision | null
  reason: string
  answered_at: string | null
  version: number
}

export type CommentDecision = 'taken' | 'taken in part' | 'not taken'

export type Item = {
  item_id: Id
  parent_id: Id | null
  kind: ItemKind
  number: string | null
  title: Text
  day: Day | null
  starts: string | null
  minutes: number | null
  ends: string | null
  presenter: Text
  annotation: Text
  decision: string | null
  mandates: number
  documents: ItemDocument[]
}

export type ItemKind = 'opening' | 'adoption' | 'substantive' | 'break' | 'closing'

export type ItemDocument = { document_id: Id; symbol: string; title: Text }

export type Registration = {
  registration_id: Id
  participant_id: Id | null
  category: RegistrationCategory
  role: RegistrationRole | null
  given_name: string
  family_name: string
  email: string
  language: Language
  person_id: Id | null
  state: RegistrationState
  printed_name: string | null
  job_title: Text
  floor_language: Language | null
  substitutes_id: Id | null
  note: string
  namesake: boolean
  withdrawn_why: string | null
  version: number
}

export type RegistrationCategory = 'member' | 'observer' | 'interpreter' | 'press' | 'staff' | 'guest'

export type RegistrationRole = 'head' | 'alternate' | 'delegate' | 'adviser'

export type RegistrationState =
  | 'waiting'
  | 'nominated'
  | 'accredited'
  | 'registered'
  | 'confirmed'
  | 'withdrawn'

export type Nomination = {
  nomination_id: Id
  note: string
  file_name: string | null
  nominated_at: string
  people: number
}

export type Week = {
  week_id: Id
  name: Text
  place: Text
  host_id: Id | null
  opens_on: Day
  closes_on: Day
  version: number
}

export type TemplateItem = {
  template_item_id: Id
  mode: MeetingMode
  title: Text
  days_before: number
  office: TemplateItemOffice
}

export type TemplateItemOffice =
  | 'coordinator'
  | 'assistant'
  | 'it specialist'
  | 'host finance'
  | 'host procurement'

export type Convocation = {
  convocation_id: Id
  meeting_id: Id
  state: ConvocationState
  answer_until: Day
  late_reason: string | null
  asked_at: string
  leaves_at: string | null
  sent_at: string | null
  reminded_at: string | null
  version: number
}

export type ConvocationState = 'awaiting release' | 'released' | 'sent' | 'stopped'

export type Letter = {
  letter_id: Id
  participant_id: Id
  code: string
  short: Text
  symbol: string
  kept: boolean
  standing: LetterStanding
  mails: number
  bounced: number
  answer: LetterAnswer | null
}

export type LetterStanding =
  | 'being written'
  | 'nobody to write to'
  | 'bounced'
  | 'in doubt'
  | 'on its way'
  | 'sent'

export type LetterAnswer = {
  answer: LetterAnswerAnswer
  head: string
  remark: string
  how: LetterAnswerHow
  note: string
  answered_at: string
  version: number
}

export type LetterAnswerAnswer = 'attends' | 'does not attend' | 'later'

export type LetterAnswerHow = 'link' | 'signed in' | 'paper'

export type Session = { session_id: Id; sequence: number }

export type Request = {
  request_id: Id
  participant_id: Id
  name: Text
  status: ParticipantStatusStatus
  kind: RequestKind
  motion: RequestMotion | null
  state: RequestState
  started_at: string | null
  seconds_used: number
  limit_seconds: number
  ruling: 'upheld' | 'not upheld' | null
}

export type RequestKind = 'speech' | 'right of reply' | 'point of order' | 'motion'

export type RequestMotion =
  | 'suspend the meeting'
  | 'adjourn the meeting'
  | 'adjourn the debate'
  | 'close the debate'

export type RequestState = 'waiting' | 'speaking' | 'done' | 'withdrawn'

export type Statement = {
  statement_id: Id
  item_id: Id | null
  participant_id: Id
  name: Text
  language: Language
  file_name: string
  handed_in_at: string
}

export type Provision = {
  provision_id: Id
  number: string
  parent_number: string | null
  level: number
  text: Text
  class: ProvisionClass
  state: 'proposed' | 'read'
  spans: ProvisionSpans
  disagreements: ProvisionDisagreement[]
  version: number
  mandates: Mandate[]
}

export type ProvisionClass = 'position' | 'thanks' | 'action' | 'standing' | 'money' | 'note'

export type ProvisionSpans = { es?: ProvisionSpansEs; en?: ProvisionSpansEs }

export type ProvisionSpansEs = {
  verb?: [number, number]
  due?: [number, number]
  tasked: Array<[number, number]>
}

export type ProvisionDisagreement = { kind: string; es: string | null; en: string | null }

export type Mandate = {
  mandate_id: Id
  reference: string | null
  kind: 'mandate' | 'guideline'
  title: Text
  source: MandateSource
  provision_id: Id | null
  body_id: Id | null
  class: ProvisionClass
  tasked: string[]
  beneficiaries: string[]
  due: MandateDue | null
  due_day: Day | null
  proposed_day: Day | null
  state: MandateState
  adopted_on: Day | null
  closed_on: Day | null
  evidence_count: number
  version: number
}

export type MandateSource = { symbol: string; title: Text; number: string }

export type MandateDue = { words: Text; reading: MandateDueReading }

export type MandateDueReading =
  | { kind: 'absolute'; words: string; date?: Day; inclusive: boolean; question?: MandateDueReadingQuestion }
  | {
      kind: 'relative'
      words: string
      period?: string
      event?: MandateDueReadingEvent
      direction?: 'before' | 'after'
      workingDays?: true
    }
  | { kind: 'coarse'; words: string; from?: Day; to?: Day; fiscalYear?: number }
  | { kind: 'recurring'; words: string; period?: string; event?: MandateDueReadingEvent }

export type MandateDueReadingQuestion = 'day or month first' | 'which year' | 'which day'

export type MandateDueReadingEvent =
  | 'adoption'
  | 'receipt'
  | 'meeting'
  | 'next meeting'
  | 'named meeting'
  | 'term end'
  | 'opening'
  | 'closing'

export type MandateState =
  | 'proposed'
  | 'open'
  | 'in progress'
  | 'reported'
  | 'confirmed'
  | 'closed'
  | 'superseded'
  | 'lapsed'

export type View = { view_id: Id; name: string; query: string }

export type Page = { page_id: Id; slug: string; title: Text; text: Text; published: boolean; version: number }

export type Circular = {
  circular_id: Id
  kind: 'circular' | 'note'
  sender: 'TS' | 'PPT'
  reference: string | null
  subject: Text
  body: Text
  original_language: Language
  deadline_on: Day | null
  state: CircularState
  drafted_at: string
  released_at: string | null
  leaves_at: string | null
  sent_at: string | null
  stopped_at: string | null
  version: number
}

export type CircularState = 'draft' | 'awaiting release' | 'released' | 'sent' | 'stopped'

export type Person = {
  person_id: Id
  name: string
  office: AppointmentOffice
  participant: Text | null
  language: Language
}

export type Question = {
  question_id: Id
  ordinal: number
  kind: QuestionKind
  wording: Text
  hint: Text
  required: boolean
  shape: QuestionShape
  previous_id: Id | null
}

export type QuestionKind = 'text' | 'choice' | 'number' | 'table' | 'file'

export type QuestionShape = {
  options: Text[]
  several: boolean
  unit: string
  min: number | null
  max: number | null
  columns: Text[]
}

export type Reply = {
  reply_id: Id
  participant_id: Id
  confidentiality: ReplyConfidentiality
  cleared_at: string | null
  version: number
}

export type ReplyConfidentiality =
  | 'public'
  | 'members'
  | 'members and observers'
  | 'presidency and secretariat'

export type Endpoint = {
  endpoint_id: Id
  name: string
  address: string
  kinds: EndpointKind[]
  before_until: string | null
  off_why: EndpointOffWhy | null
  off_at: string | null
  failing_since: string | null
  made_at: string
  version: number
}

export type EndpointKind =
  | 'document.published'
  | 'document.version.issued'
  | 'document.made.final'
  | 'document.superseded'
  | 'mandate.registered'
  | 'mandate.reported'
  | 'mandate.confirmed'
  | 'mandate.closed'
  | 'mandate.lapsed'
  | 'mandate.superseded'
  | 'meeting.planned'
  | 'meeting.changed'
  | 'meeting.convened'
  | 'meeting.closed'
  | 'page.published'

export type EndpointOffWhy = 'by hand' | 'gone' | 'failing'

export type Delivery = { delivery_id: Id }

export type Announcement = {
  announcement_id: Id
  participant_id: Id | null
  state: AnnouncementState
  audience: AnnouncementAudience
  title: Text
  text: Text
  from_day: Day
  until_day: Day
  pinned: boolean
  reason: string
  published_at: string | null
  version: number
}

export type AnnouncementState = 'proposed' | 'published' | 'returned' | 'withdrawn'

export type AnnouncementAudience = 'public' | 'members' | 'members and observers'

export type Event = {
  event_id: Id
  participant_id: Id | null
  state: AnnouncementState
  audience: AnnouncementAudience
  kind: 'member' | 'partner'
  title: Text
  place: string
  organiser: string
  link: string
  from_day: Day
  until_day: Day
  zone: string
  starts_at: string | null
  ends_at: string | null
  reason: string
  version: number
}

export type DirectoryEnterPersonChannel = { kind: DirectoryEnterPersonChannelKind; value: string }

export type DirectoryEnterPersonChannelKind = 'phone' | 'mobile' | 'whatsapp' | 'skype' | 'second e-mail'

export type AskedAwaiting = { office: AppointmentOffice; participant: Text | null; stands_in: boolean }

export type LeavableTask = 'answering' | 'supervising' | 'instructing' | 'reading' | 'following' | 'meetings'

export type DocumentsListDocument = {
  document_id: Id
  symbol: string
  kind: string
  title: Text
  dated_on: Day
  state: DocumentState
  access: DocumentAccess
  original_language: Language
  relation: DocumentRelation | null
  languages: DocumentsListDocumentLanguage[]
}

export type DocumentsListDocumentLanguage = {
  language: Language
  readiness: DocumentsListDocumentLanguageReadiness
}

export type DocumentsListDocumentLanguageReadiness = 'ready' | 'stale' | 'awaited' | 'late'

export type DocumentsGetVersion = {
  language: Language
  kind: DocumentsGetVersionKind
  readiness: DocumentsListDocumentLanguageReadiness
  due_on: Day | null
  ready_at: string | null
  hash: string | null
  file: DocumentsGetVersionFile | null
  by_paragraph: boolean
  version: number
}

export type DocumentsGetVersionKind = 'original' | 'translation' | 'machine translation'

export type DocumentsGetVersionFile = { name: string; media_type: string; bytes: number }

export type DocumentsGetSeries = {
  meeting_id: Id
  body_id: Id
  body_code: string
  number: string
  name: Text
  from_day: Day
}

export type DocumentsTextParagraph = {
  mark: string
  kind: 'heading' | 'text'
  level: number
  versions: DocumentsTextParagraphVersions
  missing: Language[]
  stale: Language[]
}

export type DocumentsTextParagraphVersions = {
  es?: DocumentsTextParagraphVersionsEs
  en?: DocumentsTextParagraphVersionsEs
}

export type DocumentsTextParagraphVersionsEs = { number: string; text: string }

export type DocumentsCompareRow = {
  change: DocumentsCompareRowChange
  kind: 'heading' | 'text'
  level: number
  before: DocumentsCompareRowBefore | null
  after: DocumentsCompareRowBefore | null
}

export type DocumentsCompareRowChange = 'same' | 'changed' | 'added' | 'removed'

export type DocumentsCompareRowBefore = {
  mark: string
  number: string
  words: DocumentsCompareRowBeforeWord[]
}

export type DocumentsCompareRowBeforeWord = {
  at: number
  text: string
  change: DocumentsCompareRowBeforeWordChange
}

export type DocumentsCompareRowBeforeWordChange = 'same' | 'added' | 'removed'

export type DocumentsArchivePart = { number: number; sha256: string; bytes: number }

export type DocumentsArchivePapersPaper = {
  entry: number
  name: string
  bytes: number
  state: DocumentsArchivePapersPaperState
  problem: ArchiveProblem | null
  language: Language | null
  symbol: string | null
  taken: boolean
  kind: string | null
  title: string | null
  dated_on: Day | null
  told: DocumentsArchivePapersPaperTold
  meeting_id: Id | null
  access: DocumentAccess | null
  beside: number | null
  document_id: Id | null
  version: number
}

export type DocumentsArchivePapersPaperState =
  | 'proposed'
  | 'left out'
  | 'duplicate'
  | 'unreadable'
  | 'registered'
  | 'refused'

export type DocumentsArchivePapersPaperTold = {
  language?: DocumentsArchivePapersPaperToldLanguage
  symbol?: DocumentsArchivePapersPaperToldLanguage
  kind?: DocumentsArchivePapersPaperToldLanguage
  title?: DocumentsArchivePapersPaperToldLanguage
  dated_on?: DocumentsArchivePapersPaperToldLanguage
  meeting_id?: DocumentsArchivePapersPaperToldLanguage
}

export type DocumentsArchivePapersPaperToldLanguage = 'text' | 'name' | 'archive' | 'person'

export type DocumentsTypesType = {
  kind: string
  name: Text
  pattern: string
  access: DocumentAccess
  outcome: boolean
  retired: boolean
  version: number
}

export type DocumentsCommentsComment = {
  comment_id: Id
  round_id: Id
  participant_id: Id
  mark: string
  ordinal: number
  place: string
  language: Language
  text: string
  written_at: string
  decision: CommentDecision | null
  reason: string
  answered_at: string | null
  version: number
  country: Text
  name: string
  own: boolean
}

export type MeetingsPlanDayCheck = { warnings: MeetingsPlanDayCheckWarning[]; unknown: string[] }

export type MeetingsPlanDayCheckWarning = {
  why: MeetingsPlanDayCheckWarningWhy
  when: 'on its days' | 'on a travel day'
  from_day: Day
  until_day: Day
  name: Text
  country: string | null
  path: string | null
}

export type MeetingsPlanDayCheckWarningWhy =
  | 'host holiday'
  | 'participant holiday'
  | 'one body'
  | 'its parent'
  | 'same days'
  | 'event'

export type MeetingsAgendaAgenda = {
  state: MeetingsAgendaAgendaState
  circulated_at: string | null
  adopted_on: Day | null
  items: Item[]
  version: number
}

export type MeetingsAgendaAgendaState = 'draft' | 'provisional' | 'adopted'

export type MeetingsDelegationsTerms = {
  nominations_until: Day
  asks: MeetingsDelegationsTermsAsk[]
  quotas: Partial<Record<RegistrationCategory, number>>
  version: number
}

export type MeetingsDelegationsTermsAsk = 'job title' | 'diet' | 'access needs' | 'passport' | 'sex' | 'photo'

export type DelegationCounts = {
  waiting: number
  nominated: number
  accredited: number
  registered: number
  confirmed: number
}

export type MeetingsDelegationParticipant = { participant_id: Id; code: string; short: Text }

export type MeetingsDelegateSuccessor = {
  registration_id: Id
  given_name: string
  family_name: string
  role: RegistrationRole | null
}

export type MeetingsRegistrationRegistration = {
  given_name: string
  family_name: string
  printed_name: string | null
  job_title: Text
  floor_language: Language | null
  state: RegistrationState
  category: RegistrationCategory
  version: number
}

export type TurnedAwayVerdict = 'admitted' | 'forged' | 'foreign' | 'expired' | 'replaced' | 'not coming'

export type MeetingsAttendanceOccasion = { session: number | null; day: Day; people: number; members: number }

export type MeetingsOwnParticularsKeptUntil = { travel: Day; stay: Day }

export type MeetingsOwnParticularsValues = {
  passport_number: string | null
  passport_expires: Day | null
  nationality: string | null
  birth_date: Day | null
  diet: string | null
  access_needs: string | null
  emergency_contact: string | null
  sex: MeetingsOwnParticularsValuesSex | null
}

export type MeetingsOwnParticularsValuesSex = 'female' | 'male' | 'other' | 'prefers not to say'

export type MeetingsGiveParticularsGiven =
  | 'passport_number'
  | 'passport_expires'
  | 'nationality'
  | 'birth_date'
  | 'diet'
  | 'access_needs'
  | 'emergency_contact'
  | 'sex'

export type MeetingsParticularsGivenKept = { travel: number; stay: number }

export type MeetingsParticularsPurpose = 'visa letter' | 'transfer' | 'catering' | 'access' | 'emergency'

export type MeetingsLetterTemplateTemplate = {
  subject: string
  body: string
  closing: string
  signature: string
  language: Language
  version: number
  changed_at: string | null
}

export type SentColleague = { name: string; left_at: string }

export type MeetingsSessionsSession = {
  speech_seconds: number
  point_seconds: number
  reply_seconds: number
  second_reply_seconds: number
  session_id: Id
  meeting_id: Id
  ordinal: number
  state: MeetingsSessionsSessionState
  opened_at: string
  closed_at: string | null
  admits: MeetingsSessionsSessionAdmit[]
  list_closed: boolean
}

export type MeetingsSessionsSessionState = 'open' | 'suspended' | 'closed'

export type MeetingsSessionsSessionAdmit = 'observer' | 'civil society' | 'host organization'

export type MeetingsFloorItem = { item_id: Id; number: string | null; title: Text; documents: ItemDocument[] }

export type MeetingsFloorShown = { text: Text; document: ItemDocument | null }

export type MeetingsBoothFloor = {
  meeting: Meeting
  session: MeetingsSessionsSession | null
  attends: boolean
  sequence: number
  item: MeetingsFloorItem | null
  items: MeetingsFloorItem[]
  shown: MeetingsFloorShown
  speaking: Request | null
  waiting: Request[]
  spoken: Request[]
}

export type MeetingsBoothPapers = { statements: Statement[]; next: Id | null }

export type ProcedureState = 'open' | 'adopted' | 'broken' | 'withdrawn'

export type MeetingsSilenceRecipient = { participant_id: Id; name: Text }

export type CorrectionState = 'open' | 'accepted' | 'declined'

export type MeetingsEvaluationTemplateQuestion = {
  kind: MeetingsEvaluationTemplateQuestionKind
  wording: MeetingsEvaluationTemplateQuestionWording
  choices: MeetingsEvaluationTemplateQuestionWording[]
}

export type MeetingsEvaluationTemplateQuestionKind = 'rating' | 'choice' | 'words'

export type MeetingsEvaluationTemplateQuestionWording = { es: string; en: string }

export type RowBySex = { female: number; male: number; other: number; unsaid: number }

export type DraftKind =
  | 'declaration'
  | 'extraordinary declaration'
  | 'conclusions'
  | 'decisions'
  | 'recommendations'

export type DraftState = 'drafting' | 'tabled' | 'adopted' | 'withdrawn'

export type MandatesDraftDraft = {
  draft_id: Id
  meeting_id: Id
  kind: DraftKind
  title: Text
  original_language: Language
  state: DraftState
  tabled_at: string | null
  document_id: Id | null
  opened_at: string
  version: number
}

export type ParagraphKind = 'preamble' | 'item' | 'sub-item'

export type AmendmentKind = 'replace' | 'delete' | 'add'

export type MandatesDraftVersion = { number: number; made_at: string }

export type MandatesDraftGiven = { number: string; references: string[] }

export type MandatesListMandate = {
  mandate_id: Id
  reference: string | null
  kind: 'mandate' | 'guideline'
  title: Text
  source: MandateSource
  provision_id: Id | null
  body_id: Id | null
  class: ProvisionClass
  tasked: string[]
  beneficiaries: string[]
  due: MandateDue | null
  due_day: Day | null
  proposed_day: Day | null
  state: MandateState
  adopted_on: Day | null
  closed_on: Day | null
  evidence_count: number
  version: number
  overdue: boolean
}

export type LinkKind = 'derives from' | 'reiterates' | 'supersedes' | 'waits for'

export type MandatesFiguresBody = { key: string | null; state: string; count: number }

export type MandatesRoundsRound = {
  round_id: Id
  body_id: Id
  name: Text
  opened_on: Day
  closed_on: Day | null
  version: number
}

export type MandateProposal = { choice: MandateProposalChoice; reason: string; version: number }

export type MandateProposalChoice = 'retain' | 'update' | 'remove'

export type ExchangeCircularAudience = {
  groups: Array<'members' | 'observers'>
  participants: Id[]
  offices: ExchangeCircularAudienceOffice[]
  people: Id[]
}

export type ExchangeCircularAudienceOffice =
  | 'focal point'
  | 'liaison officer'
  | 'delegate'
  | 'observer'
  | 'ppt head'
  | 'ppt team'

export type ExchangeDraftRequestState = 'draft' | 'open' | 'closed'

export type ExchangeRequestsRequest = {
  request_id: Id
  reference: string
  title: Text
  introduction: Text
  state: ExchangeDraftRequestState
  deadline: string
  confidentiality: ReplyConfidentiality
  previous_id: Id | null
  version: number
  recipients: number
  cleared: number
  overdue: Text[]
  own: ExchangeRequestsRequestOwn | null
}

export type ExchangeRequestsRequestOwn = 'cleared' | 'awaited' | 'overdue' | 'not shared'

export type ExchangeRequestRequest = {
  request_id: Id
  reference: string
  title: Text
  introduction: Text
  state: ExchangeDraftRequestState
  deadline: string
  confidentiality: ReplyConfidentiality
  previous_id: Id | null
  version: number
}

export type AnswerValue = {
  text?: string
  chosen?: number[]
  number?: number | null
  rows?: string[][]
  file?: string
}

export type ExchangeOwnReplyAnswer = {
  question_id: Id
  value: AnswerValue
  written_at: string
  name: string
  version: number
}

export type DeliveryKind =
  | 'document.published'
  | 'document.version.issued'
  | 'document.made.final'
  | 'document.superseded'
  | 'mandate.registered'
  | 'mandate.reported'
  | 'mandate.confirmed'
  | 'mandate.closed'
  | 'mandate.lapsed'
  | 'mandate.superseded'
  | 'meeting.planned'
  | 'meeting.changed'
  | 'meeting.convened'
  | 'meeting.closed'
  | 'page.published'
  | 'ping'

export type DeliveryState = 'waiting' | 'taken' | 'failed' | 'withdrawn'

export type DeliveryFailure = 'too slow' | 'not reached' | 'inside'

export type ExchangeAnnouncementsAnnouncement = {
  announcement_id: Id
  participant_id: Id | null
  state: AnnouncementState
  audience: AnnouncementAudience
  title: Text
  text: Text
  from_day: Day
  until_day: Day
  pinned: boolean
  reason: string
  published_at: string | null
  version: number
  country: Text | null
  own: boolean
}

export type EntryKind = 'meeting' | 'request' | 'comments' | 'member' | 'partner'

export type ExchangeEventsEvent = {
  event_id: Id
  participant_id: Id | null
  state: AnnouncementState
  audience: AnnouncementAudience
  kind: 'member' | 'partner'
  title: Text
  place: string
  organiser: string
  link: string
  from_day: Day
  until_day: Day
  zone: string
  starts_at: string | null
  ends_at: string | null
  reason: string
  version: number
  country: Text | null
  own: boolean
}

export type ExchangeContactsSetting = { shares_email: boolean; version: number }

export type DocumentsRegisterVersion = {
  text?: string
  file?: DocumentsRegisterVersionFile
  language: Language
  kind?: DocumentsGetVersionKind
}

export type DocumentsRegisterVersionFile = { name: string; content: Base64 }

export type MeetingsOthersCategory = 'interpreter' | 'press' | 'staff' | 'guest'

export type MeetingsEnterOthersPeople = {
  given_name: string
  family_name: string
  email: string
  role?: RegistrationRole | null
  job_title?: Text
  language?: Language
}

export type MeetingsCredentialsFormat = 'xlsx' | 'csv' | 'pdf' | 'docx'

export type MandatesNoteEvidence = {
  title?: string
  address?: string
  file?: DocumentsRegisterVersionFile
  restricted?: boolean
}

export type ExchangeDraftCircularDocument = { symbol: string; how: 'link' | 'attached' }

export type ConferenceShowOutput = {
  conference_id: Id
  name: Text
  acronym: Text
  zone: string
  is_example: boolean
}

export type ConferenceParticipantsOutput = {
  participants: Array<{
    participant_id: Id
    kind: 'country' | 'organization'
    code: string
    short: Text
    formal: Text
    status: ParticipantStatusStatus
  }>
}

export type ConferenceEnterParticipantOutput = Participant

export type ConferenceBodiesOutput = {
  bodies: Array<{ body_id: Id; code: string; name: Text; acts: BodyAct[]; parent_id: Id | null }>
}

export type ConferenceEnterBodyOutput = Body

export type ConferencePresidenciesOutput = {
  presidencies: Array<{
    presidency_id: Id
    participant_id: Id
    code: string
    short: Text
    theme: Text
    from_day: Day
    until_day: Day
    standing: 'past' | 'outgoing' | 'current' | 'incoming' | 'designated'
  }>
}

export type ConferenceEnterPresidencyOutput = Presidency

export type ConferenceParticipantOutput = Participant

export type ConferenceNameParticipantOutput = Participant

export type ConferenceSetStatusOutput = Participant

export type ConferenceBodyOutput = Body

export type ConferenceChangeBodyOutput = Body

export type ConferenceNameBodyOutput = Body

export type ConferencePresidencyOutput = Presidency

export type ConferenceChangePresidencyOutput = Presidency

export type ConferenceJournalHeadsOutput = {
  keepers: string[]
  version: number
  heads: Array<{
    conference_id: Id
    day: Day
    number: number
    hash: string
    key_id: string
    signature: string
  }>
  next: Day | null
}

export type ConferenceJournalKeyOutput = { keys: Array<{ key_id: string; public_key: string }> }

export type ConferenceNameKeepersOutput = { keepers: string[]; version: number }

export type DirectoryRequestLinkOutput = { sent: true }

export type DirectoryEnterOutput = { token: string; next: string | null; second: boolean }

export type DirectoryLeaveOutput = { left: true }

export type DirectoryAppointmentsOutput = {
  appointments: Array<{
    appointment_id: Id
    person_id: Id
    given_name: string
    family_name: string
    email: string
    office: AppointmentOffice
    participant_id: Id | null
    body_ids: Id[]
    from_day: Day
    until_day: Day | null
    suspended_at: string | null
    instrument: string | null
  }>
}

export type DirectorySecondStepOutput = {
  waiting: boolean
  passkey: boolean
  generator: boolean
  recovery: boolean
}

export type DirectoryEnterByGeneratorOutput = { token: string; next: string | null; second: boolean }

export type DirectoryEnterByRecoveryCodeOutput = { token: string; next: string | null; second: boolean }

export type DirectoryPasskeyChallengeOutput = { options: string }

export type DirectoryEnterByPasskeyOutput = { token: string; next: string | null; second: boolean }

export type DirectoryProofWaysOutput = { passkey: boolean; generator: boolean; mail: boolean }

export type DirectoryAskProofCodeOutput = { sent: true }

export type DirectoryProveByCodeOutput = { token: string }

export type DirectoryProofChallengeOutput = { options: string }

export type DirectoryProveByPasskeyOutput = { token: string }

export type DirectoryOwnOutput = {
  given_name: string
  family_name: string
  email: string
  language: Language
  digest: boolean
  version: number
  sessions: Array<{ session_id: Id; device: string; created_at: string; here: boolean }>
}

export type DirectoryChangeOwnOutput = {
  given_name: string
  family_name: string
  email: string
  language: Language
  digest: boolean
  version: number
}

export type DirectoryEndSessionOutput = { ended: true }

export type DirectoryEndOtherSessionsOutput = { ended: number }

export type DirectorySecurityOutput = {
  passkeys: Array<{ passkey_id: Id; name: string; made_at: string; used_at: string | null }>
  generator: { made_at: string; used_at: string | null } | null
  recovery_codes: number
  waiting: boolean
}

export type DirectoryPasskeyRegistrationOutput = { options: string }

export type DirectoryAddPasskeyOutput = { passkey_id: Id }

export type DirectoryRemovePasskeyOutput = { removed: true }

export type DirectoryBeginGeneratorOutput = { begun: true }

export type DirectoryGeneratorDraftOutput = { secret: string; picture: boolean[][] }

export type DirectoryConfirmGeneratorOutput = { set: true }

export type DirectoryRemoveGeneratorOutput = { removed: true }

export type DirectoryMakeRecoveryCodesOutput = { codes: string[] }

export type DirectoryResetSecondFactorOutput = { reset: true }

export type DirectoryTokensOutput = {
  tokens: Array<{
    token_id: Id
    name: string
    reads_only: boolean
    operations: string[]
    made_at: string
    expires_at: string
    used_at: string | null
  }>
  may: string[]
}

export type DirectoryMakeTokenOutput = { token_id: Id; token: string; expires_at: string }

export type DirectoryRevokeTokenOutput = { ended: true }

export type DirectorySignInsOutput = {
  sessions: Array<{
    session_id: Id
    person_id: Id
    given_name: string
    family_name: string
    device: string
    created_at: string
    seen_at: string
    proven_by: string
  }>
  tokens: Array<{
    token_id: Id
    name: string
    reads_only: boolean
    operations: string[]
    made_at: string
    expires_at: string
    used_at: string | null
    person_id: Id
    given_name: string
    family_name: string
  }>
  providers: Array<{ provider_id: Id; name: string; issuer: string; client_id: string; participant_id: Id }>
  callback: string
}

export type DirectoryEndSignInOutput = { ended: true }

export type DirectoryEndTokenOutput = { ended: true }

export type DirectorySignInTermsOutput = {
  second_factor: 'required' | 'offered'
  letters: number
  per_account: number
  per_address: number
  sessions: number
  version: number
}

export type DirectorySettleSignInOutput = {
  second_factor: 'required' | 'offered'
  letters: number
  per_account: number
  per_address: number
  sessions: number
  version: number
}

export type DirectoryProvidersOutput = { providers: Array<{ provider_id: Id; name: string }> }

export type DirectoryBeginProviderOutput = { address: string; name: string; browser: string }

export type DirectoryEnterByProviderOutput = { token: string; next: string | null; second: boolean }

export type DirectoryAddProviderOutput = { provider_id: Id }

export type DirectoryRemoveProviderOutput = { removed: true }

export type DirectoryPeopleOutput = {
  people: Array<{
    person_id: Id
    given_name: string
    family_name: string
    email: string
    held: Array<{ office: AppointmentOffice; participant: Text | null }>
  }>
  count: number
  more_than_counted: boolean
  next: string | null
}

export type DirectoryEnterPersonOutput = {
  given_name: string
  family_name: string
  treatment: string | null
  email: string
  language: Language
  channels: DirectoryEnterPersonChannel[]
  person_id: Id
  version: number
}

export type DirectoryPersonOutput = {
  given_name: string
  family_name: string
  treatment: string | null
  email: string
  language: Language
  channels: DirectoryEnterPersonChannel[]
  person_id: Id
  version: number
  appointments: Appointment[]
}

export type DirectoryChangePersonOutput = {
  given_name: string
  family_name: string
  treatment: string | null
  email: string
  language: Language
  channels: DirectoryEnterPersonChannel[]
  person_id: Id
  version: number
}

export type DirectoryAppointmentOutput = {
  appointment_id: Id
  person_id: Id
  office: AppointmentOffice
  participant_id: Id | null
  participant: Text | null
  bodies: AppointmentBody[]
  from_day: Day
  until_day: Day | null
  instrument: string | null
  meeting_id: Id | null
  suspended_at: string | null
  suspension_reason: string | null
  predecessor: AppointmentPredecessor | null
  version: number
  given_name: string
  family_name: string
}

export type DirectoryCorrectAppointmentOutput = Appointment

export type DirectoryHoldersOutput = {
  holders: Array<{ appointment_id: Id; name: string; from_day: Day; until_day: Day | null }>
}

export type DirectoryAppointOutput = Appointment

export type DirectoryEndAppointmentOutput = Appointment

export type DirectoryWithdrawAppointmentOutput = { person_id: Id }

export type DirectorySuspendAppointmentOutput = Appointment

export type DirectoryReinstateAppointmentOutput = Appointment

export type DirectoryWhoMayOutput = {
  operations: string[]
  asked: {
    operation: string
    rule: 'anyone' | 'signed in' | 'office'
    own: boolean
    offices: string[]
    people: Array<{
      person_id: Id
      name: string
      office: AppointmentOffice
      participant: Text | null
      until_day: Day | null
      stands_in: boolean
      gives: 'may' | 'suspended' | 'not presiding' | 'no second factor' | 'not standing in'
    }>
  } | null
}

export type DirectoryWhatMayOutput = {
  asked: {
    person_id: Id
    name: string
    awaiting: AskedAwaiting[]
    may: Array<{ operation: string; own: boolean; by: AskedAwaiting[] }>
  } | null
}

export type DirectoryStandInsOutput = {
  leavable: Array<{
    appointment_id: Id
    office: AppointmentOffice
    participant: Text | null
    tasks: LeavableTask[]
    colleagues: Array<{ person_id: Id; name: string }>
  }>
  left: StandIn[]
  stoodIn: StandIn[]
}

export type DirectoryLeaveTasksOutput = { stand_in_id: Id }

export type DirectoryTakeBackTasksOutput = { ended: true }

export type DirectoryDraftImportOutput = { draft_id: Id }

export type DirectoryMapImportOutput = {
  draft_id: Id
  source_name: string
  version: number
  head: string[]
  sample: string[][]
  rows: number
  columns: Array<BatchLeftOutChange | null>
  day_order: 'day first' | 'month first'
}

export type DirectoryDryRunImportOutput = {
  draft_id: Id
  source_name: string
  version: number
  head: string[]
  sample: string[][]
  rows: number
  columns: Array<BatchLeftOutChange | null>
  day_order: 'day first' | 'month first'
  counts: { error: number; create: number; change: number; unchanged: number }
  shown: BatchLeftOut[]
  next: number | null
}

export type DirectoryImportOutput = Batch

export type DirectoryBatchOutput = Batch

export type DirectoryBatchesOutput = { batches: Batch[] }

export type DirectoryUndoImportOutput = Batch

export type DirectoryPersonStoryOutput = { entries: Entry[]; next: string | null }

export type DirectoryAppointmentStoryOutput = { entries: Entry[]; next: string | null }

export type DirectoryParticipantStoryOutput = { entries: Entry[]; next: string | null }

export type DirectoryBodyStoryOutput = { entries: Entry[]; next: string | null }

export type DirectoryOwnDataOutput = {
  held: Array<{ what: string; count: number; stands: boolean }>
  readings: Array<{
    entry_id: Id
    at: string
    when: string
    who: string
    office: string
    purpose: string
    fields: string[]
  }>
  request: { asked_at: string; decided_at: string | null; granted: boolean | null; reason: string } | null
}

export type DirectoryAskErasureOutput = { asked: true }

export type DirectoryErasuresOutput = {
  requests: Array<{
    request_id: Id
    person_id: Id
    name: string
    asked_at: string
    decided_at: string | null
    granted: boolean | null
    reason: string
    version: number
    offices: number
  }>
}

export type DirectoryDecideErasureOutput = { granted: boolean }

export type DocumentsListOutput = {
  documents: DocumentsListDocument[]
  count: number
  more_than_counted: boolean
  next: string | null
}

export type DocumentsRegisterOutput = Document

export type DocumentsGetOutput = {
  document: Document
  versions: DocumentsGetVersion[]
  series: DocumentsGetSeries | null
  parent: DocumentsListDocument | null
  derived: DocumentsListDocument[]
}

export type DocumentsChangeOutput = Document

export type DocumentsSeriesOutput = { series: DocumentsGetSeries[] }

export type DocumentsCirculateOutput = Document

export type DocumentsMakeFinalOutput = Document

export type DocumentsStoryOutput = { entries: Entry[]; next: string | null }

export type DocumentsWriteLanguageOutput = Document

export type DocumentsAwaitLanguageOutput = Document

export type DocumentsDeriveOutput = Document

export type DocumentsTextOutput = { document: Document; paragraphs: DocumentsTextParagraph[] }

export type DocumentsCompareOutput = {
  before: Document
  after: Document
  language: Language
  rows: DocumentsCompareRow[]
}

export type DocumentsAnnounceArchiveOutput = Archive

export type DocumentsArchivesOutput = { archives: Archive[]; next: Id | null }

export type DocumentsSendArchivePartOutput = DocumentsArchivePart

export type DocumentsReadArchiveOutput = Archive

export type DocumentsArchiveOutput = {
  archive: Archive
  parts: DocumentsArchivePart[]
  counts: {
    proposed: number
    'left out': number
    duplicate: number
    unreadable: number
    registered: number
    refused: number
  }
}

export type DocumentsGiveUpArchiveOutput = Archive

export type DocumentsArchivePapersOutput = { papers: DocumentsArchivePapersPaper[]; next: number | null }

export type DocumentsSettleArchivePapersOutput = { settled: number }

export type DocumentsArchivePaperOutput = {
  archive: Archive
  paper: DocumentsArchivePapersPaper
  begins: string
}

export type DocumentsCorrectArchivePaperOutput = DocumentsArchivePapersPaper

export type DocumentsRegisterArchiveOutput = Archive

export type DocumentsTypesOutput = { types: DocumentsTypesType[] }

export type DocumentsSettleTypeOutput = DocumentsTypesType

export type DocumentsSearchOutput = {
  loosely: boolean
  count: number
  bounded: boolean
  documents: Array<{
    document_id: Id
    symbol: string
    kind: string
    title: Text
    dated_on: Day
    state: DocumentState
    access: DocumentAccess
    original_language: Language
    relation: DocumentRelation | null
    languages: DocumentsListDocumentLanguage[]
    passages: Array<{
      language: Language
      mark: string
      number: string
      pieces: Array<{ at: number; text: string; hit: boolean }>
    }>
  }>
  facets: Array<{ facet: 'kind' | 'year' | 'body'; value: string; count: number }>
  next: string | null
}

export type DocumentsCommentRoundsOutput = {
  rounds: Array<{
    round_id: Id
    document_id: Id
    deadline: string
    shared_with: 'readers' | 'secretariat'
    previous_id: Id | null
    opened_at: string
    closed_at: string | null
    version: number
    symbol: string
    title: Text
    open: boolean
    comments: number
    unanswered: number
  }>
  next: string | null
}

export type DocumentsCommentsOutput = {
  document: Document
  round: Round
  open: boolean
  tally: {
    comments: number
    countries: number
    taken: number
    in_part: number
    not_taken: number
    unanswered: number
  }
  paragraphs: DocumentsTextParagraph[]
  comments: DocumentsCommentsComment[]
  next: string | null
}

export type DocumentsOpenCommentsOutput = Round

export type DocumentsMoveCommentDeadlineOutput = Round

export type DocumentsCloseCommentsOutput = Round

export type DocumentsCommentPlaceOutput = {
  document: Document
  round: Round
  open: boolean
  country: Text
  paragraph: DocumentsTextParagraph | null
  by_paragraph: boolean
  comment: DocumentsCommentsComment | null
}

export type DocumentsCommentOutput = Comment

export type DocumentsChangeCommentOutput = Comment

export type DocumentsWithdrawCommentOutput = Comment

export type DocumentsAnswerCommentOutput = Comment

export type MeetingsListOutput = {
  meetings: Array<{
    meeting_id: Id
    body_id: Id
    number: string
    name: Text
    host_id: Id | null
    place: Text
    mode: MeetingMode
    zone: string
    opens_on: Day
    closes_on: Day
    week_id: Id | null
    state: MeetingState
    daily_from: string | null
    daily_until: string | null
    calendar_sequence: number
    version: number
    agenda: boolean
  }>
  next: string | null
}

export type MeetingsPlanOutput = {
  meeting_id: Id
  body_id: Id
  number: string
  name: Text
  host_id: Id | null
  place: Text
  mode: MeetingMode
  zone: string
  opens_on: Day
  closes_on: Day
  week_id: Id | null
  state: MeetingState
  daily_from: string | null
  daily_until: string | null
  calendar_sequence: number
  version: number
  day_check: MeetingsPlanDayCheck
}

export type MeetingsGetOutput = { meeting: Meeting }

export type MeetingsChangeOutput = {
  meeting_id: Id
  body_id: Id
  number: string
  name: Text
  host_id: Id | null
  place: Text
  mode: MeetingMode
  zone: string
  opens_on: Day
  closes_on: Day
  week_id: Id | null
  state: MeetingState
  daily_from: string | null
  daily_until: string | null
  calendar_sequence: number
  version: number
  day_check: MeetingsPlanDayCheck
}

export type MeetingsAgendaOutput = { meeting: Meeting; agenda: MeetingsAgendaAgenda | null }

export type MeetingsAddItemOutput = { item_id: Id; version: number }

export type MeetingsAgendaClashesOutput = {
  clashes: Array<{
    kind:
      | 'at the same time'
      | 'presenter elsewhere'
      | 'outside of the meeting'
      | 'outside of its item'
      | 'short break'
      | 'no such time'
    item_id: Id
    other_id: Id | null
  }>
}

export type MeetingsChangeItemOutput = { item_id: Id; version: number }

export type MeetingsRemoveItemOutput = { item_id: Id; version: number }

export type MeetingsMoveItemOutput = { item_id: Id; version: number }

export type MeetingsAttachDocumentOutput = { item_id: Id; version: number }

export type MeetingsDetachDocumentOutput = { item_id: Id; version: number }

export type MeetingsCirculateAgendaOutput = {
  state: MeetingsAgendaAgendaState
  circulated_at: string | null
  adopted_on: Day | null
  version: number
}

export type MeetingsAdoptAgendaOutput = {
  state: MeetingsAgendaAgendaState
  circulated_at: string | null
  adopted_on: Day | null
  version: number
}

export type MeetingsDelegationsOutput = {
  meeting: Meeting
  terms: MeetingsDelegationsTerms | null
  delegations: Array<{
    participant_id: Id | null
    code: string
    name: Text
    category: RegistrationCategory
    head: string | null
    most: number | null
    counts: DelegationCounts
  }>
}

export type MeetingsDelegationOutput = {
  meeting: Meeting
  terms: MeetingsDelegationsTerms | null
  participant: MeetingsDelegationParticipant | null
  category: RegistrationCategory
  counts: DelegationCounts
  people: Registration[]
  next: Id | null
  nominations: Nomination[]
}

export type MeetingsDelegateOutput = {
  meeting: Meeting
  participant: MeetingsDelegationParticipant | null
  category: RegistrationCategory
  person: Registration
  successors: MeetingsDelegateSuccessor[]
}

export type MeetingsOthersOutput = {
  meeting: Meeting
  terms: MeetingsDelegationsTerms | null
  participant: MeetingsDelegationParticipant | null
  category: RegistrationCategory
  counts: DelegationCounts
  people: Registration[]
  next: Id | null
  nominations: Nomination[]
}

export type MeetingsEnterOthersOutput = { nominated: number; waiting: number }

export type MeetingsOtherOutput = {
  meeting: Meeting
  participant: MeetingsDelegationParticipant | null
  category: RegistrationCategory
  person: Registration
  successors: MeetingsDelegateSuccessor[]
}

export type MeetingsNominateOutput = { nominated: number; waiting: number }

export type MeetingsAccreditOutput = { accredited: number }

export type MeetingsConfirmOutput = { confirmed: number }

export type MeetingsAskAgainOutput = { sent: boolean }

export type MeetingsWithdrawDelegateOutput = { withdrawn: Id; promoted: number }

export type MeetingsWithdrawOutput = { withdrawn: Id; promoted: number }

export type MeetingsSubstituteOutput = { registration_id: Id }

export type MeetingsRegistrationTermsOutput = {
  meeting: Meeting
  terms: MeetingsDelegationsTerms | null
  version: number
}

export type MeetingsSettleRegistrationOutput = MeetingsDelegationsTerms

export type MeetingsRegistrationOutput = {
  meeting: Meeting
  registration: MeetingsRegistrationRegistration
  asks: MeetingsDelegationsTermsAsk[]
  photo_given: boolean
  given_at: string | null
}

export type MeetingsRegisterOutput = {
  meeting: Meeting
  registration: MeetingsRegistrationRegistration
  asks: MeetingsDelegationsTermsAsk[]
  photo_given: boolean
  given_at: string | null
}

export type MeetingsDoorOutput = {
  meeting: Meeting
  session: number | null
  day: Day
  expected: number
  present: number
  people: Array<{
    registration_id: Id
    name: string
    participant: Text
    category: RegistrationCategory
    role: RegistrationRole | null
    in_since: string | null
  }>
  next: Id | null
  devices: Array<{ device_id: Id; name: string; clock_off: number; heard_at: string; scans: number }>
  turned_away: Array<{
    scan_id: Id
    at: string
    verdict: TurnedAwayVerdict
    device: string | null
    name: string | null
  }>
}

export type MeetingsAtTheDoorOutput = {
  meeting: Meeting
  person: {
    registration_id: Id
    name: string
    participant: Text
    category: RegistrationCategory
    role: RegistrationRole | null
    serial: number
  }
  scans: Array<{
    scan_id: Id
    at: string
    session: number | null
    verdict: TurnedAwayVerdict
    device: string | null
    again: boolean
  }>
}

export type MeetingsDoorRosterOutput = {
  meeting: { meeting_id: Id; name: Text; zone: string; opens_on: Day; closes_on: Day }
  key: string
  edition: string
  people: Array<{
    registration_id: Id
    serial: number
    name: string
    participant: string
    category: RegistrationCategory
    role: RegistrationRole | null
  }> | null
  checked_in: Array<{ registration_id: Id; session: number | null; day: Day; at: string }>
  as_of: string
}

export type MeetingsSendScansOutput = {
  received_at: string
  scans: Array<{ scan_id: Id; verdict: TurnedAwayVerdict; registration_id: Id | null; again: boolean }>
}

export type MeetingsCheckInOutput = { registration_id: Id; at: string }

export type MeetingsTakeInOutput = { registration_id: Id }

export type MeetingsReplaceBadgeOutput = { registration_id: Id; serial: number }

export type MeetingsAttendanceOutput = {
  meeting: Meeting
  occasions: MeetingsAttendanceOccasion[]
  shown: MeetingsAttendanceOccasion | null
  members: number
  delegations: Array<{
    participant_id: Id | null
    name: Text
    category: RegistrationCategory
    expected: number
    present: number
  }>
}

export type MeetingsStoryOutput = { entries: Entry[]; next: string | null }

export type MeetingsOwnParticularsOutput = {
  meeting: Meeting
  kept_until: MeetingsOwnParticularsKeptUntil
  given_at: string | null
  values: MeetingsOwnParticularsValues
}

export type MeetingsGiveParticularsOutput = { given: MeetingsGiveParticularsGiven[] }

export type MeetingsParticularsGivenOutput = {
  meeting: Meeting
  people: number
  given: Record<MeetingsGiveParticularsGiven, number>
  kept: MeetingsParticularsGivenKept
  kept_until: MeetingsOwnParticularsKeptUntil
  version: number
}

export type MeetingsParticularsOutput = {
  meeting: Meeting
  purpose: MeetingsParticularsPurpose
  fields: MeetingsGiveParticularsGiven[]
  people: Array<{ person_id: Id; name: string; participant: string; values: MeetingsOwnParticularsValues }>
  next: Id | null
}

export type MeetingsKeepParticularsOutput = { travel: number; stay: number; version: number }

export type MeetingsWeeksOutput = { weeks: Week[]; next: string | null }

export type MeetingsPlanWeekOutput = {
  week_id: Id
  name: Text
  place: Text
  host_id: Id | null
  opens_on: Day
  closes_on: Day
  version: number
  day_check: MeetingsPlanDayCheck
}

export type MeetingsWeekOutput = {
  week: Week
  meetings: Meeting[]
  clashes: Array<{ meetings: [Id, Id]; why: 'one body' | 'its parent' }>
  others: Meeting[]
}

export type MeetingsChangeWeekOutput = {
  week_id: Id
  name: Text
  place: Text
  host_id: Id | null
  opens_on: Day
  closes_on: Day
  version: number
  day_check: MeetingsPlanDayCheck
}

export type MeetingsPutIntoWeekOutput = Week

export type MeetingsTakeFromWeekOutput = Week

export type MeetingsYearOutput = {
  year: number
  countries: Array<{ country: string; short: Text; shown: boolean; known: boolean }>
  entries: Array<{
    id: Id
    kind: 'meeting' | 'week' | 'event'
    title: Text
    from_day: Day
    until_day: Day
    place: Text
    path: string
  }>
  holidays: Array<{ country: string; day: Day; name: Text; source: 'known' | 'said' }>
}

export type MeetingsHolidaysOutput = {
  country: string
  year: number
  known: boolean
  days: Array<{ country: string; day: Day; name: Text; source: 'known' | 'said'; held: boolean }>
  travel_days: number
  version: number
}

export type MeetingsEnterHolidayOutput = { country: string; day: Day; held: boolean; name: Text }

export type MeetingsStrikeHolidayOutput = { country: string; day: Day; held: boolean; name: Text }

export type MeetingsTakeBackHolidayOutput = { country: string; day: Day; held: boolean; name: Text }

export type MeetingsSettleTravelDaysOutput = { travel_days: number; version: number }

export type MeetingsMeetingDaysOutput = { meeting: Meeting; day_check: MeetingsPlanDayCheck }

export type MeetingsWeekDaysOutput = { week: Week; day_check: MeetingsPlanDayCheck }

export type MeetingsChecklistTemplateOutput = { items: TemplateItem[] }

export type MeetingsAddToTemplateOutput = TemplateItem

export type MeetingsTakeFromTemplateOutput = TemplateItem

export type MeetingsChecklistOutput = {
  meeting: Meeting
  items: Array<{
    item_id: Id
    title: Text
    days_before: number
    office: TemplateItemOffice
    due_on: Day
    done_at: string | null
    done_by: string | null
  }>
  left_in_template: number
}

export type MeetingsBringTemplateOutput = { brought: number }

export type MeetingsAddToChecklistOutput = { item_id: Id }

export type MeetingsTickOutput = { item_id: Id; done_at: string | null }

export type MeetingsTakeTickBackOutput = { item_id: Id; done_at: string | null }

export type MeetingsOverdueItemsOutput = {
  items: Array<{
    item_id: Id
    title: Text
    office: TemplateItemOffice
    due_on: Day
    meeting_id: Id
    meeting: Text
  }>
  more: boolean
}

export type MeetingsLetterTemplateOutput = {
  template: MeetingsLetterTemplateTemplate
  blanks: string[]
  needed: string[]
  sample: {
    meeting_id: Id
    meeting: Text
    participant_id: Id
    choices: Array<{ participant_id: Id; short: Text }>
    shown: {
      language: Language
      sender: string
      office: string
      reference: string
      day: string
      to: string[]
      subject: string
      paragraphs: Array<{ kind: 'words'; text: string } | { kind: 'list'; items: string[] }>
      closing: string
      signature: string
    }
  } | null
}

export type MeetingsChangeLetterTemplateOutput = MeetingsLetterTemplateTemplate

export type MeetingsConvocationTermsOutput = {
  notice_days: number
  bodies: Record<Id, number>
  statuses: ParticipantStatusStatus[]
  version: number
}

export type MeetingsSettleConvocationOutput = {
  notice_days: number
  bodies: Record<Id, number>
  statuses: ParticipantStatusStatus[]
  version: number
}

export type MeetingsConvocationPlanOutput = {
  meeting: Meeting
  agenda: 'none' | 'draft' | 'provisional' | 'adopted'
  convocation: Convocation | null
  notice_days: number
  days_left: number
  late: boolean
  in_time_until: Day
  answer_until: Day
  addressees: Array<{
    participant_id: Id
    code: string
    short: Text
    languages: Language[]
    people: Array<{ name: string; language: Language }>
  }>
  mailboxes: number
  second_person_above: number
  wait_minutes: number
}

export type MeetingsConvokeOutput = Convocation

export type MeetingsConvocationOutput = {
  meeting: Meeting
  convocation: Convocation | null
  may_release: boolean
  mailboxes: number
  asked_by: string | null
  counts: {
    letters: number
    attend: number
    decline: number
    later: number
    silent: number
    bounced: number
    unreachable: number
  }
  letters: Letter[]
  next: Id | null
}

export type MeetingsReleaseConvocationOutput = Convocation

export type MeetingsStopConvocationOutput = Convocation

export type MeetingsRemindConvokedOutput = { participants: number; mails: number }

export type MeetingsConvocationLetterOutput = {
  meeting: Meeting
  participant: Text
  opened: boolean
  sent: { convocation: Convocation; letter: Letter; colleagues: SentColleague[] } | null
}

export type MeetingsAnswerConvocationOutput = LetterAnswer

export type MeetingsNoteAnswerOutput = LetterAnswer

export type MeetingsWaitingConvocationsOutput = {
  waiting: Array<{
    meeting_id: Id
    meeting: Text
    participant_id: Id
    participant: Text
    answer_until: Day
    opens_on: Day
    answer: LetterAnswerAnswer | null
  }>
  more: boolean
}

export type MeetingsLinkedConvocationOutput = {
  meeting: Meeting
  participant: Text
  symbol: string
  languages: Language[]
  answer_until: Day
  opened: boolean
  name: string
  answer: LetterAnswer | null
  colleagues: SentColleague[]
  may_leave: boolean
}

export type MeetingsAnswerLinkedOutput = LetterAnswer

export type MeetingsLeaveAnswerOutput = { left: number }

export type MeetingsSessionsOutput = { meeting: Meeting; sessions: MeetingsSessionsSession[] }

export type MeetingsOpenSessionOutput = Session

export type MeetingsTurnSessionOutput = Session

export type MeetingsTakeUpItemOutput = Session

export type MeetingsShowOnScreenOutput = Session

export type MeetingsCloseListOutput = Session

export type MeetingsAskForFloorOutput = Session

export type MeetingsWithdrawFromListOutput = Session

export type MeetingsMoveUpOutput = Session

export type MeetingsGiveFloorOutput = Session

export type MeetingsEndFloorOutput = Session

export type MeetingsAddTimeOutput = Session

export type MeetingsFloorOutput = MeetingsBoothFloor

export type MeetingsChairOutput = MeetingsBoothFloor

export type MeetingsFollowFloorOutput = { topic: string; sequence: number }

export type MeetingsStatementsOutput = MeetingsBoothPapers

export type MeetingsOwnStatementsOutput = MeetingsBoothPapers

export type MeetingsHandInStatementOutput = { statement_id: Id }

export type MeetingsTakeStatementBackOutput = { statement_id: Id }

export type MeetingsSendBoothLinksOutput = { sent: number }

export type MeetingsBoothOutput = { floor: MeetingsBoothFloor; papers: MeetingsBoothPapers }

export type MeetingsFollowBoothOutput = { topic: string; sequence: number }

export type MeetingsSilencesOutput = {
  procedures: Array<{
    procedure_id: Id
    body_id: Id
    title: Text
    opened_at: string
    deadline: string
    state: ProcedureState
    ended_at: string | null
    version: number
    body: Text
  }>
  next: string | null
}

export type MeetingsOpenSilenceOutput = { procedure_id: Id }

export type MeetingsSilenceOutput = {
  procedure: {
    procedure_id: Id
    body_id: Id
    title: Text
    text: Text
    basis: string
    opened_at: string
    deadline: string
    state: ProcedureState
    ended_at: string | null
    version: number
  }
  body: Text
  recipients: MeetingsSilenceRecipient[]
  events: Array<{
    event_id: Id
    arrived_at: string
    kind:
      | 'opened'
      | 'extended'
      | 'objection'
      | 'amendment'
      | 'explanation'
      | 'late'
      | 'adopted'
      | 'broken'
      | 'withdrawn'
    participant_id: Id | null
    name: Text
    words: string | null
    deadline: string | null
  }>
  speaks_for: Id[]
}

export type MeetingsExtendSilenceOutput = { deadline: string }

export type MeetingsWithdrawSilenceOutput = { state: 'withdrawn' }

export type MeetingsBreakSilenceOutput = { state: ProcedureState }

export type MeetingsMinutesOutput = {
  meeting: Meeting
  minutes: {
    meeting_id: Id
    state: 'drafting' | 'circulated' | 'adopted'
    circulated_at: string | null
    corrections_until: string | null
    adopted_on: Day | null
    adopted_how: 'at a session' | 'by correspondence' | null
    document_id: Id | null
    version: number
  } | null
  symbol: string | null
  paragraphs: Array<{
    paragraph_id: Id
    kind: 'heading' | 'text'
    number: number | null
    text: Text
    source: string | null
    edited_at: string | null
    to_check: Language[]
    version: number
  }>
  corrections: Array<{
    correction_id: Id
    paragraph_id: Id
    participant_id: Id
    name: Text
    language: Language
    words: string
    reason: string
    proposed_at: string
    state: CorrectionState
    decided_at: string | null
    answer: string | null
    replaced: Text | null
  }>
  speaks_for: MeetingsSilenceRecipient[]
}

export type MeetingsDraftMinutesOutput = { added: number; rewritten: number }

export type MeetingsWriteParagraphOutput = { version: number }

export type MeetingsRemoveParagraphOutput = { removed: true }

export type MeetingsAddParagraphOutput = { paragraph_id: Id }

export type MeetingsMoveParagraphOutput = { version: number }

export type MeetingsCirculateMinutesOutput = { corrections_until: string; mails: number }

export type MeetingsProposeCorrectionOutput = { correction_id: Id }

export type MeetingsDecideCorrectionOutput = { state: CorrectionState }

export type MeetingsAdoptMinutesOutput = { symbol: string }

export type MeetingsEvaluationTemplateOutput = {
  questions: MeetingsEvaluationTemplateQuestion[]
  version: number
}

export type MeetingsSettleEvaluationTemplateOutput = {
  questions: MeetingsEvaluationTemplateQuestion[]
  version: number
}

export type MeetingsEvaluationOutput = {
  meeting: Meeting
  standing: {
    opened_at: string
    deadline: string
    asked: number
    answered: number
    reminded_on: Day | null
  } | null
  results: Array<{
    question: MeetingsEvaluationTemplateQuestion
    figures: Array<{
      category: RegistrationCategory | null
      answered: number
      mean: number | null
      counts: number[]
    }>
    comments: string[]
  }> | null
}

export type MeetingsOpenEvaluationOutput = { asked: number }

export type MeetingsRemindOfEvaluationOutput = { reminded: number }

export type MeetingsLinkedEvaluationOutput = {
  meeting: Text
  deadline: string
  zone: string
  questions: MeetingsEvaluationTemplateQuestion[]
}

export type MeetingsAnswerEvaluationOutput = { received: true }

export type MeetingsStatisticsOutput = {
  meeting: Meeting
  taken_at: string | null
  among: 'attended' | 'confirmed'
  rows: Array<{
    participant_id: Id | null
    name: Text
    category: RegistrationCategory
    registered: number
    confirmed: number
    attended: number
    by_sex: RowBySex | null
  }>
  total: { registered: number; confirmed: number; attended: number; by_sex: RowBySex | null }
}

export type MeetingsBodyStatisticsOutput = {
  body_id: Id | null
  meetings: Array<{
    meeting_id: Id
    name: Text
    opens_on: Day
    closes_on: Day
    among: 'attended' | 'confirmed'
    registered: number
    confirmed: number
    attended: number
    by_sex: RowBySex | null
  }>
}

export type MandatesDraftsOutput = {
  meeting: Meeting
  drafts: Array<{
    draft_id: Id
    meeting_id: Id
    kind: DraftKind
    title: Text
    original_language: Language
    state: DraftState
    tabled_at: string | null
    document_id: Id | null
    opened_at: string
    version: number
    open: number
    agreed: number
  }>
}

export type MandatesOpenDraftOutput = { draft_id: Id }

export type MandatesDraftOutput = {
  draft: MandatesDraftDraft
  meeting: Text
  paragraphs: Array<{
    paragraph_id: Id
    place: number
    kind: ParagraphKind
    number: string | null
    text: Text
    stale: Language[]
    state: 'open' | 'agreed' | 'deleted'
    version: number
  }>
  amendments: Array<{
    amendment_id: Id
    number: number
    kind: AmendmentKind
    paragraph_id: Id | null
    adds: ParagraphKind | null
    text: Text
    participant_id: Id
    name: Text
    reason: string | null
    state: 'pending' | 'accepted' | 'not accepted' | 'withdrawn' | 'overtaken'
    proposed_at: string
    decided_at: string | null
    before: Text | null
  }>
  brackets: Array<{
    bracket_id: Id
    paragraph_id: Id
    participant_id: Id
    name: Text
    reason: string | null
    placed_at: string
    lifted_at: string | null
  }>
  versions: MandatesDraftVersion[]
  symbol: string | null
  given: MandatesDraftGiven[]
  speaks_for: MeetingsSilenceRecipient[]
}

export type MandatesFollowDraftOutput = { topic: string; sequence: number }

export type MandatesCompareDraftOutput = {
  draft: MandatesDraftDraft
  versions: MandatesDraftVersion[]
  from: number
  to: number
  language: Language
  rows: DocumentsCompareRow[]
}

export type MandatesTableDraftOutput = Draft

export type MandatesIssueDraftOutput = Draft

export type MandatesWithdrawDraftOutput = Draft

export type MandatesAdoptDraftOutput = { document_id: Id; provisions: number; proposals: number }

export type MandatesAddDraftParagraphOutput = Draft

export type MandatesWriteDraftParagraphOutput = Draft

export type MandatesRemoveDraftParagraphOutput = Draft

export type MandatesMoveDraftParagraphOutput = Draft

export type MandatesAgreeDraftParagraphOutput = Draft

export type MandatesReopenDraftParagraphOutput = Draft

export type MandatesProposeAmendmentOutput = { draft_id: Id; version: number; number: number }

export type MandatesWithdrawAmendmentOutput = Draft

export type MandatesBracketParagraphOutput = Draft

export type MandatesDecideAmendmentOutput = Draft

export type MandatesTakeInOutput = { document_id: Id; provisions: number; proposals: number }

export type MandatesReviewOutput = {
  document: Document
  provisions: Provision[]
  opening: {
    place: string | null
    from: Day | null
    to: Day | null
    participants: string[]
    observers: string[]
  }
  warnings: Array<{ language: Language; kind: string; provision?: string; words: string }>
  drafts: Record<string, Record<string, string | string[]>>
}

export type MandatesConfirmOutput = Mandate

export type MandatesMarkReadOutput = { provision_id: Id; version: number }

export type MandatesRewriteOutput = { document_id: Id; number: string }

export type MandatesJoinOutput = { document_id: Id; number: string }

export type MandatesProposeOutput = { document_id: Id; number: string }

export type MandatesKeepDraftOutput = { draft: number }

export type MandatesListOutput = {
  mandates: MandatesListMandate[]
  count: number
  more_than_counted: boolean
  next: string | null
}

export type MandatesGetOutput = {
  mandate_id: Id
  reference: string | null
  kind: 'mandate' | 'guideline'
  title: Text
  source: MandateSource
  provision_id: Id | null
  body_id: Id | null
  class: ProvisionClass
  tasked: string[]
  beneficiaries: string[]
  due: MandateDue | null
  due_day: Day | null
  proposed_day: Day | null
  state: MandateState
  adopted_on: Day | null
  closed_on: Day | null
  evidence_count: number
  version: number
  overdue: boolean
  provision: Provision | null
  notes: Array<{
    note_id: Id
    kind:
      | 'progress'
      | 'report'
      | 'confirmation'
      | 'return'
      | 'closing'
      | 'lapse'
      | 'turn'
      | 'supersession'
      | 'instruction'
      | 'question'
      | 'retain'
      | 'update'
    text: string
    language: string
    speaks_for: string
    written_at: string
  }>
  evidence: Array<{
    evidence_id: Id
    title: string
    address: string | null
    file_hash: string | null
    added_at: string
    access: 'as the mandate' | 'presidency and secretariat'
  }>
  links: Array<{ kind: LinkKind; from: string; to: string; title: Text; state: MandateState }>
  relatives: Array<{
    mandate_id: Id
    reference: string
    title: Text
    source: MandateSource
    state: MandateState
    overdue: boolean
    adopted_on: Day | null
    closed_on: Day | null
    closed_by: string | null
  }>
  ties: Array<{ from_id: Id; to_id: Id; kind: LinkKind }>
  turns: Array<{ due_day: Day; done_on: Day | null }>
  may_report: boolean
  similar: Array<{ reference: string; title: Text; state: MandateState }>
}

export type MandatesAgendaOutput = {
  meeting: Meeting
  held: boolean
  agenda: MeetingsAgendaAgenda | null
  documents: Document[]
  mandates: MandatesListMandate[]
  count: number
  more_than_counted: boolean
  next: string | null
}

export type MandatesDeskOutput = {
  seat: 'secretariat' | 'presidency' | 'member' | 'onlooker'
  tasked: string[] | null
  to_read: Array<{ document_id: Id; symbol: string; title: Text; paragraphs: number }>
  to_review: Array<{ round_id: Id; name: Text; missing: number }>
  due: MandatesListMandate[]
  awaited: Array<{ mandate_id: Id; reference: string }>
  reported: MandatesListMandate[]
  confirmed: MandatesListMandate[]
  overdue: number
  open: number
  to_confirm: number
  to_close: number
}

export type MandatesViewsOutput = { views: View[] }

export type MandatesSaveViewOutput = View

export type MandatesDropViewOutput = { dropped: true }

export type MandatesFiguresOutput = {
  body: MandatesFiguresBody[]
  presidency: MandatesFiguresBody[]
  tasked: MandatesFiguresBody[]
  age: MandatesFiguresBody[]
  compliance: Array<{ presidency_id: Id; due: number; in_time: number }>
}

export type MandatesNoteOutput = Mandate

export type MandatesReportOutput = Mandate

export type MandatesSuperviseOutput = Mandate

export type MandatesCloseOutput = Mandate

export type MandatesProposeDateOutput = Mandate

export type MandatesAskOutput = {
  mandate_id: Id
  reference: string | null
  kind: 'mandate' | 'guideline'
  title: Text
  source: MandateSource
  provision_id: Id | null
  body_id: Id | null
  class: ProvisionClass
  tasked: string[]
  beneficiaries: string[]
  due: MandateDue | null
  due_day: Day | null
  proposed_day: Day | null
  state: MandateState
  adopted_on: Day | null
  closed_on: Day | null
  evidence_count: number
  version: number
  asked: number
}

export type MandatesAnswerFormOutput = { mandate: MandatesListMandate; name: string }

export type MandatesAnswerOutput = Mandate

export type MandatesLinkOutput = Mandate

export type MandatesUnlinkOutput = Mandate

export type MandatesInstructOutput = Mandate

export type MandatesRoundsOutput = { rounds: MandatesRoundsRound[] }

export type MandatesOpenRoundOutput = MandatesRoundsRound

export type MandatesRoundOutput = {
  round: MandatesRoundsRound
  mandates: Array<{
    mandate_id: Id
    reference: string | null
    kind: 'mandate' | 'guideline'
    title: Text
    source: MandateSource
    provision_id: Id | null
    body_id: Id | null
    class: ProvisionClass
    tasked: string[]
    beneficiaries: string[]
    due: MandateDue | null
    due_day: Day | null
    proposed_day: Day | null
    state: MandateState
    adopted_on: Day | null
    closed_on: Day | null
    evidence_count: number
    version: number
    overdue: boolean
    proposal: MandateProposal | null
  }>
  counts: { retain: number; update: number; remove: number; missing: number }
  next: string | null
}

export type MandatesProposeInRoundOutput = MandateProposal

export type MandatesEndRoundOutput = MandatesRoundsRound

export type MandatesRemindOutput = { reminders: number; digests: number }

export type MandatesCalendarLinkOutput = { since: string | null }

export type MandatesMakeCalendarOutput = { address: string }

export type MandatesEndCalendarOutput = { ended: true }

export type MandatesStoryOutput = { entries: Entry[]; next: string | null }

export type ExchangeFindOutput = {
  found: Array<{
    group: 'action' | 'document' | 'mandate' | 'meeting' | 'participant' | 'person'
    title: string
    note: string
    path: string
  }>
}

export type ExchangeTextOutput = {
  document: Document
  target: string | null
  versions: DocumentsGetVersion[]
  paragraphs: DocumentsTextParagraph[]
  mandates: MandatesDraftGiven[]
  parent: DocumentsListDocument | null
  derived: DocumentsListDocument[]
}

export type ExchangeTextsOutput = { documents: Document[]; next: string | null }

export type ExchangeSitePagesOutput = { pages: Page[] }

export type ExchangeBeginPageOutput = Page

export type ExchangeSitePageOutput = Page

export type ExchangeWritePageOutput = Page

export type ExchangeDraftCircularOutput = Circular

export type ExchangeCircularsOutput = {
  circulars: Array<{
    circular_id: Id
    kind: 'circular' | 'note'
    sender: 'TS' | 'PPT'
    reference: string | null
    subject: Text
    original_language: Language
    deadline_on: Day | null
    state: CircularState
    drafted_at: string
    released_at: string | null
    leaves_at: string | null
    sent_at: string | null
    stopped_at: string | null
    version: number
    written: number
    acknowledged: number
  }>
  next: Id | null
}

export type ExchangeChangeCircularOutput = Circular

export type ExchangeCircularOutput = {
  circular: Circular
  texts: Array<{ language: Language; subject: string; paragraphs: string[] }>
  in_library: string | null
  drafted_by: string | null
  released_by: string | null
  stopped_by: string | null
  is_writer: boolean
  audience: ExchangeCircularAudience | null
  papers: Array<{ document_id: Id; symbol: string; title: Text; how: 'link' | 'attached' }>
  recipients: number
  terms: { second_person_above: number; wait_minutes: number }
  delivery: Array<{
    participant_id: Id | null
    participant: Text | null
    listed: number
    left_out: number
    written: number
    sent: number
    bounced: number
    in_doubt: number
    opened: number
    acknowledged: number
  }>
  people: Array<{
    recipient_id: Id
    name: string
    office: AppointmentOffice
    participant_id: Id | null
    state:
      | 'left out'
      | 'listed'
      | 'written'
      | 'in doubt'
      | 'delayed'
      | 'bounced'
      | 'sent'
      | 'opened'
      | 'acknowledged'
    left_out_why: 'appointment ended' | 'paper closed' | 'no address' | null
    sent_at: string | null
    bounce_status: string | null
    opened_at: string | null
    acknowledged_at: string | null
    mails: number
  }>
  people_whole: boolean
}

export type ExchangePreviewCircularOutput = {
  circular: Circular
  recipients: Person[]
  count: number
  shown: Person | null
  mail: { subject: string; paragraphs: string[]; in_original: boolean; attachments: string[] } | null
}

export type ExchangeTakeBackCircularOutput = Circular

export type ExchangeAskForReleaseOutput = Circular

export type ExchangeReleaseCircularOutput = Circular

export type ExchangeStopCircularOutput = Circular

export type ExchangeCircularStoryOutput = { entries: Entry[]; next: string | null }

export type ExchangeSendAgainOutput = { written: number; version: number }

export type ExchangeLinkedCircularOutput = {
  reference: string
  kind: 'circular' | 'note'
  sender: 'TS' | 'PPT'
  name: string
  language: Language
  subject: string
  paragraphs: string[]
  deadline_on: Day | null
  acknowledged_at: string | null
  papers: Array<{
    document_id: Id
    symbol: string
    title: Text
    language: Language | null
    opened_at: string | null
  }>
}

export type ExchangeAcknowledgeOutput = { reference: string; acknowledged_at: string }

export type ExchangeOpenPaperOutput = { document_id: Id; language: Language | null }

export type ExchangeReportBounceOutput = { mail_id: Id; status: string }

export type ExchangeMailSetupOutput = {
  from: string
  host: string | null
  dkim_selector: string | null
  bounces_at: string | null
}

export type ExchangeCheckMailOutput = {
  domain: string
  findings: Array<{
    what: 'spf' | 'dkim' | 'dmarc'
    stands: 'good' | 'weak' | 'missing' | 'several' | 'wrong' | 'not set' | 'unanswered'
    found: string | null
    line: { name: string; text: string } | null
  }>
}

export type ExchangeDraftRequestOutput = ExchangeRequestRequest

export type ExchangeRequestsOutput = { requests: ExchangeRequestsRequest[]; next: string | null }

export type ExchangeChangeRequestOutput = ExchangeRequestRequest

export type ExchangeRequestOutput = {
  request: ExchangeRequestRequest
  questions: Question[]
  recipients: Array<{
    participant_id: Id
    code: string
    short: Text
    standing: ExchangeRequestsRequestOwn
    reopened_at: string | null
    reply: Reply | null
  }>
  answers: Array<{ reply_id: Id; question_id: Id; value: AnswerValue }>
}

export type ExchangeAddQuestionOutput = ExchangeRequestRequest

export type ExchangeRemoveQuestionOutput = ExchangeRequestRequest

export type ExchangeOpenRequestOutput = ExchangeRequestRequest

export type ExchangeCloseRequestOutput = ExchangeRequestRequest

export type ExchangeReopenReplyOutput = ExchangeRequestRequest

export type ExchangeRequestStoryOutput = { entries: Entry[]; next: string | null }

export type ExchangeOwnReplyOutput = {
  request: ExchangeRequestRequest
  questions: Question[]
  participant_id: Id
  confidentiality: ReplyConfidentiality
  reply_version: number
  cleared: { at: string; name: string } | null
  in_time: boolean
  answers: ExchangeOwnReplyAnswer[]
  earlier: Array<{ question_id: Id; value: AnswerValue }>
}

export type ExchangeWriteAnswerOutput = ExchangeOwnReplyAnswer

export type ExchangeUseAnswerAgainOutput = ExchangeOwnReplyAnswer

export type ExchangeSetConfidentialityOutput = Reply

export type ExchangeClearReplyOutput = Reply

export type ExchangeWaitingRequestsOutput = {
  own: Array<{
    request_id: Id
    reference: string
    title: Text
    introduction: Text
    state: ExchangeDraftRequestState
    deadline: string
    confidentiality: ReplyConfidentiality
    previous_id: Id | null
    version: number
    recipients: number
    cleared: number
    overdue: Text[]
    own: ExchangeRequestsRequestOwn | null
    left: number
  }>
  overdue: ExchangeRequestsRequest[]
}

export type ExchangeWebhooksOutput = {
  endpoints: Array<{
    endpoint_id: Id
    name: string
    address: string
    kinds: EndpointKind[]
    before_until: string | null
    off_why: EndpointOffWhy | null
    off_at: string | null
    failing_since: string | null
    made_at: string
    version: number
    waiting: number
    last_taken_at: string | null
  }>
}

export type ExchangeAddWebhookOutput = { endpoint_id: Id; secret: string }

export type ExchangeWebhookOutput = {
  endpoint: Endpoint
  deliveries: Array<{
    delivery_id: Id
    kind: DeliveryKind
    state: DeliveryState
    attempts: number
    next_at: string | null
    made_at: string
    status: number | null
    failure: DeliveryFailure | null
    ms: number | null
  }>
  next: Id | null
}

export type ExchangeChangeWebhookOutput = Endpoint

export type ExchangeWebhookDeliveryOutput = {
  endpoint: Endpoint
  delivery: {
    delivery_id: Id
    kind: DeliveryKind
    state: DeliveryState
    attempts: number
    next_at: string | null
    made_at: string
    status: number | null
    failure: DeliveryFailure | null
    ms: number | null
    body: string
    made: Array<{
      ordinal: number
      at: string
      ms: number | null
      status: number | null
      failure: DeliveryFailure | null
      answer: string
    }>
  }
}

export type ExchangeReplaceWebhookSecretOutput = { endpoint_id: Id; secret: string; before_until: string }

export type ExchangeSwitchWebhookOutput = Endpoint

export type ExchangeRemoveWebhookOutput = { removed: true }

export type ExchangeTestWebhookOutput = Delivery

export type ExchangeResendWebhookOutput = Delivery

export type ExchangeWaitingProposalsOutput = { announcements: number; events: number }

export type ExchangeAnnouncementsOutput = {
  announcements: ExchangeAnnouncementsAnnouncement[]
  next: string | null
}

export type ExchangePublishAnnouncementOutput = Announcement

export type ExchangeAnnouncementOutput = ExchangeAnnouncementsAnnouncement

export type ExchangeChangeAnnouncementOutput = Announcement

export type ExchangeProposeAnnouncementOutput = Announcement

export type ExchangeDecideAnnouncementOutput = Announcement

export type ExchangeWithdrawAnnouncementOutput = Announcement

export type ExchangeCalendarOutput = {
  month: string
  entries: Array<{
    id: Id
    kind: EntryKind
    title: Text
    from_day: Day
    until_day: Day
    starts_at: string | null
    ends_at: string | null
    zone: string
    place: Text
    organiser: string
    participant_id: Id | null
    path: string
    version: number
  }>
}

export type ExchangeEventsOutput = { events: ExchangeEventsEvent[]; next: string | null }

export type ExchangePublishEventOutput = Event

export type ExchangeEventOutput = ExchangeEventsEvent

export type ExchangeChangeEventOutput = Event

export type ExchangeProposeEventOutput = Event

export type ExchangeDecideEventOutput = Event

export type ExchangeWithdrawEventOutput = Event

export type ExchangeContactsOutput = {
  contacts: Array<{
    appointment_id: Id
    person_id: Id
    given_name: string
    family_name: string
    institution: string
    office: AppointmentOffice
    participant_id: Id | null
    country: Text | null
    email: string | null
    phone: string | null
  }>
  count: number
  next: string | null
  setting: ExchangeContactsSetting
}

export type ExchangeOwnContactOutput = {
  institution: string
  shares_email: boolean
  shares_phone: boolean
  by_setting: boolean
  version: number
}

export type ExchangeShareContactOutput = {
  institution: string
  shares_email: boolean
  shares_phone: boolean
  by_setting: boolean
  version: number
}

export type ExchangeSettleContactsOutput = ExchangeContactsSetting

export type ConferenceParticipantsInput = { on?: Day | undefined }

export type ConferenceEnterParticipantInput = {
  kind: 'country' | 'organization'
  code: string
  short: Text
  formal: Text
  status: ParticipantStatusStatus
  from: Day
}

export type ConferenceBodiesInput = { on?: Day | undefined }

export type ConferenceEnterBodyInput = {
  code: string
  name: Text
  from: Day
  acts: BodyAct[]
  cadence: string | null
  parent: Id | null
  predecessor: Id | null
  until: Day | null
}

export type ConferencePresidenciesInput = { on?: Day | undefined }

export type ConferenceEnterPresidencyInput = {
  participant: Id
  theme: Text
  from: Day
  until: Day
  designated_on: Day | null
}

export type ConferenceParticipantInput = { code: string }

export type ConferenceNameParticipantInput = { code: string; short: Text; formal: Text; from: Day }

export type ConferenceSetStatusInput = { code: string; status: ParticipantStatusStatus | null; from: Day }

export type ConferenceBodyInput = { code: string }

export type ConferenceChangeBodyInput = {
  code: string
  acts: BodyAct[]
  cadence: string | null
  parent: Id | null
  predecessor: Id | null
  until: Day | null
}

export type ConferenceNameBodyInput = { code: string; name: Text; from: Day }

export type ConferencePresidencyInput = { presidency: Id }

export type ConferenceChangePresidencyInput = {
  presidency: Id
  participant: Id
  theme: Text
  from: Day
  until: Day
  designated_on: Day | null
}

export type ConferenceJournalHeadsInput = { before?: Day | undefined }

export type ConferenceNameKeepersInput = { keepers: string[] }

export type DirectoryRequestLinkInput = { email: string; next?: string | undefined }

export type DirectoryEnterInput = {
  token?: string | undefined
  email?: string | undefined
  code?: string | undefined
}

export type DirectoryAppointmentsInput = {
  on?: Day | undefined
  participant?: Id | undefined
  office?: AppointmentOffice | undefined
}

export type DirectoryEnterByGeneratorInput = { code: string }

export type DirectoryEnterByRecoveryCodeInput = { code: string }

export type DirectoryEnterByPasskeyInput = { response: string }

export type DirectoryProveByCodeInput = { code: string }

export type DirectoryProveByPasskeyInput = { response: string }

export type DirectoryChangeOwnInput = { language: Language; digest: boolean }

export type DirectoryEndSessionInput = { session: Id }

export type DirectoryAddPasskeyInput = { name: string; response: string }

export type DirectoryRemovePasskeyInput = { passkey: Id }

export type DirectoryConfirmGeneratorInput = { code: string }

export type DirectoryResetSecondFactorInput = { person: Id }

export type DirectoryMakeTokenInput = {
  name: string
  reads_only: boolean
  operations?: string[] | undefined
  days: number
}

export type DirectoryRevokeTokenInput = { token: Id }

export type DirectoryEndSignInInput = { session: Id }

export type DirectoryEndTokenInput = { token: Id }

export type DirectorySettleSignInInput = {
  second_factor: 'required' | 'offered'
  letters: number
  per_account: number
  per_address: number
  sessions: number
}

export type DirectoryBeginProviderInput = { provider: Id; next?: string | undefined }

export type DirectoryEnterByProviderInput = { answer: string; browser: string }

export type DirectoryAddProviderInput = {
  name: string
  issuer: string
  client_id: string
  client_secret: string
  participant: Id
}

export type DirectoryRemoveProviderInput = { provider: Id }

export type DirectoryPeopleInput = { words?: string | undefined; after?: string | undefined }

export type DirectoryEnterPersonInput = {
  given_name: string
  family_name: string
  treatment: string | null
  email: string
  language: Language
  channels: DirectoryEnterPersonChannel[]
}

export type DirectoryPersonInput = { person: Id }

export type DirectoryChangePersonInput = {
  person: Id
  given_name: string
  family_name: string
  treatment: string | null
  email: string
  language: Language
  channels: DirectoryEnterPersonChannel[]
}

export type DirectoryAppointmentInput = { appointment: Id }

export type DirectoryCorrectAppointmentInput = {
  appointment: Id
  bodies: Id[]
  from: Day
  instrument: string | null
  predecessor: Id | null
}

export type DirectoryHoldersInput = {
  office?: AppointmentOffice | undefined
  participant?: Id | undefined
  besides?: Id | undefined
}

export type DirectoryAppointInput = {
  person: Id
  office: AppointmentOffice
  participant?: Id | null | undefined
  bodies?: Id[] | undefined
  from: Day
  until?: Day | null | undefined
  instrument?: string | null | undefined
  predecessor?: Id | null | undefined
}

export type DirectoryEndAppointmentInput = { appointment: Id; until: Day }

export type DirectoryWithdrawAppointmentInput = { appointment: Id }

export type DirectorySuspendAppointmentInput = { appointment: Id; reason: string }

export type DirectoryReinstateAppointmentInput = { appointment: Id }

export type DirectoryWhoMayInput = { operation?: string | undefined }

export type DirectoryWhatMayInput = { person?: Id | undefined }

export type DirectoryLeaveTasksInput = { appointment: Id; person: Id; tasks: LeavableTask[]; until: Day }

export type DirectoryTakeBackTasksInput = { standIn: Id }

export type DirectoryDraftImportInput = {
  source_name?: string | undefined
  text?: string | undefined
  file?: Base64 | undefined
}

export type DirectoryMapImportInput = {
  draft: Id
  columns: Array<BatchLeftOutChange | null>
  day_order: 'day first' | 'month first'
}

export type DirectoryDryRunImportInput = {
  draft: Id
  kind?: BatchLeftOutKind | undefined
  after?: number | undefined
}

export type DirectoryImportInput = { draft: Id }

export type DirectoryBatchInput = { batch: Id }

export type DirectoryUndoImportInput = { batch: Id }

export type DirectoryAppointmentsSheetInput = {
  on?: Day | undefined
  participant?: Id | undefined
  office?: AppointmentOffice | undefined
}

export type DirectoryPeopleSheetInput = { words?: string | undefined }

export type DirectoryPeopleCardsInput = { words?: string | undefined }

export type DirectoryPersonCardInput = { person: Id }

export type DirectoryPersonStoryInput = { person: Id; before?: Instant | undefined }

export type DirectoryAppointmentStoryInput = { appointment: Id; before?: Instant | undefined }

export type DirectoryParticipantStoryInput = { code: string; before?: Instant | undefined }

export type DirectoryBodyStoryInput = { code: string; before?: Instant | undefined }

export type DirectoryDecideErasureInput = { request: Id; granted: boolean; reason?: string | undefined }

export type DocumentsListInput = {
  kind?: string | undefined
  body?: Id | undefined
  meeting?: Id | undefined
  state?: DocumentState | undefined
  access?: DocumentAccess | undefined
  year?: number | undefined
  missing?: Language | undefined
  after?: string | undefined
}

export type DocumentsRegisterInput = {
  kind: string
  symbol?: string | undefined
  title: Text
  meeting_id?: Id | null | undefined
  original_language: Language
  dated_on: Day
  state?: 'draft' | 'circulated' | 'final' | undefined
  access: DocumentAccess
  readers?: Id[] | undefined
  note?: string | undefined
  versions?: DocumentsRegisterVersion[] | undefined
}

export type DocumentsGetInput = { document: Id }

export type DocumentsChangeInput = {
  document: Id
  title: Text
  dated_on: Day
  access: DocumentAccess
  readers?: Id[] | undefined
  note?: string | undefined
}

export type DocumentsCirculateInput = { document: Id }

export type DocumentsMakeFinalInput = { document: Id }

export type DocumentsStoryInput = { document: Id; before?: Instant | undefined }

export type DocumentsPaperInput = { symbol: string; language: Language }

export type DocumentsWriteLanguageInput = {
  document: Id
  language: Language
  text?: string | undefined
  file?: DocumentsRegisterVersionFile | undefined
  kind: DocumentsGetVersionKind
}

export type DocumentsAwaitLanguageInput = { document: Id; language: Language; due_on: Day | null }

export type DocumentsDeriveInput = {
  document: Id
  relation: DocumentRelation
  original_language: Language
  title: Text
  dated_on: Day
  note?: string | undefined
  versions?: DocumentsRegisterVersion[] | undefined
}

export type DocumentsTextInput = { document: Id }

export type DocumentsCompareInput = {
  document: Id
  symbol?: string | undefined
  language?: Language | undefined
}

export type DocumentsMeetingPapersInput = { meeting: Id; language?: Language | undefined }

export type DocumentsPrintInput = { document: Id; language: Language }

export type DocumentsAnnounceArchiveInput = {
  name: string
  bytes?: number | undefined
  kind?: string | undefined
  access: ArchiveAccess
  original_language: Language
  content?: Base64 | undefined
}

export type DocumentsArchivesInput = { before?: Id | undefined }

export type DocumentsSendArchivePartInput = { archive: Id; number: number; content: Base64 }

export type DocumentsReadArchiveInput = { archive: Id }

export type DocumentsArchiveInput = { archive: Id }

export type DocumentsGiveUpArchiveInput = { archive: Id }

export type DocumentsArchivePapersInput = {
  archive: Id
  state?: DocumentsArchivePapersPaperState | undefined
  after?: number | undefined
}

export type DocumentsSettleArchivePapersInput = {
  archive: Id
  entries: number[]
  kind?: string | undefined
  access?: ArchiveAccess | undefined
  meeting_id?: Id | undefined
  leave?: 'out' | 'in' | undefined
}

export type DocumentsArchivePaperInput = { archive: Id; entry: number }

export type DocumentsCorrectArchivePaperInput = {
  archive: Id
  entry: number
  language: Language
  symbol: string | null
  kind: string
  title: string
  dated_on: Day
  meeting_id: Id | null
  access: ArchiveAccess
  alone?: boolean | undefined
}

export type DocumentsRegisterArchiveInput = { archive: Id }

export type DocumentsSettleTypeInput = {
  kind: string
  name: Text
  pattern: string
  access: ArchiveAccess
  retired?: boolean | undefined
}

export type DocumentsSearchInput = {
  q?: string | undefined
  kind?: string | undefined
  body?: Id | undefined
  meeting?: Id | undefined
  language?: Language | undefined
  year?: number | undefined
  after?: string | undefined
}

export type DocumentsCommentRoundsInput = { document?: Id | undefined; before?: string | undefined }

export type DocumentsCommentsInput = { round: Id; after?: string | undefined }

export type DocumentsCommentsSheetInput = { round: Id; language?: Language | undefined }

export type DocumentsOpenCommentsInput = {
  document: Id
  deadline_day: Day
  deadline_time?: string | null | undefined
  zone?: string | null | undefined
  shared_with: 'readers' | 'secretariat'
  carry?: boolean | undefined
}

export type DocumentsMoveCommentDeadlineInput = {
  round: Id
  deadline_day: Day
  deadline_time?: string | null | undefined
  zone?: string | null | undefined
}

export type DocumentsCloseCommentsInput = { round: Id }

export type DocumentsCommentPlaceInput = { round: Id; mark?: string | undefined; comment?: Id | undefined }

export type DocumentsCommentInput = {
  round: Id
  mark?: string | undefined
  language: Language
  text: string
  place?: string | undefined
}

export type DocumentsChangeCommentInput = {
  comment: Id
  language: Language
  text: string
  place?: string | undefined
}

export type DocumentsWithdrawCommentInput = { comment: Id }

export type DocumentsAnswerCommentInput = {
  comment: Id
  decision: CommentDecision
  reason?: string | undefined
}

export type MeetingsListInput = { before?: string | undefined }

export type MeetingsPlanInput = {
  body_id: Id
  number: string
  name: Text
  host_id?: Id | null | undefined
  place?: Text | undefined
  mode: MeetingMode
  opens_on: Day
  closes_on: Day
  daily_from?: string | null | undefined
  daily_until?: string | null | undefined
}

export type MeetingsGetInput = { meeting: Id }

export type MeetingsChangeInput = {
  meeting: Id
  body_id: Id
  number: string
  name: Text
  host_id?: Id | null | undefined
  place?: Text | undefined
  mode: MeetingMode
  opens_on: Day
  closes_on: Day
  daily_from?: string | null | undefined
  daily_until?: string | null | undefined
  state: MeetingState
}

export type MeetingsAgendaInput = { meeting: Id }

export type MeetingsAddItemInput = {
  meeting: Id
  kind?: ItemKind | undefined
  title: Text
  day?: Day | null | undefined
  starts?: string | null | undefined
  minutes?: number | null | undefined
  presenter?: Text | undefined
  annotation?: Text | undefined
  parent?: Id | null | undefined
  after?: Id | null | undefined
  decision?: string | null | undefined
}

export type MeetingsAgendaClashesInput = { meeting: Id }

export type MeetingsChangeItemInput = {
  meeting: Id
  item: Id
  kind?: ItemKind | undefined
  title: Text
  day?: Day | null | undefined
  starts?: string | null | undefined
  minutes?: number | null | undefined
  presenter?: Text | undefined
  annotation?: Text | undefined
}

export type MeetingsRemoveItemInput = { meeting: Id; item: Id }

export type MeetingsMoveItemInput = { meeting: Id; item: Id; parent: Id | null; before: Id | null }

export type MeetingsAttachDocumentInput = { meeting: Id; item: Id; symbol: string }

export type MeetingsDetachDocumentInput = { meeting: Id; item: Id; document: Id }

export type MeetingsCirculateAgendaInput = { meeting: Id }

export type MeetingsAdoptAgendaInput = { meeting: Id; adopted_on: Day }

export type MeetingsPrintAgendaInput = {
  meeting: Id
  language: Language
  format?: 'pdf' | 'docx' | undefined
  annotated?: string | undefined
}

export type MeetingsDelegationsInput = { meeting: Id }

export type MeetingsDelegationInput = { meeting: Id; participant: Id; after?: Id | undefined }

export type MeetingsDelegateInput = { meeting: Id; participant: Id; registration: Id }

export type MeetingsOthersInput = { meeting: Id; category: MeetingsOthersCategory; after?: Id | undefined }

export type MeetingsEnterOthersInput = {
  meeting: Id
  category: MeetingsOthersCategory
  note: string
  people: MeetingsEnterOthersPeople[]
}

export type MeetingsOtherInput = { meeting: Id; category: MeetingsOthersCategory; registration: Id }

export type MeetingsNominateInput = {
  meeting: Id
  participant: Id
  note: string
  file?: DocumentsRegisterVersionFile | undefined
  people: MeetingsEnterOthersPeople[]
}

export type MeetingsNominationNoteInput = { meeting: Id; participant: Id; nomination: Id }

export type MeetingsAccreditInput = { meeting: Id; registrations: Id[] }

export type MeetingsConfirmInput = { meeting: Id; registrations: Id[] }

export type MeetingsAskAgainInput = { registration: Id }

export type MeetingsWithdrawDelegateInput = {
  meeting: Id
  participant: Id
  registration: Id
  why: string
  successor?: Id | undefined
}

export type MeetingsWithdrawInput = {
  meeting: Id
  category: MeetingsOthersCategory
  registration: Id
  why: string
}

export type MeetingsSubstituteInput = {
  meeting: Id
  participant: Id
  registration: Id
  note: string
  person: { given_name: string; family_name: string; email: string; job_title?: Text; language?: Language }
}

export type MeetingsRegistrationTermsInput = { meeting: Id }

export type MeetingsSettleRegistrationInput = {
  meeting: Id
  nominations_until: Day
  asks: MeetingsDelegationsTermsAsk[]
  quotas: Partial<Record<RegistrationCategory, number>>
}

export type MeetingsRegistrationInput = { token: string }

export type MeetingsRegisterInput = {
  token: string
  printed_name: string
  job_title?: Text | Record<string, never> | undefined
  floor_language: Language
  diet?: string | null | undefined
  access_needs?: string | null | undefined
  sex?: MeetingsOwnParticularsValuesSex | null | undefined
  photo?: DocumentsRegisterVersionFile | null | undefined
  without_photo?: boolean | undefined
}

export type MeetingsParticipantsInput = {
  meeting: Id
  kind: 'provisional' | 'final'
  format: 'pdf' | 'docx' | 'xlsx'
  language?: Language | undefined
  order?: Language | undefined
  from?: string | undefined
}

export type MeetingsCredentialsInput = {
  meeting: Id
  format: MeetingsCredentialsFormat
  language?: Language | undefined
}

export type MeetingsDoorInput = {
  meeting: Id
  session?: number | undefined
  name?: string | undefined
  after?: Id | undefined
}

export type MeetingsAtTheDoorInput = { registration: Id }

export type MeetingsDoorRosterInput = { meeting: Id; known?: string | undefined }

export type MeetingsDoorAppInput = { meeting: Id }

export type MeetingsSendScansInput = {
  meeting: Id
  device: { device_id: Id; name: string }
  sent_at: Instant
  scans: Array<{ scan_id: Id; code: string; at: Instant; session: number | null }>
}

export type MeetingsCheckInInput = { registration: Id; session?: number | null | undefined }

export type MeetingsTakeInInput = { meeting: string }

export type MeetingsReplaceBadgeInput = { registration: Id }

export type MeetingsBadgesInput = {
  meeting: Id
  layout: 'sheet' | 'single'
  registration?: Id | undefined
  category?: RegistrationCategory | undefined
  language?: Language | undefined
}

export type MeetingsNamePlatesInput = {
  meeting: Id
  language?: Language | undefined
  order?: Language | undefined
  from?: string | undefined
}

export type MeetingsAttendanceInput = { meeting: Id; session?: number | undefined; day?: Day | undefined }

export type MeetingsStoryInput = { meeting: Id; before?: Instant | undefined }

export type MeetingsOwnParticularsInput = { meeting: Id }

export type MeetingsGiveParticularsInput = {
  meeting: Id
  passport_number: string | null
  passport_expires: Day | null
  nationality: string | null
  birth_date: Day | null
  diet: string | null
  access_needs: string | null
  emergency_contact: string | null
  sex?: MeetingsOwnParticularsValuesSex | null | undefined
}

export type MeetingsParticularsGivenInput = { meeting: Id }

export type MeetingsParticularsInput = {
  meeting: Id
  purpose: MeetingsParticularsPurpose
  after?: Id | undefined
}

export type MeetingsKeepParticularsInput = { travel: number; stay: number }

export type MeetingsFeedInput = { language?: Language | undefined }

export type MeetingsFileInput = { meeting: Id; language?: Language | undefined }

export type MeetingsWeeksInput = { before?: string | undefined }

export type MeetingsPlanWeekInput = {
  name: Text
  place?: Text | undefined
  host_id?: Id | null | undefined
  opens_on: Day
  closes_on: Day
}

export type MeetingsWeekInput = { week: Id }

export type MeetingsChangeWeekInput = {
  week: Id
  name: Text
  place?: Text | undefined
  host_id?: Id | null | undefined
  opens_on: Day
  closes_on: Day
}

export type MeetingsPutIntoWeekInput = { week: Id; meeting: Id }

export type MeetingsTakeFromWeekInput = { week: Id; meeting: Id }

export type MeetingsYearInput = { year?: number | undefined; countries?: string | undefined }

export type MeetingsHolidaysInput = { country?: string | undefined; year?: number | undefined }

export type MeetingsEnterHolidayInput = { country: string; day: Day; name: Text }

export type MeetingsStrikeHolidayInput = { country: string; day: Day }

export type MeetingsTakeBackHolidayInput = { country: string; day: Day }

export type MeetingsSettleTravelDaysInput = { travel_days: number }

export type MeetingsMeetingDaysInput = { meeting: Id }

export type MeetingsWeekDaysInput = { week: Id }

export type MeetingsAddToTemplateInput = {
  mode: MeetingMode
  title: Text
  days_before: number
  office: TemplateItemOffice
}

export type MeetingsTakeFromTemplateInput = { item: Id }

export type MeetingsChecklistInput = { meeting: Id }

export type MeetingsBringTemplateInput = { meeting: Id }

export type MeetingsAddToChecklistInput = {
  meeting: Id
  title: Text
  days_before: number
  office: TemplateItemOffice
}

export type MeetingsTickInput = { meeting: Id; item: Id }

export type MeetingsTakeTickBackInput = { meeting: Id; item: Id }

export type MeetingsLetterTemplateInput = { letter: Language; participant?: Id | undefined }

export type MeetingsChangeLetterTemplateInput = {
  letter: Language
  subject: string
  body: string
  closing: string
  signature: string
}

export type MeetingsPreviewLetterInput = {
  meeting: Id
  participant: Id
  letter: Language
  until?: Day | undefined
}

export type MeetingsSettleConvocationInput = {
  notice_days?: number | undefined
  bodies?: Record<Id, number> | undefined
  statuses?: ParticipantStatusStatus[] | undefined
}

export type MeetingsConvocationPlanInput = { meeting: Id }

export type MeetingsConvokeInput = { meeting: Id; answer_until: Day; late_reason?: string | undefined }

export type MeetingsConvocationInput = { meeting: Id; after?: Id | undefined }

export type MeetingsReleaseConvocationInput = { meeting: Id }

export type MeetingsStopConvocationInput = { meeting: Id }

export type MeetingsRemindConvokedInput = { meeting: Id }

export type MeetingsConvocationLetterInput = { meeting: Id; participant: Id }

export type MeetingsAnswerConvocationInput = {
  meeting: Id
  participant: Id
  answer: LetterAnswerAnswer
  head?: string | undefined
  remark?: string | undefined
}

export type MeetingsNoteAnswerInput = {
  meeting: Id
  participant: Id
  answer: LetterAnswerAnswer
  head?: string | undefined
  remark?: string | undefined
  note: string
}

export type MeetingsLinkedConvocationInput = { token: string }

export type MeetingsLinkedLetterPaperInput = { token: string; language: Language }

export type MeetingsAnswerLinkedInput = {
  token: string
  answer: LetterAnswerAnswer
  head?: string | undefined
  remark?: string | undefined
}

export type MeetingsLeaveAnswerInput = { token: string; name: string; email: string; language: Language }

export type MeetingsSessionsInput = { meeting: Id }

export type MeetingsOpenSessionInput = {
  meeting: Id
  speech_seconds: number
  point_seconds: number
  reply_seconds: number
  second_reply_seconds: number
  admits?: MeetingsSessionsSessionAdmit[] | undefined
}

export type MeetingsTurnSessionInput = { session: Id; to: MeetingsSessionsSessionState }

export type MeetingsTakeUpItemInput = { session: Id; item: Id }

export type MeetingsShowOnScreenInput = {
  session: Id
  text?: Text | undefined
  document?: Id | null | undefined
}

export type MeetingsCloseListInput = { session: Id; closed: boolean }

export type MeetingsAskForFloorInput = {
  session: Id
  participant: Id
  kind?: RequestKind | undefined
  motion?: RequestMotion | null | undefined
}

export type MeetingsWithdrawFromListInput = { session: Id; participant: Id; request: Id }

export type MeetingsMoveUpInput = { session: Id; request: Id }

export type MeetingsGiveFloorInput = { session: Id; request: Id }

export type MeetingsEndFloorInput = {
  session: Id
  request: Id
  ruling?: 'upheld' | 'not upheld' | null | undefined
}

export type MeetingsAddTimeInput = { session: Id; request: Id; seconds?: number | undefined }

export type MeetingsFloorInput = { meeting: Id }

export type MeetingsChairInput = { meeting: Id }

export type MeetingsFollowFloorInput = { meeting: Id }

export type MeetingsStatementsInput = { meeting: Id; after?: Id | undefined }

export type MeetingsOwnStatementsInput = { meeting: Id; participant: Id; after?: Id | undefined }

export type MeetingsHandInStatementInput = {
  meeting: Id
  participant: Id
  item: Id
  language: Language
  file: DocumentsRegisterVersionFile
}

export type MeetingsTakeStatementBackInput = { meeting: Id; participant: Id; statement: Id }

export type MeetingsStatementInput = { meeting: Id; participant: Id; statement: Id }

export type MeetingsSendBoothLinksInput = { meeting: Id }

export type MeetingsBoothInput = { token: string; after?: Id | undefined }

export type MeetingsFollowBoothInput = { token: string }

export type MeetingsBoothStatementInput = { token: string; statement: Id }

export type MeetingsSilencesInput = { before?: string | undefined }

export type MeetingsOpenSilenceInput = {
  body_id: Id
  title: Text
  text: Text
  basis: string
  deadline_day: Day
  deadline_time: string
}

export type MeetingsSilenceInput = { procedure: Id }

export type MeetingsExtendSilenceInput = { procedure: Id; deadline_day: Day; deadline_time: string }

export type MeetingsWithdrawSilenceInput = { procedure: Id }

export type MeetingsBreakSilenceInput = {
  procedure: Id
  participant: Id
  kind: 'objection' | 'amendment' | 'explanation'
  words: string
}

export type MeetingsSilenceCertificateInput = { procedure: Id; language?: Language | undefined }

export type MeetingsMinutesInput = { meeting: Id }

export type MeetingsDraftMinutesInput = { meeting: Id }

export type MeetingsWriteParagraphInput = {
  meeting: Id
  paragraph: Id
  text: Text
  agree?: boolean | undefined
}

export type MeetingsRemoveParagraphInput = { meeting: Id; paragraph: Id }

export type MeetingsAddParagraphInput = {
  meeting: Id
  after?: Id | null | undefined
  kind: 'heading' | 'text'
  text: Text
}

export type MeetingsMoveParagraphInput = { meeting: Id; paragraph: Id; to: 'up' | 'down' }

export type MeetingsCirculateMinutesInput = { meeting: Id; until_day: Day; until_time: string }

export type MeetingsProposeCorrectionInput = {
  meeting: Id
  participant: Id
  paragraph: Id
  language: Language
  words: string
  reason: string
}

export type MeetingsDecideCorrectionInput = {
  meeting: Id
  correction: Id
  accepted: boolean
  text?: Text | undefined
  answer?: string | undefined
}

export type MeetingsAdoptMinutesInput = {
  meeting: Id
  how: 'at a session' | 'by correspondence'
  symbol?: string | undefined
}

export type MeetingsPrintMinutesInput = { meeting: Id; language: Language; format: 'pdf' | 'docx' }

export type MeetingsSettleEvaluationTemplateInput = {
  questions: Array<{ kind: MeetingsEvaluationTemplateQuestionKind; wording: Text; choices: Text[] }>
}

export type MeetingsEvaluationInput = { meeting: Id }

export type MeetingsOpenEvaluationInput = { meeting: Id; until_day: Day; until_time: string }

export type MeetingsRemindOfEvaluationInput = { meeting: Id }

export type MeetingsEvaluationSheetInput = { meeting: Id; format: 'xlsx' | 'csv' }

export type MeetingsLinkedEvaluationInput = { token: string }

export type MeetingsAnswerEvaluationInput = {
  token: string
  answers: Array<{ question: number; value?: number | null; words?: string }>
}

export type MeetingsStatisticsInput = { meeting: Id }

export type MeetingsBodyStatisticsInput = { body?: Id | undefined }

export type MeetingsStatisticsFileInput = {
  meeting: Id
  format: MeetingsCredentialsFormat
  language?: Language | undefined
}

export type MandatesDraftsInput = { meeting: Id }

export type MandatesOpenDraftInput = {
  meeting: Id
  kind: DraftKind
  title: Text
  original_language: Language
  text: Text
}

export type MandatesDraftInput = { draft: Id }

export type MandatesFollowDraftInput = { draft: Id }

export type MandatesCompareDraftInput = {
  draft: Id
  from?: number | undefined
  to?: number | undefined
  language?: Language | undefined
}

export type MandatesTableDraftInput = { draft: Id }

export type MandatesIssueDraftInput = { draft: Id }

export type MandatesWithdrawDraftInput = { draft: Id }

export type MandatesAdoptDraftInput = {
  draft: Id
  symbol: string
  adopted_on: Day
  access?: ArchiveAccess | undefined
}

export type MandatesAddDraftParagraphInput = { draft: Id; behind: Id | null; kind: ParagraphKind; text: Text }

export type MandatesWriteDraftParagraphInput = {
  paragraph: Id
  kind: ParagraphKind
  text: Text
  same?: boolean | undefined
}

export type MandatesRemoveDraftParagraphInput = { paragraph: Id }

export type MandatesMoveDraftParagraphInput = { paragraph: Id; to: 'up' | 'down' }

export type MandatesAgreeDraftParagraphInput = { paragraph: Id }

export type MandatesReopenDraftParagraphInput = { paragraph: Id }

export type MandatesProposeAmendmentInput = {
  draft: Id
  participant: Id
  kind: AmendmentKind
  paragraph: Id | null
  adds?: ParagraphKind | null | undefined
  text: Text
  reason?: string | undefined
}

export type MandatesWithdrawAmendmentInput = { amendment: Id; participant: Id }

export type MandatesBracketParagraphInput = {
  draft: Id
  participant: Id
  paragraph: Id
  stands: boolean
  reason?: string | undefined
}

export type MandatesDecideAmendmentInput = { amendment: Id; accepted: boolean }

export type MandatesTakeInInput = {
  meeting_id: Id
  symbol: string
  kind: DraftKind
  title: Text
  adopted_on: Day
  original_language: Language
  access?: DocumentAccess | undefined
  papers: Array<{ language?: Language; text?: string; file?: DocumentsRegisterVersionFile }>
}

export type MandatesReviewInput = { document: Id }

export type MandatesConfirmInput = {
  provision: Id
  mandate: Id
  title: Text
  class: ProvisionClass
  tasked: string[]
  beneficiaries?: string[] | undefined
  due_day: Day | null
  proposed_day: Day | null
}

export type MandatesMarkReadInput = { provision: Id; class?: ProvisionClass | undefined }

export type MandatesRewriteInput = { provision: Id; number: string; text: Text }

export type MandatesJoinInput = { provision: Id }

export type MandatesProposeInput = { provision: Id }

export type MandatesKeepDraftInput = { document: Id; provision: Id }

export type MandatesListInput = {
  states?: MandateState[] | undefined
  tasked?: string[] | undefined
  body?: Id | undefined
  meeting?: Id | undefined
  presidency?: Id | undefined
  class?: ProvisionClass | undefined
  kind?: 'mandate' | 'guideline' | undefined
  due_from?: Day | undefined
  due_before?: Day | undefined
  overdue?: string | undefined
  words?: string | undefined
  as_of?: Day | undefined
  after?: string | undefined
}

export type MandatesGetInput = { reference: string }

export type MandatesAgendaInput = { meeting: Id; after?: string | undefined }

export type MandatesSaveViewInput = { name: string; query: string }

export type MandatesDropViewInput = { view: Id }

export type MandatesExportInput = {
  states?: MandateState[] | undefined
  tasked?: string[] | undefined
  body?: Id | undefined
  meeting?: Id | undefined
  presidency?: Id | undefined
  class?: ProvisionClass | undefined
  kind?: 'mandate' | 'guideline' | undefined
  due_from?: Day | undefined
  due_before?: Day | undefined
  overdue?: string | undefined
  words?: string | undefined
  as_of?: Day | undefined
  format: MeetingsCredentialsFormat
  layout?: 'register' | 'matrix' | undefined
  language?: Language | undefined
}

export type MandatesNoteInput = {
  reference: string
  text: string
  evidence?: MandatesNoteEvidence | undefined
}

export type MandatesReportInput = {
  reference: string
  text: string
  evidence?: MandatesNoteEvidence | undefined
}

export type MandatesSuperviseInput = { reference: string; returned: boolean; text?: string | undefined }

export type MandatesCloseInput = {
  reference: string
  symbol: string
  number: string
  lapses?: boolean | undefined
}

export type MandatesProposeDateInput = { reference: string; day: Day | null }

export type MandatesAskInput = { reference: string; text?: string | undefined }

export type MandatesAnswerFormInput = { token: string }

export type MandatesAnswerInput = {
  token: string
  text: string
  done: boolean
  evidence?: MandatesNoteEvidence | undefined
}

export type MandatesEvidenceInput = { reference: string; evidence: Id }

export type MandatesLinkInput = { reference: string; kind: LinkKind; other: string }

export type MandatesUnlinkInput = { reference: string; kind: LinkKind; other: string }

export type MandatesInstructInput = {
  title: Text
  text?: string | undefined
  due_day?: Day | null | undefined
}

export type MandatesOpenRoundInput = { body_id: Id; name: Text }

export type MandatesRoundInput = { round: Id; after?: string | undefined }

export type MandatesProposeInRoundInput = {
  round: Id
  reference: string
  choice: MandateProposalChoice
  reason: string
}

export type MandatesEndRoundInput = { round: Id; symbol: string; number: string }

export type MandatesRemittanceInput = { reference: string; language?: Language | undefined }

export type MandatesStoryInput = { reference: string; before?: Instant | undefined }

export type ExchangeFindInput = { q?: string | undefined }

export type ExchangeTextInput = { symbol: string }

export type ExchangeTextsInput = { before?: string | undefined }

export type ExchangeAkomaNtosoInput = { symbol: string; language: Language }

export type ExchangeFeedInput = { language?: Language | undefined }

export type ExchangeOpenMandatesInput = { format: 'csv' | 'json' }

export type ExchangeBeginPageInput = {
  slug: string
  title: Text
  text: Text
  published?: boolean | undefined
}

export type ExchangeSitePageInput = { slug: string }

export type ExchangeWritePageInput = {
  slug: string
  title: Text
  text: Text
  published?: boolean | undefined
}

export type ExchangeDraftCircularInput = {
  kind: 'circular' | 'note'
  sender: 'TS' | 'PPT'
  subject: Text
  body: Text
  original_language: Language
  deadline_on?: Day | null | undefined
  audience: ExchangeCircularAudience
  documents?: ExchangeDraftCircularDocument[] | undefined
}

export type ExchangeCircularsInput = { before?: Id | undefined }

export type ExchangeChangeCircularInput = {
  circular: Id
  kind: 'circular' | 'note'
  sender: 'TS' | 'PPT'
  subject: Text
  body: Text
  original_language: Language
  deadline_on?: Day | null | undefined
  audience: ExchangeCircularAudience
  documents?: ExchangeDraftCircularDocument[] | undefined
}

export type ExchangeCircularInput = { circular: Id }

export type ExchangePreviewCircularInput = { circular: Id; person?: Id | undefined }

export type ExchangeTakeBackCircularInput = { circular: Id }

export type ExchangeAskForReleaseInput = { circular: Id }

export type ExchangeReleaseCircularInput = { circular: Id }

export type ExchangeStopCircularInput = { circular: Id }

export type ExchangeCircularStoryInput = { circular: Id; before?: Instant | undefined }

export type ExchangeSendAgainInput = { circular: Id; to: 'bounced' | 'unacknowledged' }

export type ExchangeLinkedCircularInput = { token: string }

export type ExchangeAcknowledgeInput = { token: string }

export type ExchangeOpenPaperInput = { token: string; document: Id }

export type ExchangeLinkedPaperInput = { token: string; document: Id; language?: Language | undefined }

export type ExchangeReportBounceInput = { message: Base64 }

export type ExchangeDraftRequestInput = {
  title: Text
  introduction?: Text | undefined
  deadline_day: Day
  deadline_time: string
  confidentiality?: ReplyConfidentiality | undefined
  recipients: Id[]
  previous?: string | null | undefined
}

export type ExchangeRequestsInput = { before?: string | undefined; reference?: string | undefined }

export type ExchangeChangeRequestInput = {
  reference: string
  title: Text
  introduction?: Text | undefined
  deadline_day: Day
  deadline_time: string
  confidentiality?: ReplyConfidentiality | undefined
  recipients: Id[]
}

export type ExchangeRequestInput = { reference: string }

export type ExchangeAddQuestionInput = {
  reference: string
  kind: QuestionKind
  wording: Text
  hint?: Text | undefined
  required?: boolean | undefined
  shape: {
    options?: Text[]
    several?: boolean
    unit?: string
    min?: number | null
    max?: number | null
    columns?: Text[]
  }
}

export type ExchangeRemoveQuestionInput = { reference: string; question: Id }

export type ExchangeOpenRequestInput = { reference: string }

export type ExchangeCloseRequestInput = { reference: string }

export type ExchangeReopenReplyInput = { reference: string; participant: Id; reason: string }

export type ExchangeRequestStoryInput = { reference: string; before?: Instant | undefined }

export type ExchangeOwnReplyInput = { reference: string }

export type ExchangeWriteAnswerInput = {
  reference: string
  question: Id
  value: AnswerValue
  file?: DocumentsRegisterVersionFile | undefined
}

export type ExchangeUseAnswerAgainInput = { reference: string; question: Id }

export type ExchangeSetConfidentialityInput = { reference: string; confidentiality: ReplyConfidentiality }

export type ExchangeClearReplyInput = { reference: string }

export type ExchangeAnswerFileInput = { reference: string; participant: Id; question: Id }

export type ExchangeRequestSheetInput = { reference: string; language?: Language | undefined }

export type ExchangeAddWebhookInput = { name: string; address: string; kinds: EndpointKind[] }

export type ExchangeWebhookInput = { endpoint: Id; before?: Id | undefined }

export type ExchangeChangeWebhookInput = {
  endpoint: Id
  name: string
  address: string
  kinds: EndpointKind[]
}

export type ExchangeWebhookDeliveryInput = { endpoint: Id; delivery: Id }

export type ExchangeReplaceWebhookSecretInput = { endpoint: Id }

export type ExchangeSwitchWebhookInput = { endpoint: Id; on: boolean }

export type ExchangeRemoveWebhookInput = { endpoint: Id }

export type ExchangeTestWebhookInput = { endpoint: Id }

export type ExchangeResendWebhookInput = { endpoint: Id; delivery: Id }

export type ExchangeAnnouncementsInput = {
  which?: 'current' | 'all' | 'proposed' | undefined
  audience?: AnnouncementAudience | undefined
  after?: string | undefined
}

export type ExchangePublishAnnouncementInput = {
  audience: AnnouncementAudience
  title: Text
  from_day: Day
  until_day: Day
  text: Text
  pinned?: boolean | undefined
}

export type ExchangeAnnouncementInput = { announcement: Id }

export type ExchangeChangeAnnouncementInput = {
  announcement: Id
  audience: AnnouncementAudience
  title: Text
  from_day: Day
  until_day: Day
  text: Text
  pinned?: boolean | undefined
}

export type ExchangeProposeAnnouncementInput = {
  audience: AnnouncementAudience
  title: Text
  from_day: Day
  until_day: Day
  text: Text
  pinned?: boolean | undefined
}

export type ExchangeDecideAnnouncementInput = {
  announcement: Id
  verdict: 'publish' | 'return'
  reason?: string | undefined
}

export type ExchangeWithdrawAnnouncementInput = { announcement: Id }

export type ExchangeCalendarInput = {
  month?: string | undefined
  kind?: EntryKind | undefined
  participant?: Id | undefined
}

export type ExchangeEventsInput = {
  which?: 'coming' | 'proposed' | undefined
  audience?: AnnouncementAudience | undefined
  after?: string | undefined
}

export type ExchangePublishEventInput = {
  audience: AnnouncementAudience
  title: Text
  from_day: Day
  until_day: Day
  kind: 'member' | 'partner'
  place?: string | undefined
  organiser: string
  link?: string | undefined
  from_time?: string | null | undefined
  until_time?: string | null | undefined
  zone?: string | null | undefined
}

export type ExchangeEventInput = { event: Id }

export type ExchangeChangeEventInput = {
  event: Id
  audience: AnnouncementAudience
  title: Text
  from_day: Day
  until_day: Day
  kind: 'member' | 'partner'
  place?: string | undefined
  organiser: string
  link?: string | undefined
  from_time?: string | null | undefined
  until_time?: string | null | undefined
  zone?: string | null | undefined
}

export type ExchangeEventFileInput = { event: Id; language?: Language | undefined }

export type ExchangeProposeEventInput = {
  audience: AnnouncementAudience
  title: Text
  from_day: Day
  until_day: Day
  kind: 'member' | 'partner'
  place?: string | undefined
  organiser: string
  link?: string | undefined
  from_time?: string | null | undefined
  until_time?: string | null | undefined
  zone?: string | null | undefined
}

export type ExchangeDecideEventInput = {
  event: Id
  verdict: 'publish' | 'return'
  reason?: string | undefined
}

export type ExchangeWithdrawEventInput = { event: Id }

export type ExchangeCalendarFeedInput = { token: string; file: 'es.ics' | 'en.ics' }

export type ExchangeContactsInput = {
  words?: string | undefined
  participant?: Id | undefined
  after?: Id | undefined
}

export type ExchangeContactsSheetInput = { words?: string | undefined; participant?: Id | undefined }

export type ExchangeContactCardInput = { person: Id }

export type ExchangeShareContactInput = { institution: string; shares_email: boolean; shares_phone: boolean }

export type ExchangeSettleContactsInput = { shares_email: boolean }
