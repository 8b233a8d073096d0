import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/privacy/requests', name: 'privacyRequests', component: () => import('./RequestsPage.vue') },
  {
    path: '/privacy/requests/:id/copy',
    name: 'privacyCopy',
    props: true,
    component: () => import('./CopyPage.vue'),
  },
  { path: '/privacy/texts', name: 'privacyTexts', component: () => import('./TextsPage.vue') },
  { path: '/privacy/incidents', name: 'incidents', component: () => import('./incidents/IncidentsPage.vue') },
  {
    path: '/privacy/incidents/:id',
    name: 'incident',
    props: true,
    component: () => import('./incidents/IncidentPage.vue'),
  },
  {
    path: '/privacy/destruction',
    name: 'destruction',
    component: () => import('./retention/RetentionPage.vue'),
  },
  {
    path: '/privacy/destruction/:id',
    name: 'destructionList',
    props: true,
    component: () => import('./retention/ListPage.vue'),
  },
] satisfies RouteRecordRaw[]
