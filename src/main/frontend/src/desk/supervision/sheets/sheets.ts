import type { components } from '@/shared/api/schema'
import { daysLeft } from '@/shared/text/dates'

export type Sheet = components['schemas']['SheetView']
export type Listed = components['schemas']['SheetListed']
export type Act = 'REPLY' | 'CLOSE' | 'RETURN' | 'RAISE_LEVEL' | 'PROPOSE' | 'ANSWER_PROPOSAL'

export const VIEWS = ['toReply', 'raised', 'all'] as const
export type View = (typeof VIEWS)[number]
export const STATES = ['OPEN', 'OVERDUE', 'REPLIED', 'CLOSED'] as const

/** What is done most comes first; what weighs most comes last. */
const ORDER: Act[] = ['REPLY', 'ANSWER_PROPOSAL', 'CLOSE', 'RETURN', 'PROPOSE', 'RAISE_LEVEL']

/** What the reader may do with a sheet now, as the server says, in the order of the buttons. */
export const actsOf = (sheet: Sheet): Act[] => ORDER.filter((act) => sheet.rights[act])

export const viewOf = (asked: unknown): View => VIEWS.find((view) => view === asked) ?? 'toReply'

const LAST_DAYS = 2

/** How near the day is: nothing is said in green that is due today. */
export function lampOf(sheet: { overdue: boolean; dueOn: string }): 'BLACK' | 'RED' | 'GREEN' {
  if (sheet.overdue) return 'BLACK'
  return (daysLeft(sheet.dueOn) ?? LAST_DAYS + 1) <= LAST_DAYS ? 'RED' : 'GREEN'
}

/** A mark beside the state: late is told by a word, not by the colour alone. */
export function markOf(sheet: { overdue: boolean; state: string }): 'bad' | 'warn' | 'good' | '' {
  if (sheet.overdue) return 'bad'
  return sheet.state === 'OPEN' ? 'warn' : sheet.state === 'CLOSED' ? 'good' : ''
}
