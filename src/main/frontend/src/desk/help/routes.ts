import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/help', name: 'help', component: () => import('./HelpPage.vue') },
] satisfies RouteRecordRaw[]
