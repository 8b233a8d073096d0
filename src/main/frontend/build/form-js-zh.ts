import type { Plugin } from 'vite'

/** English literals that form-js-viewer 2.0.0 does not pass through its translate service. */
const PATCHES: [from: string, to: string, count: number][] = [
  ["valueLabel || 'Select'", "valueLabel || '请选择'", 1],
  ["placeholder: 'Search',", "placeholder: '输入文字查找',", 1],
  ['children: "Browse"', 'children: "选择文件"', 1],
  ["emptyListMessage = 'No results'", "emptyListMessage = '没有匹配的选项'", 1],
  ["getLocaleDateFormat(locale = 'default')", "getLocaleDateFormat(locale = 'sv-SE')", 1],
  [
    "minDate: disallowPassedDates ? 'today' : '01/01/1900'",
    "minDate: disallowPassedDates ? 'today' : '1900-01-01'",
    1,
  ],
  ["placeholder: use24h ? 'hh:mm' : 'hh:mm --'", "placeholder: '时:分'", 1],
  [
    '`Remove list item ${itemIndex + 1}`',
    "(document.documentElement.lang === 'en' ? `Remove row ${itemIndex + 1}` : `删除第${itemIndex + 1}条`)",
    1,
  ],
  ['placeholder: getLocaleReadableDateFormat(),', "placeholder: '年-月-日',", 1],
]

/** Fails the build when a pinned literal is gone, so that an upgrade cannot silently bring English back. */
export function formJsZh(): Plugin {
  return {
    name: 'form-js-zh',
    enforce: 'pre',
    transform(code, id) {
      if (!/form-js-viewer[\\/]dist[\\/]index\.es\.js/.test(id)) return
      let out = code
      for (const [from, to, count] of PATCHES) {
        const n = out.split(from).length - 1
        if (n !== count) this.error(`form-js-zh: expected ${count}x "${from}", found ${n}`)
        out = out.replaceAll(from, to)
      }
      return { code: out, map: null }
    },
  }
}
