/** The actions of a case outside its tasks, as they are grouped in the menu. */
export const GROUPS = {
  add: [
    'supplement',
    'urge',
    'openSupervision',
    'requestSupplement',
    'signMandate',
    'giveNotice',
    'convene',
    'recordHearing',
    'evaluate',
    'logReport',
    'link',
  ],
  move: [
    'takeBack',
    'requestExtension',
    'transfer',
    'delegate',
    'resolve',
    'reassign',
    'changeRoute',
    'takeCharge',
    'recuse',
    'merge',
    'split',
  ],
  privacy: ['requestPrivacy', 'answerPrivacy', 'changeConsent', 'holdDestruction'],
  end: ['requestReview', 'reopen', 'routeElsewhere', 'revokeMandate', 'withdraw', 'void'],
} as const

export type Group = keyof typeof GROUPS

/** What is likely wanted when it is possible at all; the first ones become buttons. */
const LIKELY = [
  'takeBack',
  'resolve',
  'requestReview',
  'requestExtension',
  'signMandate',
  'recordHearing',
  'reopen',
  'reassign',
  'urge',
  'supplement',
  'transfer',
]

/** Rights that say what may be seen, and the look at personal data, which stands beside that data. */
const NO_ACTIONS = ['case', 'personal', 'unmask']

export interface Offer {
  buttons: string[]
  menu: { group: Group; actions: string[] }[]
}

/** Only what the server allows; nothing is ever offered twice. */
export function offered(rights: Record<string, boolean>, most: number): Offer {
  const allowed = Object.keys(rights).filter((each) => rights[each] && !NO_ACTIONS.includes(each))
  const buttons = LIKELY.filter((each) => allowed.includes(each)).slice(0, most)
  const rest = allowed.filter((each) => !buttons.includes(each))
  const known = Object.values(GROUPS).flat() as string[]
  const unknown = rest.filter((each) => !known.includes(each))
  const menu = (Object.keys(GROUPS) as Group[]).map((group) => ({
    group,
    actions: [
      ...GROUPS[group].filter((each) => rest.includes(each)),
      ...(group === 'add' ? unknown : []), // what the server learns later has a place already
    ],
  }))
  return { buttons, menu: menu.filter((each) => each.actions.length) }
}

/** Decisions and actions that nobody can undo: each asks once and names what follows. */
export const ONE_WAY = [
  'withdraw',
  'void',
  'takeBack',
  'split',
  'merge',
  'revokeMandate',
  'routeElsewhere',
  'recuse',
  'settleOnSite_ROUTE_ELSEWHERE',
  'confirmOnSite_CONFIRMED',
  'proposeHandling_NOT_ACCEPT',
  'proposeHandling_ROUTE_ELSEWHERE',
  'instruct_ASSIGN',
  'issueNotice',
  'signOpinion_ISSUE',
  'deliver',
  'followUp_CLOSE',
  'reviewPublicity_PUBLISH',
  'handleReview_MAINTAIN',
  'handleReview_CHANGE',
  'handleReview_REVOKE_AND_REDO',
  'admitReview_REFUSE',
  'confirmVoid_CONFIRM',
  'transferSealed',
  'archive',
] as const

export type OneWay = (typeof ONE_WAY)[number]

/** The name of the one-way door that a form's data would go through; null where there is a way back. */
export function oneWay(task: string, data: Record<string, unknown>): OneWay | null {
  const doors: readonly string[] = ONE_WAY
  const decided = typeof data.decision === 'string' ? `${task}_${data.decision}` : task
  return doors.includes(decided) ? (decided as OneWay) : doors.includes(task) ? (task as OneWay) : null
}
