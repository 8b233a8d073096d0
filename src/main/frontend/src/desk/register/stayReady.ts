/**
 * Brings what this page will need when the network is gone: its other pages at once and, over https
 * and as built, a worker that lets it open without a network once it was opened with one.
 */
export async function stayReady(): Promise<void> {
  await Promise.allSettled([import('./Registered.vue'), import('./Unsent.vue')])
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/desk/sw.js', { scope: '/desk/' }).catch(() => undefined)
}
