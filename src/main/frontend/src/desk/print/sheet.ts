import type { CaseView, Step, WorkItem } from '../cases/types'

/** Where the petitioner follows his case; the number alone, which is of no use without his query code. */
export const trackingAddress = (origin: string, caseNo?: string) =>
  `${origin}/track${caseNo ? `#${new URLSearchParams({ no: caseNo })}` : ''}`

/** The last step of a task, with that decision where one is named. */
export const lastStep = (steps: Step[], task: string, decision?: string) =>
  [...steps].reverse().find((step) => step.task === task && (!decision || step.decision === decision)) ?? null

/** A line of the circulation sheet: done by somebody, or waiting with somebody. */
export interface Passage {
  name: string
  unit: string
  who: string
  decision: string
  at: string | null
  since: string | null
  due: string | null
}

/** Who had the case, in order; what is open comes last, the most pressing first. */
export function passages(steps: Step[], items: WorkItem[], decided: (step: Step) => string): Passage[] {
  const done = steps.map((step) => ({
    name: step.name,
    unit: step.unit.name,
    who: step.handedTo ? `${step.actor} → ${step.handedTo}` : step.actor,
    decision: decided(step),
    at: step.at,
    since: null,
    due: null,
  }))
  const open = [...items]
    .sort((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'))
    .map((item) => ({
      name: item.name,
      unit: item.unit.name,
      who: item.assigneeName ?? '',
      decision: '',
      at: null,
      since: item.since,
      due: item.dueDate,
    }))
  return [...done, ...open]
}

/** The persons who petition, as the reader may see them. */
export const petitioners = (view: CaseView) =>
  view.parties
    .map((party) => party.name)
    .filter(Boolean)
    .join('、')
