import type { RouteRecordRaw } from 'vue-router'

/** The charts are a library of their own size: nothing of it is loaded before one of these pages opens. */
export default [
  {
    path: '/figures',
    redirect: '/figures/today',
    children: [
      { path: 'today', name: 'figuresToday', component: () => import('./TodayPage.vue') },
      { path: 'timeliness', name: 'timeliness', component: () => import('./TimelinessPage.vue') },
      { path: 'year', name: 'figuresYear', component: () => import('./YearPage.vue') },
      { path: 'flow', name: 'flow', component: () => import('./FlowPage.vue') },
      { path: 'cases', name: 'figureCases', component: () => import('./CasesPage.vue') },
      { path: 'wall', name: 'wall', meta: { bare: true }, component: () => import('./WallPage.vue') },
    ],
  },
] satisfies RouteRecordRaw[]
