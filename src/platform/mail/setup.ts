/** Asks DNS for the texts of a name, each put together of its parts. Throws as `node:dns` does; `ENOTFOUND` and `ENODATA` say that there are none. */
export type AskTexts = (name: string) => Promise<string[]>

/** How mail leaves this installation. */
export type MailSetup = {
  readonly from: string
  /** The server mail is handed to; nothing where it goes into the dev inbox. */
  readonly host: string | undefined
  readonly dkimSelector: string | undefined
  /** The public half of the key mail is signed with, in base64 as the zone has it. */
  readonly dkimPublicKey: string | undefined
  readonly bouncesAt: string | undefined
  readonly askTexts: AskTexts
}
