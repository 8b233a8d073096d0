import { reactive } from 'vue'
import { expect, it } from 'vitest'
import WordingHelp from '@/desk/admin/WordingHelp.vue'
import { mounted } from './mounted'

const reference = { enums: { wordingBlanks: [{ value: 'caseNo', label: '编号' }] } }

it('puts a blank into the words and shows at once how they will read', async () => {
  const values = reactive({ text: '信访件已经收到' })
  const help = mounted(WordingHelp, { values, versions: [] }, reference)
  await help.find('[data-blank=caseNo]').trigger('click')
  expect(values.text).toBe('信访件已经收到${caseNo}')
  expect(help.find('.wording-preview').text()).toContain('编号')
  expect(help.find('.field-fault').exists()).toBe(false)
})

it('warns of a blank that nobody fills in', () => {
  const help = mounted(WordingHelp, { values: { text: '${surprise}' }, versions: [] }, reference)
  expect(help.find('.field-fault').exists()).toBe(true)
})
