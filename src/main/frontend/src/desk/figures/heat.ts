import type { components } from '@/shared/api/schema'

export type Stage = components['schemas']['StageFlow']
export type Process = components['schemas']['ProcessDrawnProcess']
export type Colour = 'waiting' | 'median'

/** Steps of colour, the palest for what is there at all. */
export const HEATS = 5

/** How hot each element is, from 1 to {@link HEATS}; what has no number is not coloured. */
export function heats(stages: Stage[], by: Colour): Map<string, number> {
  const values = stages
    .map((stage) => [stage.task, by === 'waiting' ? stage.waiting : (stage.medianDays ?? 0)] as const)
    .filter(([, value]) => value > 0)
  const most = Math.max(...values.map(([, value]) => value))
  return new Map(values.map(([task, value]) => [task, Math.max(1, Math.ceil((value / most) * HEATS))]))
}

/** Tasks that a drawing has by itself. */
export function tasksIn(xml: string): Set<string> {
  return new Set([...xml.matchAll(/<(?:\w+:)?userTask[^>]*?\bid="([^"]+)"/g)].map((found) => found[1]!))
}

/**
 * The stages as one drawing shows them. A step that calls another process stands for the tasks in it:
 * what waits there is counted together; a median of several stages would say nothing.
 */
export function stagesOf(
  process: Process,
  called: Map<string, string>,
  processes: Process[],
  stages: Stage[],
): Stage[] {
  const own = tasksIn(process.bpmnXml)
  const shown = stages.filter((stage) => own.has(stage.task))
  for (const [element, name] of called) {
    // Of what is called from several steps nobody can tell at which of them it waits.
    if ([...called.values()].filter((each) => each === name).length > 1) continue
    const inner = processes.find((each) => each.process === name)
    if (!inner) continue
    const tasks = tasksIn(inner.bpmnXml)
    const waiting = stages
      .filter((stage) => tasks.has(stage.task))
      .reduce((sum, stage) => sum + stage.waiting, 0)
    shown.push({
      task: element,
      name: inner.name,
      done: 0,
      waiting,
      medianDays: null,
      p90Days: null,
      waitingSince: null,
    })
  }
  return shown
}

/** Processes in which something was done or waits; the path of the cases first. */
export function walked(processes: Process[], stages: Stage[]): Process[] {
  const main = (process: Process) => (process.process === 'agencyPetition' ? 0 : 1)
  return processes
    .filter((process) => {
      const tasks = tasksIn(process.bpmnXml)
      return main(process) === 0 || stages.some((stage) => tasks.has(stage.task))
    })
    .sort((one, other) => main(one) - main(other) || (one.process < other.process ? -1 : 1))
}

/** The stages where most waits, in the order of the path. */
export function busiest(stages: Stage[], number: number): Stage[] {
  const most = [...stages].sort((one, other) => other.waiting - one.waiting).slice(0, number)
  return stages.filter((stage) => stage.waiting && most.includes(stage))
}
