import type { RouteRecordRaw } from 'vue-router'

/** All of it works from what the device keeps when there is no network. */
const meta = { offline: true }

export default [
  { path: '/register', name: 'register', meta, component: () => import('./Register.vue') },
  { path: '/register/unsent', name: 'unsent', meta, component: () => import('./Unsent.vue') },
  { path: '/register/done/:id', name: 'registered', meta, component: () => import('./Registered.vue') },
] satisfies RouteRecordRaw[]
