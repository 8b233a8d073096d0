import type { Plugin } from 'vite'

interface Chunk {
  type: string
  fileName: string
  code?: string
  facadeModuleId?: string | null
  imports?: string[]
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> }
}

/** What a page needs that is opened without a network: the entry, and the pages that register. */
const NEEDED = [/\/desk\/index\.html$/, /\/src\/desk\/register\//, /\/src\/shared\/offline\//]

/** Tells the service worker which files of this build it keeps. */
export function offline(): Plugin {
  return {
    name: 'lianxin-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = bundle as unknown as Record<string, Chunk>
      const files = new Set<string>()
      const take = (name: string) => {
        const chunk = chunks[name]
        if (!chunk || files.has(name)) return
        files.add(name)
        chunk.viteMetadata?.importedCss.forEach((file) => files.add(file))
        chunk.viteMetadata?.importedAssets.forEach((file) => files.add(file))
        chunk.imports?.forEach(take)
      }
      Object.values(chunks)
        .filter((chunk) => NEEDED.some((path) => path.test(chunk.facadeModuleId ?? '')))
        .forEach((chunk) => take(chunk.fileName))
      const worker = chunks['desk/sw.js']
      if (!worker?.code) return this.error('there is no service worker to fill in')
      const list = JSON.stringify([...files].sort().map((file) => '/' + file))
      worker.code = worker.code.replace(/(["'`])__PRECACHE__\1/, JSON.stringify(list))
      if (worker.code.includes('__PRECACHE__') || files.size < 3)
        this.error('the list of the service worker could not be filled in')
    },
  }
}
