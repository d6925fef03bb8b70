/**
 * Destroys the key of one person's scope in a process of its own, which ends itself at one of the steps:
 * `node destroying.ts HOME CONFERENCE PERSON STEP`.
 */
import { openBase } from '../../src/apps/installation.ts'
import { Vault } from '../../src/platform/personal/vault.ts'
import { readSettings } from '../../src/platform/settings.ts'

const [home = '', conference = '', person = '', ending = ''] = process.argv.slice(2)
const settings = readSettings({ PROTEMPORE_HOME: home })
const { ground } = await openBase(settings, 'http://localhost')
const vault = new Vault(settings.keysFolder, (step) => {
  if (step === ending) process.kill(process.pid, 'SIGKILL')
})
await ground.database.write(conference, (tx) => vault.destroy(tx, conference, 'person', [person]))
if (ending === 'committed') process.kill(process.pid, 'SIGKILL')
await ground.database.write(conference, (tx) => vault.sweep(tx, conference, 0))
