import { inLanguage } from '../../../kernel/language.ts'
import { fieldsOf, page, read } from '../../../platform/http/page.ts'
import { listBodiesOn } from '../../conference/index.ts'
import { Agenda } from '../screens/agenda.tsx'
import { Desk } from '../screens/desk.tsx'
import { PublicText, PublicTexts } from '../screens/public-text.tsx'
import { Register } from '../screens/register.tsx'
import { getAgenda, getDesk, getPublicText, listPublicTexts, listRegister } from './operations.ts'

export const registerPages = [
  page({
    id: 'mandates.desk',
    path: '/desk',
    room: 'desk',
    reads: { desk: read(getDesk) },
    title: (_, { words }) => words('mandates:desk.title'),
    view: Desk,
  }),
  page({
    id: 'mandates.register',
    path: '/mandates',
    room: 'mandates',
    reads: {
      register: read(listRegister, ({ query }) =>
        Object.fromEntries(
          Object.entries({ ...query, states: fieldsOf(query, 'states').join(',') }).filter(
            ([, value]) => value !== '',
          ),
        ),
      ),
      bodies: read(listBodiesOn),
    },
    title: (_, { words }) => words('mandates:register.room'),
    view: Register,
  }),
  page({
    id: 'mandates.agenda',
    path: '/meetings/:meeting',
    room: 'meetings',
    reads: { agenda: read(getAgenda, ({ params }) => ({ meeting: params['meeting'] })) },
    title: ({ agenda }, { language }) => inLanguage(agenda.meeting.name, language),
    view: Agenda,
  }),
  page({
    id: 'mandates.public-texts',
    path: '/texts',
    frame: 'public',
    reads: { texts: read(listPublicTexts) },
    title: (_, { words }) => words('mandates:public.title'),
    view: PublicTexts,
  }),
  page({
    id: 'mandates.public-text',
    path: '/d/*',
    frame: 'public',
    reads: { text: read(getPublicText, ({ params }) => ({ symbol: params['*'] })) },
    title: ({ text }, { language }) => inLanguage(text.document.title, language),
    view: PublicText,
  }),
]
