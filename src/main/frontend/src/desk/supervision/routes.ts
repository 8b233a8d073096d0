import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/supervision', name: 'supervision', component: () => import('./DeadlineBoard.vue') },
] satisfies RouteRecordRaw[]
