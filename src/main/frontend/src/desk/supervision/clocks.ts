import type { components } from '@/shared/api/schema'

type Clock = components['schemas']['ClockView']
const GRAVITY = ['BLACK', 'RED', 'YELLOW', 'GREEN']

/** Duties that are not done yet, the gravest first; rights and reminders make nobody late. */
export function duties(clocks: Clock[]): Clock[] {
  return clocks
    .filter(({ kind, status }) => kind === 'DUTY' && (status === 'RUNNING' || status === 'OVERDUE'))
    .sort(
      (one, other) =>
        GRAVITY.indexOf(one.lamp ?? 'GREEN') - GRAVITY.indexOf(other.lamp ?? 'GREEN') ||
        lastDay(one).localeCompare(lastDay(other)),
    )
}

/** The day on which the duty ends, extensions and rest days counted in. */
export const lastDay = (clock: Clock) => clock.lastDay ?? clock.dueDate ?? ''
