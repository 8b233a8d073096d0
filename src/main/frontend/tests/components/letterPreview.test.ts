import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import LetterPreview from '@/desk/cases/handling/LetterPreview.vue'
import type { CaseView } from '@/desk/cases/types'
import { mounted } from './mounted'

const view = {
  caseNo: 'ST-XZ-2026-000001',
  receivedAt: '2026-03-02T02:00:00Z',
  parties: [{ lead: true, name: '沈𠮷' }],
  requests: ['重新丈量', '补发差额'],
  factsAndReasons: '土地证与现状不符',
  leadUnit: { code: 'D-LAND', name: '自然资源所' },
  issuingAuthority: { code: 'TOWN', name: '连心镇人民政府' },
} as unknown as CaseView
const data = {
  investigation: '已丈量',
  answers: [{ request: 1, result: 'SUPPORT', facts: '少发两月', legalBasis: '协议第三条', opinion: '补发' }],
  remedyText: '可以请求复查',
  executionDue: '2026-04-10',
}

it('has the parts of the letter in the order in which the letter has them', () => {
  const letter = readFileSync('../resources/letters/opinion.html', 'utf8')
  const parts = [...letter.matchAll(/<p class="section">([一二三四五]、[^<]+)<\/p>/g)].map(
    (found) => found[1],
  )
  const preview = mounted(LetterPreview, { view, data, draft: true })
  expect(parts).toHaveLength(5)
  expect(preview.findAll('h5').map((each) => each.text())).toEqual(parts)
  const vocabulary = readFileSync('../resources/vocabulary.csv', 'utf8')
  expect(vocabulary).toContain(`letterKinds,OPINION,${preview.find('h4').text()},`)
})

it('follows what is typed, request by request, and says what is still missing', () => {
  const text = mounted(LetterPreview, { view, data, draft: true }).find('article').text().replace(/\s/g, '')
  expect(text).toContain('（编号ST-XZ-2026-000001）于2026年3月2日收到，由自然资源所调查核实。')
  expect(text).toContain(
    '（一）重新丈量（待填写）（二）补发差额查明的事实：少发两月依据：协议第三条处理意见：',
  )
  expect(text).toContain('落实期限：2026年4月10日')
})
