import type { components } from './schema'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type WorkListRow = Schemas['WorkListRow']
export type CaseView = Schemas['CaseView']
export type ItemView = Schemas['ItemView']
export type OpenedForm = Schemas['ItemOpenedForm']
export type Completion = Schemas['Completion']
export type Receipt = Schemas['RegistrationReceipt']
export type LedgerRow = Schemas['LedgerRow']
export type UnitName = Schemas['UnitName']
export type Reference = Schemas['Reference']

export type Lamp = 'GREEN' | 'YELLOW' | 'RED' | 'BLACK'

export interface PageOf<T> {
  items: T[]
  total: number
  page: number
  size: number
  /** There are more than were counted. */
  more: boolean
}
export type WorkCounts = Schemas['WorkCountCounts']
export type StaffMember = Schemas['StaffColleague']
