// What a first visit to each page of the desk loads, gzipped; and whether the work list keeps to its budget.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** design.md §8 and the desk's own promise: a weak network in a village gets to the work list. */
const BUDGET_KB = 350
const ENTRY = 'desk/index.html'
const WORK_LIST = 'src/desk/work/WorkList.vue'

/** Everything a chunk needs at once: itself, what it imports, and their styles. */
function closure(manifest, key, files = new Set()) {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const other of chunk.imports ?? []) closure(manifest, other, files)
  return files
}

function kilobytes(site, files) {
  const bytes = [...files].map((file) => {
    const path = join(site, file)
    try {
      return statSync(path + '.gz').size
    } catch {
      return statSync(path).size // too small to be worth compressing
    }
  })
  return bytes.reduce((sum, each) => sum + each, 0) / 1000
}

export function report(site, say) {
  const manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8'))
  const frame = closure(manifest, ENTRY)
  const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && key.endsWith('.vue'))
  say(`first load: ${kilobytes(site, frame).toFixed(1)} kB gzip, then`)
  for (const page of pages) {
    const more = new Set([...closure(manifest, page)].filter((file) => !frame.has(file)))
    say(`  ${page.replace('src/desk/', '')}: +${kilobytes(site, more).toFixed(1)} kB`)
  }
  const workList = kilobytes(site, new Set([...frame, ...closure(manifest, WORK_LIST)]))
  say(`up to the work list: ${workList.toFixed(1)} of ${BUDGET_KB} kB`)
  return workList <= BUDGET_KB
}
