/**
 * The small part of FEEL that conditions of forms use: names, literals, comparisons, and, or. Null
 * compares as in FEEL: it equals only null, and is neither less nor more than anything.
 */
export type Scope = Record<string, unknown>

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|(<=|>=|!=|=|<|>|\(|\))|([A-Za-z_]\w*))/y

type Expression = (scope: Scope) => unknown

class Reader {
  private readonly tokens: string[] = []
  private next = 0

  constructor(text: string) {
    TOKEN.lastIndex = 0
    while (TOKEN.lastIndex < text.trimEnd().length) {
      const found = TOKEN.exec(text)
      if (!found) throw new Error(`not understood: ${text}`)
      this.tokens.push(found[0].trim())
    }
  }

  whole(): Expression {
    const expression = this.or()
    if (this.next < this.tokens.length) throw new Error(`not understood: ${this.tokens.join(' ')}`)
    return expression
  }

  private takes(token: string): boolean {
    if (this.tokens[this.next] !== token) return false
    this.next++
    return true
  }

  private or(): Expression {
    let left = this.and()
    while (this.takes('or')) {
      const [first, second] = [left, this.and()]
      left = (scope) => first(scope) === true || second(scope) === true
    }
    return left
  }

  private and(): Expression {
    let left = this.comparison()
    while (this.takes('and')) {
      const [first, second] = [left, this.comparison()]
      left = (scope) => first(scope) === true && second(scope) === true
    }
    return left
  }

  private comparison(): Expression {
    const left = this.operand()
    const compare = COMPARE[this.tokens[this.next] ?? '']
    if (!compare) return left
    this.next++
    const right = this.operand()
    return (scope) => compare(left(scope) ?? null, right(scope) ?? null)
  }

  private operand(): Expression {
    const token = this.tokens[this.next++]
    if (token === undefined) throw new Error('something is missing')
    if (token === '(') {
      const inner = this.or()
      if (!this.takes(')')) throw new Error('a bracket is open')
      return inner
    }
    if (token.startsWith('"') || /^-?\d/.test(token) || ['true', 'false', 'null'].includes(token)) {
      const value: unknown = JSON.parse(token)
      return () => value
    }
    if (!/^\w+$/.test(token) || token === 'and' || token === 'or') throw new Error(`not understood: ${token}`)
    return (scope) => scope[token]
  }
}

const ordered =
  (holds: (left: number, right: number) => boolean) =>
  (left: unknown, right: unknown): boolean =>
    typeof left === 'number' && typeof right === 'number' && holds(left, right)

const COMPARE: Record<string, (left: unknown, right: unknown) => boolean> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': ordered((left, right) => left < right),
  '<=': ordered((left, right) => left <= right),
  '>': ordered((left, right) => left > right),
  '>=': ordered((left, right) => left >= right),
}

/** A condition of a form; refuses at once what it would not understand later. */
export function condition(text: string): (scope: Scope) => boolean {
  const expression = new Reader(text.replace(/^=/, '')).whole()
  return (scope) => expression(scope) === true
}
