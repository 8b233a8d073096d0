import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/cases/import', name: 'ledgerImport', component: () => import('./ImportPage.vue') },
] satisfies RouteRecordRaw[]
