import { fileURLToPath, URL } from 'node:url'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { formFields } from './build/form-fields.ts'
import { formJsZh } from './build/form-js-zh.ts'
import { offline } from './build/offline.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [
    vue(),
    Components({
      dirs: [],
      dts: 'src/components.d.ts',
      resolvers: [ElementPlusResolver({ importStyle: 'css' })],
    }),
    formJsZh(),
    formFields(),
    offline(),
    {
      name: 'desk-fallback', // the dev server's own fallback only knows /index.html
      configureServer: (server) =>
        void server.middlewares.use((request, _response, next) => {
          if (/^\/desk(\/|$)/.test(request.url ?? '') && request.headers.accept?.includes('text/html')) {
            request.url = '/desk/index.html'
          }
          next()
        }),
    },
  ],
  resolve: {
    alias: { '@': here('./src') },
    dedupe: ['preact', 'vue', 'flatpickr'],
  },
  define: {
    __VUE_OPTIONS_API__: 'true', // Element Plus still has a few options-API components
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome100', 'safari15', 'firefox100'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // no data: pictures, so that the content security policy stays strict
    rolldownOptions: {
      input: { desk: here('./desk/index.html'), sw: here('./src/sw.ts') },
      // The service worker keeps its name: a browser looks for a new one at the address it knows.
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'desk/sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  optimizeDeps: { rolldownOptions: { plugins: [formJsZh()] } }, // pre-bundling skips the normal plugins
  server: {
    proxy: Object.fromEntries(
      ['/api', '/portal', '/v3'].map((path) => [path, process.env.LIANXIN_SERVER ?? 'http://localhost:8080']),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    server: { deps: { inline: [/form-js-viewer/, /element-plus/] } },
  },
})
