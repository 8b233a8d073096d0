import { language } from './language'

/** What the server, or the way to it, did not let happen; every message says what to do, in the reader's language. */
export interface FieldError {
  field: string
  message: string
}

export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when no answer came at all. */
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(detail || title)
  }

  /** Worth trying again later with the same content: nobody has refused it. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}))
    const title = body.title ?? ''
    const detail = (body.detail ?? sayFor(response.status)) + (body.traceId ? numbered(body.traceId) : '')
    return new Problem(response.status, title, detail, body.errors ?? [])
  }

  static from(reason: unknown): Problem {
    if (reason instanceof Problem) return reason
    return new Problem(0, language() === 'en' ? 'No network' : '网络不通', sayFor(0))
  }
}

/** What to read out when asking for help: whoever runs the program finds the call by it. */
function numbered(trace: string): string {
  return language() === 'en' ? ` When asking for help, tell this number: ${trace}` : `求助时请报编号：${trace}`
}

/** For answers that bring no words of their own, such as a proxy's. */
function sayFor(status: number): string {
  return language() === 'en' ? inEnglish(status) : inChinese(status)
}

function inChinese(status: number): string {
  if (status === 0) return '连不上服务器，您填写的内容还在。请检查网络后再试。'
  if (status === 401) return '登录已过期，请重新登录。'
  if (status === 403) return '您没有权限这样做。如有疑问请联系本单位管理员。'
  if (status === 404) return '没有找到，可能编号有误或您无权查看。'
  if (status === 409) return '内容刚被别人更新，请刷新后再办。'
  if (status === 413) return '内容太大，请减少文字或附件后再提交。'
  if (status === 429) return '操作太频繁，请稍等片刻再试。'
  if (status >= 500) return '服务器暂时出错，您填写的内容还在，请稍后再试；多次不行请联系管理员。'
  return '没有办成，请检查后再试。'
}

function inEnglish(status: number): string {
  if (status === 0)
    return 'The server cannot be reached. What you typed is still here: check the network and try again.'
  if (status === 401) return 'Your session has ended. Please sign in again.'
  if (status === 403) return 'You are not entitled to do this. If in doubt, ask your administrator.'
  if (status === 404) return 'Not found: the number may be wrong, or you may not see it.'
  if (status === 409) return 'Somebody has just changed this. Reload, then go on.'
  if (status === 413) return 'Too large: shorten the text or the files and submit again.'
  if (status === 429) return 'Too many requests at once. Wait a moment and try again.'
  if (status >= 500)
    return 'The server has a problem. What you typed is still here: try again later, or tell the administrator.'
  return 'It did not work. Check what you entered and try again.'
}
