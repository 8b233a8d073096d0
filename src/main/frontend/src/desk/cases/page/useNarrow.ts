import { onScopeDispose, ref } from 'vue'

/** Whether the page is a phone's; as the style sheets see it. */
export function useNarrow(query = '(max-width: 900px)') {
  const media = window.matchMedia(query)
  const narrow = ref(media.matches)
  const change = () => void (narrow.value = media.matches)
  media.addEventListener('change', change)
  onScopeDispose(() => media.removeEventListener('change', change))
  return narrow
}
