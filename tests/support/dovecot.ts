import { existsSync } from 'node:fs'

const PLACES = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot']

/** An IMAP server, where one is installed: packages put it where no one but root has it on their path. */
export const dovecot = (): string | undefined => PLACES.find((place) => existsSync(place))
