import { describe, expect, it } from 'vitest'
import { beginning, changedMeanwhile, entered, type EntryField } from '@/desk/admin/entry/fields'
import { keyUse } from '@/desk/admin/keyUse'
import { lastName, levelOf, treeOf } from '@/desk/admin/tree'
import { byNeed, type Job } from '@/desk/admin/jobs'
import { phraseEntered } from '@/desk/admin/phrases'
import { memberEntered, planEntered } from '@/desk/admin/duties/duties'

const FIELDS: EntryField[] = [
  { key: 'name', label: '名称', kind: 'text' },
  { key: 'unit', label: '单位', kind: 'pick', options: [{ value: 'D-LAND', label: '自然资源所' }] },
  { key: 'roles', label: '岗位', kind: 'many', options: [{ value: 'DEPT_HEAD', label: '负责人' }] },
  { key: 'closed', label: '停用', kind: 'switch' },
]

describe('an entry of the reference data', () => {
  it('begins empty, or as it is', () => {
    expect(beginning(FIELDS, null)).toEqual({ name: '', unit: '', roles: [], closed: false })
    expect(beginning(FIELDS, { name: '水利站', closed: true })).toMatchObject({
      name: '水利站',
      closed: true,
    })
  })

  it('is sent with the fields of the form only, without spaces at the edges', () => {
    expect(
      entered(FIELDS, { name: ' 水利站 ', unit: 'D-WATER', roles: [], closed: false, version: 3 }),
    ).toEqual({
      name: '水利站',
      unit: 'D-WATER',
      roles: [],
      closed: false,
    })
  })

  it('tells in words what somebody faster has made of it, and nothing else', () => {
    const opened = { name: '甲', unit: 'D-CIVIL', roles: [], version: 1 }
    const now = { name: '甲', unit: 'D-LAND', roles: ['DEPT_HEAD'], version: 2 }
    expect(changedMeanwhile(FIELDS, opened, now)).toEqual({ unit: '自然资源所', roles: '负责人' })
  })
})

describe('the tree of categories', () => {
  it('knows the levels of a code', () => {
    expect([levelOf('020000'), levelOf('020300'), levelOf('020301')]).toEqual([1, 2, 3])
    expect(lastName('国土资源 / 宅基地 / 宅基地边界')).toBe('宅基地边界')
  })

  it('shows what a search leaves without its first level under a heading of its own', () => {
    const tree = treeOf([
      { code: '010000', name: '农村农业' },
      { code: '010101', name: '农村农业 / 土地 / 纠纷' },
      { code: '020301', name: '国土资源 / 宅基地 / 宅基地边界' },
    ])
    expect(tree.map(({ code, below }) => [code, below.length])).toEqual([
      ['010000', 1],
      ['020301', 0],
    ])
  })
})

describe('the use of keys', () => {
  it('counts what older keys still seal, by level', () => {
    const use = keyUse([
      { what: 'petitioner', level: 'P3', byKey: { '1': 5, '2': 70 } },
      { what: 'sealed_file', level: 'P4', byKey: { '1': 6 } },
    ])
    expect(use.outdated).toBe(5)
    expect(use.rows[0]!.keys).toEqual([
      { key: 2, rows: 70, newest: true },
      { key: 1, rows: 5, newest: false },
    ])
  })
})

describe('failed jobs', () => {
  it('that the system has given up come first', () => {
    const job = (id: string, retries: number) => ({ id, retries }) as Job
    expect(byNeed([job('a', 2), job('b', 0), job('c', 1)]).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })
})

describe('phrases and duties as they are sent', () => {
  it('a phrase for everybody has no unit, and no place where none was typed', () => {
    expect(phraseEntered({ kind: 'INSTRUCT', unit: '*', text: '请按期办理', position: '' })).toEqual({
      kind: 'INSTRUCT',
      text: '请按期办理',
      unit: null,
      position: null,
    })
  })

  it('weekdays and least days go back as numbers', () => {
    expect(planEntered({ weekdays: ['2', '5'], weeklyMin: '1', yearlyMin: '不限', fifths: true })).toEqual({
      weekdays: [2, 5],
      weeklyMin: 1,
      yearlyMin: null,
      fifths: true,
    })
  })

  it('a member without responsibility and without a last day has neither', () => {
    const sent = memberEntered({ name: '甲', responsibility: '-', from: '2026-01-01', to: '' })
    expect(sent).toEqual({ name: '甲', responsibility: null, from: '2026-01-01', to: null })
  })
})
