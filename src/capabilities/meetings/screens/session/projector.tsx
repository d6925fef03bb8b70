import type { PageContext } from '../../../../platform/http/page.ts'
import { Following, floorStream } from './following.tsx'
import { Head, ItemNow, ShownNow, SpeakerNow, Waiting } from './now.tsx'
import { type FloorData } from './say.ts'
import { NotInSession } from './not-in-session.tsx'

/** Speakers that are read at ten metres. */
const READ_FROM_AFAR = 7

/** The screen in the room: what is spoken about, by whom, and who comes next. */
export function Projector({
  data: { floor },
  context,
}: {
  readonly data: FloorData
  readonly context: PageContext
}) {
  const { text, document } = floor.shown
  const shown = document !== null || Object.values(text).some(Boolean)
  return (
    <Following floor={floor} stream={floorStream(floor)} className="live-screen" context={context}>
      <Head floor={floor} context={context} />
      {floor.session?.state === 'open' ? (
        <>
          <div className={shown ? 'live-now live-now-shown' : 'live-now'}>
            <ItemNow floor={floor} context={context} />
            <ShownNow floor={floor} context={context} />
            <SpeakerNow floor={floor} context={context} size={shown ? 'plain' : 'huge'} />
          </div>
          <div className="live-side">
            <Waiting floor={floor} context={context} most={READ_FROM_AFAR} />
          </div>
        </>
      ) : (
        <NotInSession floor={floor} context={context} />
      )}
    </Following>
  )
}
