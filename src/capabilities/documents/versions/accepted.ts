/** What the library accepts, by the endings of names. */
export const ACCEPTED = '.pdf,.docx,.odt,.html,.htm,.txt,.xlsx,.ods,.pptx,.odp'
