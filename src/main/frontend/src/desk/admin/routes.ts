import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/admin/accounts', name: 'accounts', component: () => import('./accounts/AccountsPage.vue') },
  { path: '/admin/units', name: 'units', component: () => import('./UnitsPage.vue') },
  { path: '/admin/villages', name: 'villages', component: () => import('./VillagesPage.vue') },
  { path: '/admin/categories', name: 'categories', component: () => import('./CategoriesPage.vue') },
  { path: '/admin/calendar', name: 'calendar', component: () => import('./calendar/CalendarPage.vue') },
  { path: '/admin/jobs', name: 'jobs', component: () => import('./JobsPage.vue') },
  { path: '/admin/deliveries', name: 'deliveries', component: () => import('./DeliveriesPage.vue') },
  { path: '/admin/protection', name: 'protection', component: () => import('./ProtectionPage.vue') },
  { path: '/admin/audit', name: 'audit', component: () => import('./audit/AuditPage.vue') },
  { path: '/admin/phrases', name: 'phrases', component: () => import('./PhrasesPage.vue') },
  { path: '/admin/wordings', name: 'wordings', component: () => import('./WordingsPage.vue') },
  { path: '/admin/card-form', name: 'cardForm', component: () => import('../cards/CardFormPage.vue') },
  { path: '/admin/duties', name: 'duties', component: () => import('./duties/DutiesPage.vue') },
  { path: '/admin/reference', name: 'reference', component: () => import('./ReferencePage.vue') },
] satisfies RouteRecordRaw[]
