import { expect, test } from 'vitest'
import { asked, begun, paperOf, sent } from '@/desk/cards/cards'
import type { Field, ToFill } from '@/desk/cards/cards'
import { codeFor, fieldOf } from '@/desk/cards/form'

const field = (code: string, kind: Field['kind'], needed = true): Field => ({
  code,
  label: code,
  kind,
  needed,
  hint: '例',
})
const form: ToFill = {
  fields: [field('leader', 'LEADER'), field('due', 'DATE'), field('more1', 'YES_NO', false)],
  values: { leader: 'leader' },
  leaders: [{ value: 'leader', label: '镇领导甲' }],
  people: [],
  lastDay: '2026-05-08',
}
const words = { yes: '是', no: '否', optional: '（选填）', by: '不晚于 2026-05-08' }

test('each field is asked for by its kind, under the name by which the server refuses it', () => {
  const [leader, due, more] = asked(form, words)
  expect(leader).toMatchObject({ key: 'values.leader', kind: 'pick' })
  expect(leader?.options).toEqual([{ value: 'leader', label: '镇领导甲' }])
  expect(due).toMatchObject({ kind: 'date', hint: '不晚于 2026-05-08' })
  expect(more?.label).toBe('more1（选填）')
  expect(more?.options?.map(({ value }) => value)).toEqual(['YES', 'NO'])
})

test('what was filled in is sent by the codes of the fields', () => {
  expect(begun(form)).toEqual({ 'values.leader': 'leader' })
  expect(sent({ 'values.leader': 'leader2', 'values.due': '' })).toEqual({ leader: 'leader2', due: '' })
})

test('a case’s card and a sheet’s are printed each at its own address', () => {
  expect(paperOf({ caseNo: 'ST-XZ-2026-000001', unit: 'D-LAND' })).toBe(
    '/cases/ST-XZ-2026-000001/cards/D-LAND',
  )
  expect(paperOf({ sheet: 'abc' })).toBe('/supervision/sheets/abc/card')
})

test('a new field has a code of its own, whatever it is called', () => {
  expect(codeFor([field('leader', 'LEADER'), field('more1', 'LINE')])).toBe('more2')
  expect(fieldOf({ label: '公示日期', kind: 'DATE', needed: true }, 'more2')).toEqual({
    code: 'more2',
    label: '公示日期',
    kind: 'DATE',
    needed: true,
    hint: '',
  })
})
