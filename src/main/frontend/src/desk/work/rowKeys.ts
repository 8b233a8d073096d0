import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Moving through rows by keyboard; keys typed into a field, or with Ctrl or Alt, are left alone. */
export function useRowKeys(length: Ref<number>, does: Record<string, (index: number) => void>) {
  const at = ref(-1)

  function move(by: number) {
    if (!length.value) return
    at.value = Math.min(length.value - 1, Math.max(0, at.value + by))
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-row-at] a')?.focus())
  }

  function press(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=combobox]')) return
    const key = event.key.toLowerCase()
    if (key === 'j') move(1)
    else if (key === 'k') move(-1)
    else if (does[key]) {
      event.preventDefault()
      does[key](at.value)
    }
  }

  onMounted(() => document.addEventListener('keydown', press))
  onBeforeUnmount(() => document.removeEventListener('keydown', press))
  return { at }
}
