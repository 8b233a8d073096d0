import { today } from '@/shared/text/dates'
import type { Field, RegisterForm } from './schema'

/** What has been answered so far, under the keys of the form. */
export interface Values {
  channel: string
  petitionDate: string
  postmarkDate: string
  skipLevel: boolean
  anonymous: boolean
  confidential: boolean
  anonymousReason: string
  petitionerName: string
  petitionerPhone: string
  petitionerAddress: string
  mailWanted: boolean
  petitionerEmail: string
  petitionerIdNumber: string
  petitionerCount: number | null
  representatives: { name: string; phone: string }[]
  purpose: string
  urgentLevel: string
  title: string
  categoryCode: string
  issueVillageCode: string
  issueAddress: string
  issueDate: string
  statement: string
  summary: string
  respondents: { name: string; unit: string }[]
  repeatOf: string
  litigationRelated: boolean
  minorInvolved: boolean
  requests: { text: string }[]
  factsAndReasons: string
  agency: boolean
  mandateScope: string[]
  mandateSignMethod: string
  mandateSignedAt: string
  readBackMethod: string
  readBackWitness: string
  publicConsent: string
  consentPrivacy: boolean
}

export type Key = keyof Values
/** Fields whose answer is one text. */
export type TextKey = { [K in Key]: Values[K] extends string ? K : never }[Key]
export type FlagKey = { [K in Key]: Values[K] extends boolean ? K : never }[Key]

/** What a station mostly answers; the rest is asked. A purpose is never guessed: an accusation is sealed. */
export function fresh(atStation: boolean, now = new Date()): Values {
  return {
    channel: 'STATION_WALK_IN',
    petitionDate: today(now),
    postmarkDate: '',
    skipLevel: false,
    anonymous: false,
    confidential: false,
    anonymousReason: '',
    petitionerName: '',
    petitionerPhone: '',
    petitionerAddress: '',
    mailWanted: false,
    petitionerEmail: '',
    petitionerIdNumber: '',
    petitionerCount: 1,
    representatives: [],
    purpose: '',
    urgentLevel: 'NORMAL',
    title: '',
    categoryCode: '',
    issueVillageCode: '',
    issueAddress: '',
    issueDate: '',
    statement: '',
    summary: '',
    respondents: [],
    repeatOf: '',
    litigationRelated: false,
    minorInvolved: false,
    requests: [{ text: '' }],
    factsAndReasons: '',
    agency: atStation,
    mandateScope: [],
    mandateSignMethod: 'FINGERPRINT',
    mandateSignedAt: today(now),
    readBackMethod: 'FINGERPRINT',
    readBackWitness: '',
    publicConsent: 'NONE',
    consentPrivacy: false,
  }
}

/** What counts: nobody can be mandated by nobody, and an oral mandate is not signed yet. */
export function effective(values: Values): Values {
  const agency = values.agency && !values.anonymous
  const verbal = values.mandateSignMethod === 'VERBAL'
  return {
    ...values,
    agency,
    mandateSignedAt: verbal ? '' : values.mandateSignedAt,
    petitionerCount: typeof values.petitionerCount === 'number' ? values.petitionerCount : null, // emptied, it is ''
  }
}

/** Discipline matters are sealed as accusations are, whatever their purpose is called. */
const DISCIPLINE = '16'

export function seals(values: Pick<Values, 'purpose' | 'categoryCode'>): boolean {
  return values.purpose === 'ACCUSATION' || values.categoryCode.startsWith(DISCIPLINE)
}

/** Whether anything has been typed that would be missed. */
export function begun(values: Values): boolean {
  const typed: Key[] = [
    'petitionerName',
    'petitionerPhone',
    'petitionerAddress',
    'statement',
    'title',
    'anonymousReason',
  ]
  return typed.some((key) => String(values[key]).trim() !== '') || values.purpose !== ''
}

/** Leaves out rows in which nothing was written, so that a row's number means the same to the server. */
export function withoutBlankRows(values: Values): Values {
  const written = <T extends object>(rows: T[]) =>
    rows.filter((row) => Object.values(row).some((cell) => String(cell).trim() !== ''))
  return {
    ...values,
    representatives: written(values.representatives),
    respondents: written(values.respondents),
    requests: written(values.requests),
  }
}

/** The answers as the server takes them: hidden fields and empty ones stay out. */
export function submission(form: RegisterForm, answered: Values): Record<string, unknown> {
  const values = withoutBlankRows(effective(answered))
  const scope = values as unknown as Record<string, unknown>
  const sent: Record<string, unknown> = {}
  for (const field of form.fields.values()) {
    if (field.hidden(scope)) continue
    const value = cleaned(field, scope[field.key])
    if (value !== undefined) sent[field.key] = value
  }
  return sent
}

function cleaned(field: Field, value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined
  if (!Array.isArray(value)) return value ?? undefined
  if (value.length === 0) return undefined
  if (field.columns.length === 0) return [...value]
  return value.map((row: Record<string, unknown>) =>
    Object.fromEntries(
      field.columns
        .map((column) => [column.key, cleaned(column, row[column.key])])
        .filter(([, cell]) => cell !== undefined),
    ),
  )
}
