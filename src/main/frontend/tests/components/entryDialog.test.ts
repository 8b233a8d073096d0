import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import EntryDialog from '@/desk/admin/entry/EntryDialog.vue'
import { Problem } from '@/shared/api/problem'
import { mounted } from './mounted'

const FIELDS = [
  { key: 'name', label: '名称', kind: 'text' },
  { key: 'phone', label: '电话', kind: 'text' },
]

it('keeps what was typed when somebody was faster, and shows what he made of it', async () => {
  const send = vi
    .fn()
    .mockRejectedValueOnce(new Problem(409, '内容已更新', ''))
    .mockResolvedValueOnce(undefined)
  const dialog = mounted(EntryDialog, {
    title: '修改单位',
    fields: FIELDS,
    entry: { name: '水利站', phone: '0990-1', version: 3 },
    send,
    now: async () => ({ name: '水利站', phone: '0990-2', version: 4 }),
  })
  await dialog.find('#entry-name').setValue('镇水利站')
  await dialog.find('form').trigger('submit')
  await flushPromises()
  expect(dialog.find('[role=alert]').text()).toContain('别人刚改过')
  expect(dialog.find('.entry-meanwhile').text()).toContain('0990-2')
  expect((dialog.find('#entry-name').element as HTMLInputElement).value).toBe('镇水利站')

  await dialog.find('form').trigger('submit')
  await flushPromises()
  expect(send.mock.calls.map(([, version]) => version)).toEqual([3, 4])
  expect(dialog.emitted('saved')).toHaveLength(1)
})

it('tells what is wrong beside the field, and puts the cursor there', async () => {
  const fault = new Problem(422, '表单需要补充', '', [{ field: 'phone', message: '请填写工作电话' }])
  const dialog = mounted(EntryDialog, {
    title: '新增单位',
    fields: FIELDS,
    entry: null,
    send: () => Promise.reject(fault),
  })
  await dialog.find('form').trigger('submit')
  await flushPromises()
  expect(dialog.find('.faulty [role=alert]').text()).toBe('请填写工作电话')
  expect(document.activeElement?.id).toBe('entry-phone')
})
