import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/cases', name: 'ledger', component: () => import('./LedgerPage.vue') },
] satisfies RouteRecordRaw[]
