import { startAutosave } from '../ui/browser/autosave.ts'
import { startDisclosure } from '../ui/browser/disclosure.ts'
import { startFocus } from '../ui/browser/focus.ts'
import { startKeys } from '../ui/browser/keys.ts'
import { startLive } from '../ui/browser/live.ts'
import { startPalette } from '../ui/browser/palette.ts'
import { startReorder } from '../ui/browser/reorder.ts'
import { startSelect } from '../ui/browser/select.ts'

for (const start of [
  startKeys,
  startAutosave,
  startLive,
  startDisclosure,
  startFocus,
  startSelect,
  startReorder,
  startPalette,
])
  start(document)
