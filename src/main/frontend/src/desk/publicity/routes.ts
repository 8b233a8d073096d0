import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/publicity', name: 'publicity', component: () => import('./PublicityPage.vue') },
] satisfies RouteRecordRaw[]
