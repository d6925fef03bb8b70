import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, page, read } from '../../../platform/http/page.ts'
import { getBody, getParticipant } from '../../conference/index.ts'
import { getAppointment } from '../appointing/operations.ts'
import { fullName } from '../screens/say.ts'
import { AppointmentStory, BodyStory, ParticipantStory } from '../screens/story.tsx'
import { tellAppointment, tellBody, tellParticipant } from './operations.ts'

const code = ({ params }: PageRequest) => ({ code: params['code'] })
const which = ({ params }: PageRequest) => ({ appointment: params['appointment'] })
const before = ({ query }: PageRequest) => ({ before: fieldOf(query, 'before') || undefined })

/** Stories on pages of their own: of what everyone may see, but not who changed it. */
export const storyPages = [
  page({
    id: 'directory.appointment-story',
    path: '/directory/appointments/:appointment/story',
    room: 'directory',
    reads: {
      appointment: read(getAppointment, which),
      story: read(tellAppointment, (request) => ({ ...which(request), ...before(request) })),
    },
    title: ({ appointment }, { words }) => words('directory:story.page', { name: fullName(appointment) }),
    view: AppointmentStory,
  }),
  page({
    id: 'directory.participant-story',
    path: '/conference/participants/:code/story',
    room: 'conference',
    reads: {
      participant: read(getParticipant, code),
      story: read(tellParticipant, (request) => ({ ...code(request), ...before(request) })),
    },
    title: ({ participant }, { words, language }) =>
      words('directory:story.page', { name: inLanguage(participant.names[0]?.short ?? {}, language) }),
    view: ParticipantStory,
  }),
  page({
    id: 'directory.body-story',
    path: '/conference/bodies/:code/story',
    room: 'conference',
    reads: {
      body: read(getBody, code),
      story: read(tellBody, (request) => ({ ...code(request), ...before(request) })),
    },
    title: ({ body }, { words, language }) =>
      words('directory:story.page', { name: inLanguage(body.names[0]?.name ?? {}, language) }),
    view: BodyStory,
  }),
]
