import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/reports', name: 'reports', component: () => import('./ReportsPage.vue') },
  { path: '/reports/:id', name: 'report', props: true, component: () => import('./ReportPage.vue') },
] satisfies RouteRecordRaw[]
