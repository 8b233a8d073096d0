import { api } from '@/shared/api/client'
import type { components } from '@/shared/api/schema'
import { today } from '@/shared/text/dates'
import type { Filters } from '../cases/ledger/question'

export type Report = components['schemas']['PaperImportReport']

export const LEDGERS = ['cases', 'assignments', 'supervision', 'notices', 'evaluations'] as const
export type LedgerName = (typeof LEDGERS)[number]

export interface Wanted {
  ledger: LedgerName
  from: string
  to: string
  reason: string
}

/** A file that the server has made, with the name it gave it. */
export interface Download {
  name: string
  content: Blob
}

/** The desk asks for JSON everywhere else; a file would be refused to whoever wants that only. */
const ANY = { Accept: '*/*' }

/** Takes a ledger out, narrowed as the page is; typed words narrow nothing: addresses are logged. */
export async function takeOut({ ledger, from, to, reason }: Wanted, filters: Filters): Promise<Download> {
  const { unit, village, category, state } = filters
  const { data, response } = await api.GET('/api/ledgers/{ledger}.xlsx', {
    params: {
      path: { ledger },
      query: {
        from: from || undefined,
        to: to || undefined,
        unit,
        village,
        category,
        state: state as never,
        reason,
      },
    },
    headers: ANY,
    parseAs: 'blob',
  })
  return { name: nameOf(response.headers.get('Content-Disposition')), content: data as unknown as Blob }
}

export async function template(): Promise<Download> {
  const { data, response } = await api.GET('/api/ledgers/import-template.xlsx', {
    headers: ANY,
    parseAs: 'blob',
  })
  return { name: nameOf(response.headers.get('Content-Disposition')), content: data as unknown as Blob }
}

/** Tries a file, or takes it in; what is wrong in it comes by cell. */
export async function send(file: File, dryRun: boolean): Promise<Report> {
  const form = new FormData()
  form.append('file', file)
  const { data } = await api.POST('/api/ledgers/import', {
    params: { query: { dryRun } },
    body: form as never,
    bodySerializer: () => form,
  })
  return data as Report
}

/** Hands a file to the browser, to be saved. */
export function save({ name, content }: Download) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser needs it until it has begun to save.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export function nameOf(disposition: string | null): string {
  const found = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')
  return found?.[1] ? decodeURIComponent(found[1]) : 'ledger.xlsx'
}

export const PERIODS = ['month', 'quarter', 'year', 'lastYear'] as const
export type PeriodName = (typeof PERIODS)[number]

/** The days of a period that offices hand their ledgers in for; up to today where it still runs. */
export function daysOf(period: PeriodName, on = today()): { from: string; to: string } {
  const year = Number(on.slice(0, 4))
  const month = Number(on.slice(5, 7))
  const first = (number: number) => `${year}-${String(number).padStart(2, '0')}-01`
  if (period === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  if (period === 'year') return { from: first(1), to: on }
  return { from: first(period === 'month' ? month : month - ((month - 1) % 3)), to: on }
}
