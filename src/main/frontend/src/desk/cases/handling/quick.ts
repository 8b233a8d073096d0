import type { Data } from '../types'

/** Tasks whose usual answer is one word: what agreeing sends, and where the words of it go. */
export interface Quick {
  decision: string
  /** The field that takes the phrase. */
  words: string
  /** The decision that "otherwise" opens the whole form with; none where that is not known. */
  otherwise?: string
}

export const QUICK: Record<string, Quick> = {
  instruct: { decision: 'ASSIGN', words: 'instruction' },
  reviewByChief: { decision: 'APPROVE', words: 'opinion', otherwise: 'RETURN' },
  checkOpinion: { decision: 'APPROVE', words: 'opinion', otherwise: 'RETURN' },
  signOpinion: { decision: 'ISSUE', words: 'opinion', otherwise: 'RETURN' },
}

/** Those that a leader may settle for several cases in one go. */
export const TOGETHER = ['instruct', 'reviewByChief', 'signOpinion']

/** Fields that agreeing takes over as the server filled them in. */
const TAKEN_OVER: Record<string, string[]> = {
  instruct: ['leadUnit', 'coUnits', 'dueInDays', 'publishable', 'takeCharge', 'needFeedbackToLeader'],
}

/** Agreeing needs something to agree to: an instruction without a proposed unit has to be written. */
export function canAgree(task: string, prefilled: Data): boolean {
  if (!QUICK[task]) return false
  return task !== 'instruct' || typeof prefilled.leadUnit === 'string'
}

/** What agreeing sends. */
export function agreed(task: string, prefilled: Data, words: string): Data {
  const quick = QUICK[task]
  if (!quick) throw new Error(`no quick answer to ${task}`)
  const taken = (TAKEN_OVER[task] ?? []).filter((key) => prefilled[key] != null)
  return {
    decision: quick.decision,
    ...(words.trim() && { [quick.words]: words.trim() }),
    ...Object.fromEntries(taken.map((key) => [key, prefilled[key]])),
  }
}
