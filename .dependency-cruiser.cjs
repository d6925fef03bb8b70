// The walls of the house: imports run one way, and each break is an error.
const capabilities = [
  'conference',
  'directory',
  'documents',
  'meetings',
  'mandates',
  'plan',
  'exchange',
  'finance',
  'contributions',
  'procurement',
  'logistics',
  'support',
  'handover',
]

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circles', 'No module may reach itself.', {}, { circular: true }),
    forbid(
      'kernel-is-alone',
      'The kernel imports nothing from elsewhere.',
      { path: '^src/kernel/' },
      { path: '^src/(?!kernel/)' },
    ),
    forbid(
      'kernel-is-pure',
      'The kernel uses no library and no runtime module.',
      { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['npm', 'core'] },
    ),
    forbid(
      'platform-below',
      'The platform knows no capability, no screen and no app.',
      { path: '^src/platform/' },
      { path: '^src/(capabilities|apps|ui)/' },
    ),
    forbid(
      'ui-below',
      'The design system knows no capability and no server.',
      { path: '^src/ui/' },
      { path: '^src/(capabilities|apps|platform)/' },
    ),
    forbid(
      'capabilities-below',
      'A capability knows no app.',
      { path: '^src/capabilities/' },
      { path: '^src/apps/' },
    ),
    forbid(
      'rules-are-pure',
      'Rules import the kernel, the contract, and other rules only.',
      { path: '^src/capabilities/.*/rules\\.ts$' },
      { pathNot: '^src/kernel/|/rules\\.ts$|/contract\\.ts$|/words\\.ts$' },
    ),
    forbid(
      'contract-is-shapes',
      'A contract imports the kernel, other contracts and zod.',
      { path: '^src/capabilities/.*/contract\\.ts$' },
      { pathNot: '^src/kernel/|/contract\\.ts$|^node_modules/zod' },
    ),
    forbid(
      'storage-is-sql',
      'Storage imports the database, the kernel and its contract.',
      { path: '^src/capabilities/.*/storage\\.ts$' },
      { path: '^src/', pathNot: '^src/(kernel|platform/postgres)/|/contract\\.ts$|/storage\\.ts$' },
    ),
    forbid(
      'screens-are-views',
      'A screen turns data into HTML: no storage, no actions.',
      { path: '^src/capabilities/.*/screens/' },
      { path: '/(storage|actions)\\.ts$' },
    ),
    ...capabilities.flatMap((name, place) => [
      forbid(
        `${name}-by-the-door`,
        'Capabilities use each other through index.ts (or the shapes and rules), in the declared order.',
        { path: `^src/capabilities/${name}/` },
        {
          path: `^src/capabilities/(?!${name}/)`,
          pathNot: `^src/capabilities/(${capabilities.slice(0, place).join('|') || 'none'})/(index|contract|rules)\\.ts$`,
        },
      ),
    ]),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.gen\\.ts$' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
