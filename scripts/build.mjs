// Bundles the server programs, the style sheets and the browser's few lines into dist/.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })

// React goes into the bundle so that its production build is used whatever NODE_ENV says.
const external = [
  'fastify',
  '@fastify/*',
  'pg',
  'kysely',
  'graphile-worker',
  'zod',
  'nodemailer',
  'unpdf',
  'yauzl',
  'htmlparser2',
  'i18next',
  'prom-client',
  'fast-json-stringify',
  'pino',
  '@myriaddreamin/*',
  'docx',
  'i18n-iso-countries',
  'date-holidays',
  'ical-generator',
  'vcard-creator',
  'write-excel-file',
  'read-excel-file',
  'csv-parse',
  'file-type',
  'aws4fetch',
  '@simplewebauthn/server',
  'otplib',
  'qrcode',
  'sharp',
  'openid-client',
  'undici',
]
await build({
  entryPoints: {
    ...Object.fromEntries(
      ['server', 'worker', 'cli'].map((name) => [name, join(root, 'src', 'apps', `${name}.ts`)]),
    ),
    typeset: join(root, 'src', 'platform', 'typeset', 'compile.ts'),
  },
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  splitting: true,
  sourcemap: true,
  external,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'error',
})

const styles = {
  app: 'index',
  answer: 'answer',
  public: 'public',
  signIn: 'sign-in-task',
  publicSearch: 'public-search',
  scanner: 'scanner',
  live: 'live',
  liveTask: 'live-task',
}
const assets = await build({
  entryPoints: [
    ...Object.values(styles).map((name) => join(root, 'src', 'ui', 'styles', `${name}.css`)),
    join(root, 'src', 'apps', 'browser.ts'),
    join(root, 'src', 'apps', 'passkey.ts'),
    join(root, 'src', 'apps', 'parts.ts'),
    join(root, 'src', 'apps', 'scanner.ts'),
    join(root, 'src', 'apps', 'live.ts'),
  ],
  outdir: join(dist, 'assets'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.wasm': 'file' },
  metafile: true,
  logLevel: 'error',
})
// Under one name: a browser asks for it again and sees that it changed.
await build({
  entryPoints: [join(root, 'src', 'apps', 'scanner-worker.ts')],
  outdir: join(dist, 'assets'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  logLevel: 'error',
})
const made = Object.entries(assets.metafile.outputs)
const addressOf = (entry) =>
  `/assets/${relative(join(dist, 'assets'), join(process.cwd(), made.find(([, output]) => output.entryPoint?.endsWith(entry))?.[0] ?? ''))}`
mkdirSync(join(dist, 'assets'), { recursive: true })
copyFileSync(join(root, 'src', 'ui', 'icons', 'scanner.svg'), join(dist, 'assets', 'scanner.svg'))
writeFileSync(
  join(dist, 'assets', 'manifest.json'),
  JSON.stringify(
    {
      ...Object.fromEntries(
        Object.entries(styles).map(([name, file]) => [name, addressOf(`styles/${file}.css`)]),
      ),
      script: addressOf('apps/browser.ts'),
      passkey: addressOf('apps/passkey.ts'),
      parts: addressOf('apps/parts.ts'),
      scanning: addressOf('apps/scanner.ts'),
      liveScript: addressOf('apps/live.ts'),
    },
    null,
    2,
  ),
)
