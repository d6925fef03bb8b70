import { holds } from '../../../kernel/actor.ts'
import { inLanguage, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../ui/controls/checkbox-field.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { LinkList } from '../../../ui/record/link-list.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import type { SitePage } from '../pages/contract.ts'
import { ExchangeViews } from './exchange-views.tsx'

/** The pages of the public site that the secretariat writes itself. */
export function SitePages({
  data: { pages },
  context,
}: {
  data: { pages: { pages: readonly SitePage[] } }
  context: PageContext
}) {
  const { words, language, href } = context
  const staff = holds(context.actor, ...secretariatDesk)
  return (
    <>
      <PageHead
        title={words('exchange:pages.title')}
        sub={words('exchange:pages.lead')}
        actions={
          staff && (
            <LinkButton kind="primary" href={href('/exchange/pages/new')}>
              {words('exchange:pages.new')}
            </LinkButton>
          )
        }
      />
      <ExchangeViews now="pages" context={context} />
      {pages.pages.length === 0 ? (
        <Empty title={words('exchange:pages.none')}>{words('exchange:pages.none-lead')}</Empty>
      ) : (
        <LinkList
          links={pages.pages.map(({ slug, title, published }) => ({
            href: href(staff ? `/exchange/pages/${slug}` : `/site/${slug}`),
            label: inLanguage(title, language),
            note: `/site/${slug}`,
            state: (
              <StateMark kind={published ? 'closed' : 'draft'}>
                {words(published ? 'exchange:pages.published' : 'exchange:pages.unpublished')}
              </StateMark>
            ),
          }))}
        />
      )}
    </>
  )
}

/** Begin a page: its address, and what it says. */
export function BeginPage({ context }: { context: PageContext }) {
  const { words } = context
  const form = sentForm(context, 'begin')
  return (
    <>
      <PageHead title={words('exchange:pages.new')} sub={words('exchange:pages.markdown')} />
      <Form action={context.address.path} form="begin" idempotencyKey={context.newKey()}>
        <TextField
          name="slug"
          size="short"
          label={words('exchange:pages.slug')}
          hint={words('exchange:pages.slug-hint')}
          value={form.value('slug')}
          error={form.error('slug')}
        />
        <Fields form="begin" page={undefined} context={context} />
      </Form>
    </>
  )
}

/** Write a page anew; it stands on the public site once it is published. */
export function WritePage({ data: { page }, context }: { data: { page: SitePage }; context: PageContext }) {
  const { words, language, href } = context
  return (
    <>
      <PageHead
        title={inLanguage(page.title, language)}
        sub={words('exchange:pages.markdown')}
        actions={
          <LinkButton kind="quiet" href={href(`/site/${page.slug}`)}>
            {words('exchange:pages.look')}
          </LinkButton>
        }
      />
      <Form
        action={context.address.path}
        form="write"
        version={page.version}
        idempotencyKey={context.newKey()}
      >
        <Fields form="write" page={page} context={context} />
      </Form>
    </>
  )
}

function Fields({
  form: name,
  page,
  context,
}: {
  form: string
  page: SitePage | undefined
  context: PageContext
}) {
  const { words } = context
  const form = sentForm(context, name)
  return (
    <>
      <LanguageFields
        {...languageBoxes(form, 'title', (one) => words(`documents:register.title-${one}`), page?.title)}
      />
      {languages.map((one) => (
        <TextArea
          key={one}
          name={`text-${one}`}
          rows={12}
          label={words(`documents:register.${one}`)}
          language={one}
          value={form.value(`text-${one}`, page?.text[one])}
          error={form.error(`text-${one}`)}
        />
      ))}
      <CheckboxField
        name="published"
        label={words('exchange:pages.publish')}
        checked={form.value('published', page?.published ? 'yes' : '') === 'yes'}
      />
      <Actions>
        <Button kind="primary">{words('exchange:pages.keep')}</Button>
      </Actions>
    </>
  )
}
