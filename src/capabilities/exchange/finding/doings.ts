/** A page where something is begun: what one types to find it, and the operation it needs. */
export type Doing = { readonly path: string; readonly words: string; readonly operation: string }

/** What can be begun from anywhere. Each is offered to those who may. */
export const doings: readonly Doing[] = [
  { path: '/documents/new', words: 'documents:register.title', operation: 'documents.register' },
  { path: '/documents/types', words: 'documents:types.title', operation: 'documents.settle-type' },
  { path: '/exchange/pages', words: 'exchange:pages.title', operation: 'exchange.begin-page' },
  { path: '/readings/new', words: 'mandates:intake.title', operation: 'mandates.take-in' },
  { path: '/guidelines/new', words: 'mandates:guideline.title', operation: 'mandates.instruct' },
  { path: '/mandates/figures', words: 'mandates:figures.title', operation: 'mandates.figures' },
  { path: '/meetings/new', words: 'meetings:plan.title', operation: 'meetings.plan' },
  {
    path: '/directory/people/new',
    words: 'directory:person.enter-title',
    operation: 'directory.enter-person',
  },
  { path: '/directory/import', words: 'directory:import.title', operation: 'directory.import' },
  { path: '/conference/access', words: 'directory:access.title', operation: 'directory.who-may' },
  { path: '/conference/journal', words: 'conference:journal.title', operation: 'conference.journal-heads' },
  { path: '/me/security', words: 'directory:security.title', operation: 'directory.security' },
  { path: '/me/data', words: 'directory:data.title', operation: 'directory.own-data' },
]
