import { onBeforeUnmount, type Ref } from 'vue'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import './diagram.css'

export interface Element {
  id: string
  type: string
  x: number
  y: number
  width: number
  height: number
  source?: { id: string }
  target?: { id: string }
  businessObject?: { calledElement?: string }
}
interface Box {
  x: number
  y: number
  width: number
  height: number
}
interface Canvas {
  resized(): void
  zoom(scale?: number | 'fit-viewport', center?: 'auto'): number
  addMarker(id: string, name: string): void
  removeMarker(id: string, name: string): void
  viewbox(box?: Box): { inner: Box }
}
interface Registry {
  get(id: string): Element | undefined
  filter(test: (each: Element) => boolean): Element[]
}
interface Overlays {
  add(id: string, overlay: object): void
  clear(): void
}
const COMFORTABLE = 0.85
const MARGIN = 24

/** No more of the paper around the picture than there has to be. */
function within(start: number, size: number, from: number, most: number) {
  if (size >= most) return from - (size - most) / 2
  return Math.min(Math.max(start, from - MARGIN), from + most + MARGIN - size)
}

/** A drawn process on a page: opened, fitted, enlarged, and put away with it. */
export function useMap(host: Ref<HTMLElement | undefined>, fit: () => void) {
  let viewer: InstanceType<typeof NavigatedViewer> | undefined
  let watcher: ResizeObserver | undefined
  const canvas = () => viewer?.get<Canvas>('canvas')
  const registry = () => viewer?.get<Registry>('elementRegistry')
  const overlays = () => viewer?.get<Overlays>('overlays')

  async function open(xml: string) {
    viewer ??= new NavigatedViewer({
      container: host.value,
      zoomScroll: { enabled: false },
      textRenderer: {
        defaultStyle: {
          fontFamily: 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif',
          fontSize: 13,
          lineHeight: 1.35,
        },
        externalStyle: { fontSize: 12, lineHeight: 1.3 },
      },
    })
    await viewer.importXML(xml)
    watcher ??= new ResizeObserver(fit)
    if (host.value) watcher.observe(host.value)
  }

  const step = (factor: number) => {
    const view = canvas()
    view?.zoom(Math.min(2, Math.max(0.2, view.zoom() * factor)), 'auto')
  }
  const whole = () => canvas()?.zoom('fit-viewport', 'auto')

  /** One element in the middle, at a size that can be read. */
  function center(at: Element) {
    const box = host.value
    const view = canvas()
    if (!box || !view) return
    const width = box.clientWidth / COMFORTABLE
    const height = box.clientHeight / COMFORTABLE
    const { inner } = view.viewbox()
    const x = within(at.x + at.width / 2 - width / 2, width, inner.x, inner.width)
    const y = within(at.y + at.height / 2 - height / 2, height, inner.y, inner.height)
    view.viewbox({ x, y, width, height })
  }

  onBeforeUnmount(() => {
    watcher?.disconnect()
    viewer?.destroy()
  })
  return { canvas, registry, overlays, open, step, whole, center }
}
