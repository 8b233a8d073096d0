import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/supervision', name: 'supervision', component: () => import('./DeadlineBoard.vue') },
  { path: '/supervision/sheets', name: 'sheets', component: () => import('./sheets/SheetsPage.vue') },
  {
    path: '/supervision/sheets/:id',
    name: 'sheet',
    props: true,
    component: () => import('./sheets/SheetPage.vue'),
  },
  {
    path: '/supervision/sheets/:id/print',
    name: 'printSheet',
    props: true,
    component: () => import('./sheets/SheetPrint.vue'),
  },
  { path: '/assessments', name: 'assessments', component: () => import('./assessment/AssessmentsPage.vue') },
  { path: '/assessments/scheme', name: 'scheme', component: () => import('./assessment/SchemePage.vue') },
  {
    path: '/assessments/:id',
    name: 'assessment',
    props: true,
    component: () => import('./assessment/AssessmentPage.vue'),
  },
] satisfies RouteRecordRaw[]
