/** The language the page speaks now: asked of the server with every call. */
export function language(): 'zh-CN' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
}
