import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/cases/:caseNo', name: 'case', props: true, component: () => import('./page/CasePage.vue') },
  { path: '/work/approve', name: 'approve', component: () => import('./approve/ApproveSeveral.vue') },
] satisfies RouteRecordRaw[]
