import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { i18n } from '@/desk/i18n'
import { useSession } from '@/desk/session'

/** A component as the desk shows it: its words, and what the server has said of names and codes. */
export function mounted(component: Component, props: Record<string, unknown>, reference = {}) {
  const pinia = createPinia()
  setActivePinia(pinia)
  useSession().reference = { units: [], villages: [], categories: [], enums: {}, ...reference } as never
  return mount(component, {
    props,
    attachTo: document.body,
    global: {
      plugins: [i18n, pinia],
      stubs: { ElDialog: { template: '<section><slot /></section>' } },
    },
  })
}
