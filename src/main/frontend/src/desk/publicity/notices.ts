import type { components } from '@/shared/api/schema'

export type Notice = components['schemas']['NoticeDeskListed']
export type Comment = components['schemas']['CommentDeskWaiting']
export type Said = components['schemas']['CommentDeskOpened']

export const VIEWS = ['UP', 'DRAFT', 'DOWN', 'COMMENTS'] as const
export type View = (typeof VIEWS)[number]

/** The view that an address asks for; what is up where it asks for none that there is. */
export function viewOf(asked: unknown): View {
  return VIEWS.find((view) => view === asked) ?? 'UP'
}

/** How long a notice stays up yet: words and numbers for them, by the days left and its first day. */
export function leftOf(notice: Notice, today: string): { key: string; values: Record<string, unknown> } {
  if (notice.from > today) return { key: 'publicity.notYet', values: { from: notice.from } }
  return notice.daysLeft === 1
    ? { key: 'publicity.lastDay', values: {} }
    : { key: 'publicity.left', values: { days: notice.daysLeft } }
}
