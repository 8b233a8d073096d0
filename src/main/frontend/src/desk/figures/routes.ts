import type { RouteRecordRaw } from 'vue-router'

/** The charts are a library of their own size: nothing of it is loaded before one of these pages opens. */
export default [
  { path: '/figures', redirect: '/figures/today' },
  { path: '/figures/today', name: 'figuresToday', component: () => import('./TodayPage.vue') },
  { path: '/figures/timeliness', name: 'timeliness', component: () => import('./TimelinessPage.vue') },
  { path: '/figures/year', name: 'figuresYear', component: () => import('./YearPage.vue') },
  { path: '/figures/flow', name: 'flow', component: () => import('./FlowPage.vue') },
  { path: '/figures/cases', name: 'figureCases', component: () => import('./CasesPage.vue') },
  { path: '/figures/wall', name: 'wall', meta: { bare: true }, component: () => import('./WallPage.vue') },
] satisfies RouteRecordRaw[]
