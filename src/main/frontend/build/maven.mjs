// Called by Maven (antrun) with the system Node. Runs npm ci / npm run build only when their inputs changed.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = process.argv[2] ?? join(root, '../../../target/generated-resources/frontend')
const stamp = join(out, '..', 'frontend.sha256')
const log = (m) => console.log('[frontend] ' + m)

function* files(dir) {
  for (const e of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (e.name === 'node_modules' || e.name === 'components.d.ts' || e.name.startsWith('.vite')) continue
    const p = join(dir, e.name)
    if (e.isDirectory()) yield* files(p)
    else yield p
  }
}
const hash = (list) => {
  const h = createHash('sha256')
  for (const f of list)
    h.update(relative(root, f).replaceAll('\\', '/')).update('\0').update(readFileSync(f)).update('\0')
  return h.digest('hex')
}
const npm = (...args) => {
  const t = Date.now()
  const r = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CI: 'true' },
  })
  if (r.status !== 0) {
    console.error(`[frontend] npm ${args.join(' ')} failed${r.error ? ': ' + r.error.message : ''}`)
    process.exit(r.status ?? 1)
  }
  log(`npm ${args.join(' ')} took ${((Date.now() - t) / 1000).toFixed(1)} s`)
}

const lockStamp = join(root, 'node_modules', '.lock.sha256')
const lock =
  hash([join(root, 'package-lock.json'), join(root, 'package.json'), join(root, '.npmrc')]) + process.version
if (!existsSync(lockStamp) || readFileSync(lockStamp, 'utf8') !== lock) {
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(lockStamp, lock)
} else log('node_modules up to date')

const input = hash(files(root)) + process.version
if (
  existsSync(join(out, 'static', 'index.html')) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === input
)
  log('bundle up to date')
else {
  rmSync(stamp, { force: true })
  npm(
    'run',
    'build',
    '--silent',
    '--',
    '--outDir',
    join(out, 'static'),
    '--emptyOutDir',
    '--logLevel',
    'warn',
  )
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, input)
}
