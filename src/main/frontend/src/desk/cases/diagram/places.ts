import type { Diagram, Step, WorkItem } from '../types'

/** A node of the diagram with who did it, or has it, and the day. */
export interface Place {
  id: string
  who: string
  day: string
  state: 'done' | 'active'
}

/** The last time each step was done, and the items that are open now. */
export function places(
  steps: Step[],
  items: WorkItem[],
  active: string[],
  day: (at: string) => string,
): Place[] {
  const found = new Map<string, Place>()
  for (const step of steps)
    found.set(step.task, { id: step.task, who: step.actor, day: day(step.at), state: 'done' })
  for (const item of items) {
    const known = found.get(item.task)
    const who = item.unit.name
    const together = known?.state === 'active' && known.who !== who ? `${known.who}、${who}` : who
    found.set(item.task, { id: item.task, who: together, day: day(item.since), state: 'active' })
  }
  // Sub-processes are one node here: what goes on inside them belongs to that node.
  const inside = items.filter((item) => !active.includes(item.task))
  if (inside.length && active.includes('handling'))
    found.set('handling', {
      id: 'handling',
      who: [...new Set(inside.map((item) => item.unit.name))].join('、'),
      day: day(inside[0]!.since),
      state: 'active',
    })
  return [...found.values()]
}

/** The decisions that were made, by the name that their flow has in the diagram. */
export const decisions = (steps: Step[]) =>
  new Set(steps.flatMap((step) => (step.decision ? [`${step.task}_${step.decision}`] : [])))

/** Whether the case went along a flow: by its decision where it has one, else by both of its ends. */
export function wasTaken(
  flow: string,
  source: string | undefined,
  target: string | undefined,
  { done, active }: Pick<Diagram, 'done' | 'active'>,
  taken: Set<string>,
): boolean {
  const task = flow.slice(0, flow.indexOf('_') + 1)
  if (/_[A-Z][A-Z_]+$/.test(flow) && [...taken].some((each) => each.startsWith(task))) return taken.has(flow)
  return done.includes(source ?? '') && (done.includes(target ?? '') || active.includes(target ?? ''))
}
