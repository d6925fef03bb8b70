import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { htmlOf } from '../../../platform/markdown/markdown.ts'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Prose } from '../../../ui/public/prose.tsx'
import type { SitePage } from '../pages/contract.ts'

/** A page of the public site as the secretariat wrote it. */
export function PublicSitePage({
  data: { page },
  context,
}: {
  data: { page: SitePage }
  context: PageContext
}) {
  const { language } = context
  const shown = page.text[language] === undefined ? (language === 'es' ? 'en' : 'es') : language
  return (
    <>
      <PageHead title={inLanguage(page.title, language)} />
      <Prose html={htmlOf(inLanguage(page.text, language))} language={shown} />
    </>
  )
}
