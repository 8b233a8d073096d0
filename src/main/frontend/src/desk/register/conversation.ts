import { effective, seals, type Values } from './values'

/** The steps of the conversation, and what each asks; every key of the form is asked in exactly one. */
export const STEPS = ['who', 'what', 'where', 'requests', 'mandate', 'readBack'] as const
export type Step = (typeof STEPS)[number]

export const ASKED: Record<Step, readonly string[]> = {
  who: [
    'channel',
    'petitionDate',
    'postmarkDate',
    'skipLevel',
    'anonymous',
    'anonymousReason',
    'petitionerName',
    'petitionerPhone',
    'petitionerAddress',
    'mailWanted',
    'petitionerEmail',
    'petitionerIdNumber',
    'petitionerCount',
    'representatives',
    'confidential',
  ],
  what: ['purpose', 'urgentLevel', 'statement', 'title', 'repeatOf', 'summary', 'respondents'],
  where: [
    'categoryCode',
    'issueVillageCode',
    'issueAddress',
    'issueDate',
    'attachments',
    'litigationRelated',
    'minorInvolved',
  ],
  requests: ['requests', 'factsAndReasons'],
  mandate: ['agency', 'mandateScope', 'mandateSignMethod', 'mandateSignedAt'],
  readBack: ['readBackMethod', 'readBackWitness', 'publicConsent', 'consentPrivacy'],
}

/** The steps of this matter: an accusation is handed on sealed, and nobody mandates namelessly. */
export function stepsFor(values: Values): Step[] {
  const mandated = values.purpose !== 'ACCUSATION' && !values.anonymous
  return STEPS.filter((step) => step !== 'mandate' || mandated)
}

/** Where a field is asked, such as {@code requests[0].text}; the last step for what no step knows. */
export function stepOf(field: string): Step {
  const key = field.split(/[[.]/)[0] ?? ''
  return STEPS.find((step) => ASKED[step].includes(key)) ?? 'readBack'
}

interface Village {
  code: string
  name: string
  station?: string | null
}

/** The village the matter most likely belongs to: named in the address, or in the station's own name. */
export function likelyVillage(
  address: string,
  villages: Village[],
  unit: { code: string; name: string },
): string {
  const named = [...villages].sort((a, b) => b.name.length - a.name.length)
  const inAddress = named.find((each) => address.includes(each.name))
  const own = named.filter((each) => each.station === unit.code)
  return (inAddress ?? own.find((each) => unit.name.includes(each.name)) ?? own[0])?.code ?? ''
}

/** The own station's villages first, in the server's order. */
export function villagesFirst<T extends Village>(villages: T[], unit: string): { own: T[]; others: T[] } {
  return {
    own: villages.filter((each) => each.station === unit),
    others: villages.filter((each) => each.station !== unit),
  }
}

/** A title from the first words of what was told; empty where it could not stand in lists. */
const LONGEST_TITLE = 24

export function titleFrom({
  statement,
  petitionerName,
}: Pick<Values, 'statement' | 'petitionerName'>): string {
  const clause =
    statement
      .trim()
      .split(/[，。；！？,.;!?\n]/)[0]
      ?.trim() ?? ''
  const title = [...clause].slice(0, LONGEST_TITLE).join('')
  const name = petitionerName.trim()
  return /\d{7}/.test(title) || (name.length > 1 && title.includes(name)) ? '' : title
}

/** What is folded away and yet answered otherwise than usual shows on the fold. */
export function unusual(values: Values): string[] {
  const { agency } = effective(values)
  return [
    values.anonymous && 'anonymous',
    values.confidential && 'confidential',
    (values.petitionerCount ?? 1) > 1 && 'petitionerCount',
    values.urgentLevel !== 'NORMAL' && 'urgentLevel',
    values.litigationRelated && 'litigationRelated',
    values.minorInvolved && 'minorInvolved',
    values.repeatOf && 'repeatOf',
    agency && 'agency',
    seals(values) && 'sealed',
  ].filter((each): each is string => typeof each === 'string')
}
