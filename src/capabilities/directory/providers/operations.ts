import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may } from '../../../platform/operations/permission.ts'
import { mayBeIssuer } from '../../../platform/sign-in/open-id.ts'
import { entered } from '../sign-in/second/operations.ts'
import { addProvider, beginAtProvider, enterByProvider, offeredProviders, removeProvider } from './actions.ts'
import { providerReached, providerVouches } from './rules.ts'

export const listOfferedProviders = operation({
  id: 'directory.providers',
  method: 'GET',
  path: '/sign-in/providers',
  input: z.object({}),
  output: z.object({ providers: z.array(z.object({ provider_id: z.uuid(), name: z.string() })) }),
  allow: anyone,
  refusals: [],
  run: (context) => offeredProviders(context),
})

export const beginByProvider = operation({
  id: 'directory.begin-provider',
  method: 'POST',
  path: '/sign-in/providers/{provider}/begin',
  input: z.object({ provider: z.uuid(), next: z.string().max(500).optional() }),
  output: z.object({ address: z.string(), name: z.string(), browser: z.string() }),
  allow: anyone,
  bySession: true,
  refusals: [providerReached],
  secret: true,
  traceless: true,
  bound: { times: 60, withinMinutes: 15 },
  run: (context, input) => beginAtProvider(context, input),
})

export const enterVouchedFor = operation({
  id: 'directory.enter-by-provider',
  method: 'POST',
  path: '/sign-in/providers/sessions',
  input: z.object({ answer: z.string().max(8_000), browser: z.string().max(200) }),
  output: entered,
  allow: anyone,
  bySession: true,
  refusals: [providerVouches],
  secret: true,
  keepsTrace: true,
  bound: { times: 60, withinMinutes: 15 },
  run: (context, input) => enterByProvider(context, input),
})

const short = z.string().trim().min(1).max(200)

export const addIdentityProvider = operation({
  id: 'directory.add-provider',
  method: 'POST',
  path: '/sign-ins/providers',
  input: z.object({
    name: z.string().trim().min(1).max(80),
    issuer: short.refine(mayBeIssuer),
    client_id: short,
    client_secret: z.string().min(1).max(1000),
    participant: z.uuid(),
  }),
  output: z.object({ provider_id: z.uuid() }),
  allow: may('it specialist'),
  bySession: true,
  refusals: [],
  freshProof: true,
  secret: true,
  run: (context, input) => addProvider(context, input),
})

export const removeIdentityProvider = operation({
  id: 'directory.remove-provider',
  method: 'POST',
  path: '/sign-ins/providers/{provider}/remove',
  input: z.object({ provider: z.uuid() }),
  output: z.object({ removed: z.literal(true) }),
  allow: may('it specialist'),
  bySession: true,
  refusals: [],
  freshProof: true,
  run: (context, input) => removeProvider(context, input.provider),
})

export const providerOperations = [
  listOfferedProviders,
  beginByProvider,
  enterVouchedFor,
  addIdentityProvider,
  removeIdentityProvider,
]
