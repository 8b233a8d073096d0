// Called by Maven with the Node of the machine: `node build/maven.mjs build|check OUT`.
// Installs, builds and checks only when what goes in has changed since it last came out well.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fonts } from './fonts.mjs'
import { report } from './sizes.mjs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [what, out] = process.argv.slice(2)
const site = join(out, 'static')
const say = (text) => console.log('[desk] ' + text)

// Written by the build itself, so no input of it.
const WRITTEN = ['node_modules', 'components.d.ts', 'schema.d.ts']
const SMALLEST_TO_COMPRESS = 1024

function* files(folder, skip = () => false) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (skip(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* files(path, skip)
    else yield path
  }
}

function hash(paths) {
  const sum = createHash('sha256').update(process.version)
  for (const path of paths) {
    sum
      .update(relative(root, path).replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(path))
      .update('\0')
  }
  return sum.digest('hex')
}

function npm(...args) {
  const started = Date.now()
  const run = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CI: 'true' },
  })
  if (run.status !== 0) {
    console.error(`[desk] npm ${args.join(' ')} failed${run.error ? ': ' + run.error.message : ''}`)
    process.exit(run.status ?? 1)
  }
  say(`npm ${args.join(' ')} took ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Does it unless it was done with the same input; `stillThere` says whether its result is. */
function unlessDone(name, stamp, input, stillThere, work) {
  if (stillThere() && existsSync(stamp) && readFileSync(stamp, 'utf8') === input)
    return say(`${name}: up to date`)
  rmSync(stamp, { force: true })
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, input)
}

/** Beside each text file its compressed twins, which the server hands out to whoever can read them. */
function compress() {
  for (const path of files(site)) {
    if (!/\.(js|css|html|svg|json)$/.test(path) || statSync(path).size < SMALLEST_TO_COMPRESS) continue
    const text = readFileSync(path)
    writeFileSync(path + '.gz', gzipSync(text, { level: 9 }))
    writeFileSync(path + '.br', brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
}

const locked = hash(['package-lock.json', 'package.json', '.npmrc'].map((name) => join(root, name)))
unlessDone(
  'node_modules',
  join(root, 'node_modules', '.lock.sha256'),
  locked,
  () => true,
  () => npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
)

// The forms of the tasks are tested by the desk too.
const forms = join(root, '../../../forms')
const sources = hash([...files(root, (name) => WRITTEN.includes(name)), ...files(forms)])
if (what === 'build') {
  try {
    fonts(out, say)
  } catch (reason) {
    console.error('[desk] the fonts of the letters could not be fetched: ' + reason.message)
    process.exit(1)
  }
  unlessDone(
    'bundle',
    join(out, '..', 'desk-build.sha256'),
    sources,
    () => existsSync(join(site, 'desk/index.html')),
    () => {
      npm('run', 'build', '--silent', '--', '--outDir', site, '--emptyOutDir', '--logLevel', 'warn')
      compress()
      if (!report(site, say)) {
        console.error('[desk] the work list has outgrown its budget')
        process.exit(1)
      }
      // Maven copies, but never takes away: the bundle before must not travel along.
      rmSync(join(out, '../../classes/static/assets'), { recursive: true, force: true })
    },
  )
} else if (what === 'check') {
  unlessDone(
    'checks',
    join(out, '..', 'desk-check.sha256'),
    sources,
    () => true,
    () => npm('run', 'check', '--silent'),
  )
} else {
  console.error('[desk] build/maven.mjs build|check OUT')
  process.exit(2)
}
