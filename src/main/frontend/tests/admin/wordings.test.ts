import { expect, it } from 'vitest'
import { pieces } from '@/desk/admin/wordings'

it('words of a letter are shown with the names of what the program fills in', () => {
  const blanks = [{ value: 'caseNo', label: '编号' }]
  expect(pieces('信访件${caseNo}由${nobody}办理', blanks)).toEqual([
    { text: '信访件', kind: 'said' },
    { text: '编号', kind: 'blank' },
    { text: '由', kind: 'said' },
    { text: 'nobody', kind: 'unknown' },
    { text: '办理', kind: 'said' },
  ])
})
