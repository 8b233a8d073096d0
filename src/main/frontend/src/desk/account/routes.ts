import type { RouteRecordRaw } from 'vue-router'

/** Pages after which this session is over have no frame, so that its counting does not lead away from what is shown once. */
export default [
  { path: '/account', name: 'account', component: () => import('./AccountPage.vue') },
  {
    path: '/account/second-factor',
    name: 'second-factor',
    meta: { bare: true },
    component: () => import('./SecondFactorPage.vue'),
  },
  { path: '/duty', name: 'duty', meta: { bare: true }, component: () => import('./DutyPage.vue') },
  { path: '/absences', name: 'absences', component: () => import('./AbsencesPage.vue') },
] satisfies RouteRecordRaw[]
