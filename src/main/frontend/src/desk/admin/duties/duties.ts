import type { Entry } from '../entry/fields'
import type { components } from '@/shared/api/schema'

type Schemas = components['schemas']
export type Duties = Schemas['DutieShown']
export type DutySummary = Schemas['DutieSummary']
export type Person = Duties['members'][number]

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
export const ON_NON_WORKDAY = ['KEEP', 'NEXT_WORKDAY', 'SKIP']

const number = (value: unknown) => (/^\d+$/.test(String(value)) ? Number(value) : null)

/** The plan as a form shows it: choices are texts there. */
export const planEntry = (duties: Duties): Entry => ({
  ...duties,
  weekdays: duties.weekdays.map(String),
  weeklyMin: String(duties.weeklyMin),
  yearlyMin: String(duties.yearlyMin),
})

export const planEntered = ({ weekdays, weeklyMin, yearlyMin, ...values }: Entry): Entry => ({
  ...values,
  weekdays: (weekdays as string[]).map(Number),
  weeklyMin: number(weeklyMin),
  yearlyMin: number(yearlyMin),
})

/** A member as he is sent: what was left empty is nothing, not an empty text. */
export const memberEntered = ({ responsibility, to, from, ...values }: Entry): Entry => ({
  ...values,
  responsibility: responsibility && responsibility !== '-' ? responsibility : null,
  from: from || null,
  to: to || null,
})

export const isThere = ({ from, to }: Person, day: string) => from <= day && (!to || to >= day)
