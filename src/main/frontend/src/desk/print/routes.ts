import type { RouteRecordRaw } from 'vue-router'

/** One route a sheet: each can be opened, looked at and printed by itself. */
export default [
  {
    path: '/cases/:caseNo/print/instruction',
    name: 'printInstruction',
    props: true,
    component: () => import('./InstructionSheet.vue'),
  },
  {
    path: '/cases/:caseNo/print/circulation',
    name: 'printCirculation',
    props: true,
    component: () => import('./CirculationSheet.vue'),
  },
  {
    path: '/cases/:caseNo/cards/:unit',
    name: 'printCaseCard',
    props: true,
    component: () => import('../cards/CardPrint.vue'),
  },
  {
    path: '/supervision/sheets/:id/card',
    name: 'printSheetCard',
    props: true,
    component: () => import('../cards/CardPrint.vue'),
  },
  {
    path: '/stations/:code/card',
    name: 'printCard',
    props: true,
    component: () => import('./ContactCard.vue'),
  },
] satisfies RouteRecordRaw[]
