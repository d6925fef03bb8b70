import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldsOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { category } from '../delegations/contract.ts'
import { RegisterPage, RegisteredPage } from '../screens/register.tsx'
import { RegistrationTerms } from '../screens/registration-terms.tsx'
import { getRegistration, getTerms, registerByLink, settle } from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const token = ({ params }: PageRequest) => ({ token: params['token'] })
const orNull = (text: string): string | null => (text === '' ? null : text)

function photoIn({ files }: PageRequest) {
  const file = files['photo']?.[0]
  return file ? { name: file.name, content: Buffer.from(file.bytes).toString('base64') } : null
}

/** The quotas that were written; what is no number is told at its field. */
function quotasIn(request: PageRequest): Record<string, number> {
  return Object.fromEntries(
    category.options.flatMap((one) => {
      const written = given(request, `quota-${one}`)
      return written === '' ? [] : [[one, /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN]]
    }),
  )
}

export const registrationPages = [
  page({
    id: 'meetings.registration-terms',
    path: '/meetings/:meeting/registration',
    room: 'meetings',
    reads: { found: read(getTerms, meeting) },
    forms: {
      settle: form({
        operation: settle,
        input: (request) => ({
          ...meeting(request),
          nominations_until: dayIn(request.fields, 'until'),
          asks: fieldsOf(request.fields, 'asks'),
          quotas: quotasIn(request),
        }),
        next: (_, { params }) => `/meetings/${params['meeting']}/delegations`,
        wrong: {
          nominations_until: { field: 'until', says: 'meetings:wrong.day' },
          quotas: { field: 'quota-member', says: 'meetings:wrong.quota' },
          ...Object.fromEntries(
            category.options.map((one) => [
              `quotas.${one}`,
              { field: `quota-${one}`, says: 'meetings:wrong.quota' },
            ]),
          ),
        },
      }),
    },
    title: ({ found }, { language }) => inLanguage(found.meeting.name, language),
    view: RegistrationTerms,
  }),
  page({
    id: 'meetings.register',
    path: '/registration/:token',
    frame: 'task',
    reads: { found: read(getRegistration, token) },
    forms: {
      register: form({
        operation: registerByLink,
        input: (request) => ({
          ...token(request),
          printed_name: given(request, 'printed_name'),
          job_title: textIn(request, 'job_title'),
          floor_language: given(request, 'floor'),
          diet: orNull(given(request, 'diet')),
          access_needs: orNull(given(request, 'access_needs')),
          sex: orNull(given(request, 'sex')),
          photo: photoIn(request),
          without_photo: given(request, 'without-photo') === 'yes',
        }),
        next: (_, { params }) => `/registration/${params['token']}/received`,
        wrong: {
          printed_name: { field: 'printed_name', says: 'meetings:wrong.printed' },
          floor_language: { field: 'floor', says: 'meetings:wrong.floor' },
          'photo.content': { field: 'photo', says: 'meetings:register.wrong-photo' },
          ...wrongText('job_title', 'meetings:wrong.name'),
        },
      }),
    },
    title: (_, { words }) => words('meetings:register.title'),
    view: RegisterPage,
  }),
  page({
    id: 'meetings.registered',
    path: '/registration/:token/received',
    frame: 'task',
    reads: { found: read(getRegistration, token) },
    title: (_, { words }) => words('meetings:register.done'),
    view: RegisteredPage,
  }),
]
