import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay, writeList } from '../../../platform/i18n/format.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import { Story } from '../../../ui/record/story.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { type HeldAppointment, type Person, secretariatDesk } from '../contract.ts'
import type { Story as Told } from '../stories/contract.ts'
import { pageOfStory } from '../stories/paging.ts'
import { SuspendedSince } from './suspend-appointment.tsx'
import { fullName, officeWords, standingOf, untilWords } from './say.ts'

export type PersonData = {
  readonly person: Person & { readonly appointments: HeldAppointment[] }
  readonly story: Told
}

/** A person's record: how to reach them, and every office they held. */
export function PersonRecord({
  data: { person, story },
  context,
}: {
  data: PersonData
  context: PageContext
}) {
  const { words, language, href, actor, today } = context
  const present = person.appointments.filter(
    (one) => standingOf(one, today) === 'present' && one.suspended_at === null,
  )
  const here = `/directory/people/${person.person_id}`
  return (
    <>
      <RecordHead
        reference={
          present.length === 0
            ? words('directory:people.nothing-held')
            : writeList(
                present.map((one) => officeWords(one, context)),
                language,
              )
        }
        title={fullName(person)}
        actions={
          <>
            {holds(actor, 'coordinator', 'assistant') && (
              <LinkButton kind="primary" href={href(`${here}/appoint`)}>
                {words('directory:person.appoint')}
              </LinkButton>
            )}
            {holds(actor, ...secretariatDesk) && (
              <LinkButton href={href(`${here}/change`)}>{words('directory:person.change')}</LinkButton>
            )}
            {holds(actor, 'coordinator', 'it specialist') && (
              <LinkButton kind="quiet" href={href(`${here}/second-factor`)}>
                {words('directory:security.reset')}
              </LinkButton>
            )}
            <LinkButton kind="quiet" href={href(`${here}/card.vcf`)} download>
              {words('directory:take.card')}
            </LinkButton>
          </>
        }
      />
      <Hang title={words('directory:person.reach')}>
        <KeyValues
          items={[
            {
              key: 'email',
              name: words('directory:person.email'),
              value: <a href={`mailto:${person.email}`}>{person.email}</a>,
            },
            ...person.channels.map(({ kind, value }) => ({
              key: kind,
              name: words(`directory:channel.${kind}`),
              value,
            })),
            ...(person.treatment
              ? [{ key: 'treatment', name: words('directory:person.treatment'), value: person.treatment }]
              : []),
            {
              key: 'language',
              name: words('directory:person.language'),
              value: words(`directory:language.${person.language}`),
            },
          ]}
        />
      </Hang>
      <Hang title={words('directory:person.appointments')} note={words('directory:person.appointments-note')}>
        {person.appointments.length === 0 ? (
          <p className="note">{words('directory:person.no-appointments')}</p>
        ) : (
          <Appointments appointments={person.appointments} context={context} />
        )}
      </Hang>
      <Hang title={words('directory:story.title')}>
        <Story {...pageOfStory(story, context)} />
      </Hang>
    </>
  )
}

function Appointments({
  appointments,
  context,
}: {
  appointments: readonly HeldAppointment[]
  context: PageContext
}) {
  const { words, language, actor, today } = context
  const mayEnd = holds(actor, 'coordinator', 'assistant')
  return (
    <RegisterTable
      caption={words('directory:person.appointments')}
      columns={[
        { key: 'office', header: words('directory:appointments.office'), namesRow: true, phone: 'title' },
        { key: 'period', header: words('directory:person.period'), whole: true, phone: 'line' },
        { key: 'instrument', header: words('directory:appointments.instrument'), phone: 'line' },
        ...(mayEnd
          ? (['end', 'correct'] as const).map((act) => ({
              key: act,
              header: words(`directory:person.${act}`),
              quietHeader: true,
              phone: 'line' as const,
            }))
          : []),
        {
          key: 'story',
          header: words('directory:person.story'),
          quietHeader: true,
          phone: 'line' as const,
        },
      ]}
      rows={appointments.map((one) => ({
        key: one.appointment_id,
        cells: {
          office: (
            <TwoLines second={<Beside appointment={one} context={context} />}>
              {officeWords(one, context)}
            </TwoLines>
          ),
          period: `${writeDay(one.from_day, language)} – ${untilWords(one.until_day, context)}`,
          instrument: one.instrument ?? '–',
          end: standingOf(one, today) !== 'past' && <Act act="end" appointment={one} context={context} />,
          correct: <Act act="correct" appointment={one} context={context} />,
          story: <Act act="story" appointment={one} context={context} />,
        },
      }))}
    />
  )
}

/** One thing to do with an appointment. */
function Act({
  act,
  appointment,
  context,
}: {
  act: 'end' | 'correct' | 'story'
  appointment: HeldAppointment
  context: PageContext
}) {
  const { words, href } = context
  return (
    <a
      href={href(`/directory/appointments/${appointment.appointment_id}/${act}`)}
      aria-label={words(`directory:person.${act}-of`, { office: officeWords(appointment, context) })}
    >
      {words(`directory:person.${act}`)}
    </a>
  )
}

/** Under an office: the bodies it is to, whom it succeeds, and that it has not begun. */
function Beside({ appointment, context }: { appointment: HeldAppointment; context: PageContext }) {
  const { words, language, today, href } = context
  const bodies = appointment.bodies.map((body) => inLanguage(body.name, language))
  const { predecessor } = appointment
  return (
    <>
      {appointment.suspended_at !== null && <SuspendedSince appointment={appointment} context={context} />}{' '}
      {standingOf(appointment, today) === 'to-come' ? `${words('directory:person.to-come')} ` : ''}
      {bodies.length > 0
        ? `${words('directory:person.to-bodies', { bodies: writeList(bodies, language) })} `
        : ''}
      {predecessor && (
        <>
          {words('directory:person.succeeds')}{' '}
          <a href={href(`/directory/people/${predecessor.person_id}`)}>{predecessor.name}</a>
        </>
      )}
    </>
  )
}
