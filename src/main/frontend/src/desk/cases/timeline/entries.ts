import type { Clock, Message, Served, Step } from '../types'

export type Entry = { at: string; key: string } & (
  | { kind: 'step'; step: Step }
  | {
      kind: 'clock'
      clock: Clock
      what: 'met' | 'late' | 'over' | 'changed' | 'due'
      why?: string
      day?: string
    }
  | { kind: 'document'; served: Served }
  | { kind: 'message'; message: Message }
)

export type Kind = Entry['kind']

/** What is told of a case, from wherever it comes. */
export interface Told {
  steps: Step[]
  clocks: Clock[]
  documents: Served[]
  /** What the reader himself was reminded of. */
  messages: Message[]
}

/** Steps, what became of the duties of time, what was served, reminders: one row of events, the newest first. */
export function entries({ steps, clocks, documents, messages }: Told, today: string): Entry[] {
  const all: Entry[] = [
    ...steps.map((step, index): Entry => ({ kind: 'step', at: step.at, key: `step-${index}`, step })),
    ...documents.flatMap((served, index): Entry[] =>
      served.servedAt ? [{ kind: 'document', at: served.servedAt, key: `document-${index}`, served }] : [],
    ),
    ...messages.map((message): Entry => ({
      kind: 'message',
      at: message.at,
      key: `message-${message.id}`,
      message,
    })),
    ...clocks.flatMap((clock, index) => ofClock(clock, `clock-${index}`, today)),
  ]
  return all.sort((a, b) => moment(b) - moment(a))
}

function ofClock(clock: Clock, key: string, today: string): Entry[] {
  const found: Entry[] = clock.changes.map((change, index) => ({
    kind: 'clock',
    what: 'changed',
    at: change.at,
    key: `${key}-${index}`,
    clock,
    why: change.why,
    day: change.newLastDay,
  }))
  const duty = clock.kind === 'DUTY'
  if (duty && clock.metAt && (clock.status === 'MET' || clock.status === 'MET_LATE'))
    found.push({ kind: 'clock', what: clock.status === 'MET' ? 'met' : 'late', at: clock.metAt, key, clock })
  if (duty && clock.status === 'OVERDUE')
    found.push({ kind: 'clock', what: 'over', at: clock.lastDay, key, clock })
  if (clock.status === 'RUNNING' && clock.kind !== 'REMINDER' && clock.lastDay >= today)
    found.push({ kind: 'clock', what: 'due', at: clock.lastDay, key, clock })
  return found
}

/** A day alone counts as its end, China's time, so that what was served stands above that morning's step. */
const moment = (entry: Entry) => Date.parse(entry.at.length === 10 ? `${entry.at}T23:59:00+08:00` : entry.at)
