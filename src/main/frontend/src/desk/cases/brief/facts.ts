import type { CaseView, Clock, Data, WorkItem } from '../types'

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** The four points of a report to the township: what was done, came of it, is left, is suggested. */
export const POINTS = ['workDone', 'results', 'remainingProblems', 'suggestions'] as const

export function fourPoints(report: Data | null) {
  return report ? POINTS.map((key) => ({ key, text: text(report[key]) })).filter((each) => each.text) : []
}

export interface Assigning {
  words: string
  lead: string
  cos: string[]
  days: number | null
  route: string
  posted: boolean
}

/** What was proposed, or instructed: the words, and who does it by when. */
export function assigning(data: Data | null, words: 'proposal' | 'instruction'): Assigning | null {
  if (!data) return null
  return {
    words: text(data[words]),
    lead: text(data.leadUnit),
    cos: texts(data.coUnits),
    days: typeof data.dueInDays === 'number' ? data.dueInDays : null,
    route: text(data.route),
    posted: data.publishable === true,
  }
}

export interface Answer {
  request: number
  result: string
  facts: string
  legalBasis: string
  opinion: string
}

export function answersOf(opinion: Data | null): Answer[] {
  const rows = Array.isArray(opinion?.answers) ? (opinion.answers as (Data | null)[]) : []
  return rows.map((row, index) => ({
    request: typeof row?.request === 'number' ? row.request : index,
    result: text(row?.result),
    facts: text(row?.facts),
    legalBasis: text(row?.legalBasis),
    opinion: text(row?.opinion),
  }))
}

/** Clocks that run or have run out unmet, the nearest first; reminders of the system are nobody's duty. */
export function running(clocks: Clock[]): Clock[] {
  return clocks
    .filter((each) => each.status === 'RUNNING' || each.status === 'OVERDUE')
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay))
}

/** Working days from tomorrow to the last day, both counted; the server says which days are off. */
export function workingDaysLeft(clock: Clock, today: string): number {
  const off = new Set(clock.skipped.map((each) => each.date))
  const MS_PER_DAY = 86_400_000
  let left = 0
  for (let at = Date.parse(today) + MS_PER_DAY; at <= Date.parse(clock.lastDay); at += MS_PER_DAY) {
    if (!off.has(new Date(at).toISOString().slice(0, 10))) left++
  }
  return left
}

/** The clock of a unit's right to say that a case is none of its business. */
export const objectionClock = (view: CaseView, unit: string) =>
  view.clocks.find((each) => each.rule === 'C3b' && each.forUnit === unit && each.status === 'RUNNING') ??
  null

/** Where the case is now: the open items of the same task as one, the most pressing first. */
export function whereItIs(items: WorkItem[]) {
  const places = new Map<
    string,
    { name: string; units: string[]; dueDate: string | null; lamp: WorkItem['lamp'] }
  >()
  for (const item of [...items].sort((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'))) {
    const known = places.get(item.task)
    if (!known)
      places.set(item.task, {
        name: item.name,
        units: [item.unit.name],
        dueDate: item.dueDate,
        lamp: item.lamp,
      })
    else if (!known.units.includes(item.unit.name)) known.units.push(item.unit.name)
  }
  return [...places.values()]
}

/** What is to be answered one by one: the requests, or the matter as a whole where nothing is asked for. */
export const asked = (view: Pick<CaseView, 'requests' | 'title'>) =>
  view.requests.length ? view.requests : [view.title]
