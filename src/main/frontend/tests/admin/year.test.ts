import { describe, expect, it } from 'vitest'
import { holidaysOf, looksLikeArrangement, monthsOf, type Arranged } from '@/desk/admin/calendar/year'

const source = '国办发明电〔2025〕7号'
const ARRANGED: Arranged = {
  year: 2026,
  status: 'FINAL',
  noticeNo: source,
  days: [
    { date: '2026-02-14', kind: 'WORK', name: '春节', source },
    { date: '2026-02-15', kind: 'OFF', name: '春节', source },
    { date: '2026-02-16', kind: 'OFF', name: '春节', source },
  ],
}
const kindOf = (date: string, arranged: Arranged | null = ARRANGED) =>
  monthsOf(2026, arranged)
    .flatMap(({ days }) => days)
    .find((day) => day.date === date)?.kind

describe('the year in months', () => {
  it.each([
    ['2026-02-13', 'WORK'],
    ['2026-02-14', 'MAKE_UP'],
    ['2026-02-15', 'HOLIDAY'],
    ['2026-02-16', 'HOLIDAY'],
    ['2026-02-21', 'WEEKEND'],
  ])('%s is %s', (date, kind) => expect(kindOf(date)).toBe(kind))

  it('knows only weekends where no arrangement was taken in', () => {
    expect(kindOf('2026-02-14', null)).toBe('WEEKEND')
    expect(kindOf('2026-02-16', null)).toBe('WORK')
  })

  it('begins its weeks with Monday and has every day', () => {
    const months = monthsOf(2026, ARRANGED)
    expect(months[0]!.before).toBe(3) // 1 January 2026 is a Thursday
    expect(months.map(({ days }) => days.length).reduce((sum, each) => sum + each)).toBe(365)
    expect(monthsOf(2028, null)[1]!.days).toHaveLength(29)
  })

  it('counts working days with make-up days, without holidays', () => {
    expect(monthsOf(2026, ARRANGED)[1]!.workingDays).toBe(20)
  })
})

describe('the holidays in words', () => {
  it('say from when to when, and what is worked for them', () => {
    expect(holidaysOf(ARRANGED)).toEqual([
      { name: '春节', from: '2026-02-15', to: '2026-02-16', days: 2, makeUp: ['2026-02-14'] },
    ])
  })

  it('follow one another, though a day worked for the later one comes before the earlier one', () => {
    const days: Arranged['days'] = [
      { date: '2026-09-20', kind: 'WORK', name: '国庆节', source },
      { date: '2026-09-25', kind: 'OFF', name: '中秋节', source },
      { date: '2026-10-01', kind: 'OFF', name: '国庆节', source },
    ]
    expect(holidaysOf({ ...ARRANGED, days }).map(({ name }) => name)).toEqual(['中秋节', '国庆节'])
  })
})

describe('a table to take in', () => {
  it('must begin with its heads, as a spreadsheet saves them', () => {
    expect(looksLikeArrangement('\uFEFFdate,kind,name,source\r\n2027-01-01,OFF,元旦,\r\n')).toBe(true)
    expect(looksLikeArrangement('日期,类别\n')).toBe(false)
  })
})
