import conferenceEn from '../capabilities/conference/messages/en.json' with { type: 'json' }
import conferenceEs from '../capabilities/conference/messages/es.json' with { type: 'json' }
import directoryEn from '../capabilities/directory/messages/en.json' with { type: 'json' }
import directoryEs from '../capabilities/directory/messages/es.json' with { type: 'json' }
import documentsEn from '../capabilities/documents/messages/en.json' with { type: 'json' }
import documentsEs from '../capabilities/documents/messages/es.json' with { type: 'json' }
import exchangeEn from '../capabilities/exchange/messages/en.json' with { type: 'json' }
import exchangeEs from '../capabilities/exchange/messages/es.json' with { type: 'json' }
import mandatesEn from '../capabilities/mandates/messages/en.json' with { type: 'json' }
import mandatesEs from '../capabilities/mandates/messages/es.json' with { type: 'json' }
import meetingsEn from '../capabilities/meetings/messages/en.json' with { type: 'json' }
import meetingsEs from '../capabilities/meetings/messages/es.json' with { type: 'json' }
import platformEn from '../platform/messages/en.json' with { type: 'json' }
import platformEs from '../platform/messages/es.json' with { type: 'json' }
import appsEn from './messages/en.json' with { type: 'json' }
import appsEs from './messages/es.json' with { type: 'json' }
import { wordsOf } from '../platform/i18n/words.ts'

/** All words of the product, by capability and language. */
export const catalogues = {
  apps: { en: appsEn, es: appsEs },
  platform: { en: platformEn, es: platformEs },
  conference: { en: conferenceEn, es: conferenceEs },
  directory: { en: directoryEn, es: directoryEs },
  documents: { en: documentsEn, es: documentsEs },
  meetings: { en: meetingsEn, es: meetingsEs },
  mandates: { en: mandatesEn, es: mandatesEs },
  exchange: { en: exchangeEn, es: exchangeEs },
}

export const words = wordsOf(catalogues)
