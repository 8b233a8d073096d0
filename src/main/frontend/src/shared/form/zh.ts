import { language } from '@/shared/api/language'

/** All keys that @bpmn-io/form-js-viewer 2.0.0 hands to its `translate` service. */
export const FORM_ZH: Record<string, string> = {
  // validation
  'Field is required.': '此项必填',
  'Field must match pattern {value}.': '格式不正确（要求：{value}）',
  'Field must have minimum value of {value}.': '不能小于 {value}',
  'Field must have maximum value of {value}.': '不能大于 {value}',
  'Field must have minimum length of {value}.': '至少填写 {value} 个字',
  'Field must have maximum length of {value}.': '最多填写 {value} 个字',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    '请填写带国际区号的电话号码（如 +8613800000000）',
  'Field must be a valid email.': '请填写有效的电子邮箱',
  'Min validation value is not a valid number.': '表单定义有误：最小值不是数字',
  'Max validation value is not a valid number.': '表单定义有误：最大值不是数字',
  'Value is not a number.': '请填写数字',
  'Value is expected to be an integer.': '请填写整数',
  'Value is expected to have at most 1 decimal digit.': '最多一位小数',
  'Value is expected to have at most {value} decimal digits.': '最多 {value} 位小数',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    '请填写允许的数值，最接近的是 {previousValue} 和 {nextValue}',
  'Date and time must both be entered.': '日期和时间须同时填写',
  // controls
  Increment: '增加',
  Decrement: '减少',
  'Skip to search': '跳到搜索框',
  'Remove tag': '移除',
  Search: '输入文字查找',
  'No results': '没有匹配的选项',
  'All values selected': '已全部选择',
  'No files selected': '未选择文件',
  '{value} files selected': '已选择 {value} 个文件',
  'Add new': '新增一条',
  'Expand all ({value})': '展开全部（{value}）',
  Collapse: '收起',
  // table
  'Nothing to show.': '没有数据',
  '{page} of {total}': '第 {page} 页，共 {total} 页',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to sort by {value} descending': '按“{value}”降序排列',
  'Click to sort by {value} ascending': '按“{value}”升序排列',
  'Click to remove sorting': '取消排序',
  // iframe, documents
  'No content to show.': '没有可显示的内容',
  "External content couldn't be loaded.": '外部内容无法加载',
  'Document reference is not defined.': '未指定文档',
  'Unable to download document': '文档下载失败',
  'Download {fileName}': '下载 {fileName}',
  // design-time
  "binding path '{value}' is already claimed": '字段键“{value}”重复',
}

/** The library itself speaks English. */
export function translate(template: string, replacements: Record<string, unknown> = {}): string {
  const words = language() === 'en' ? template : (FORM_ZH[template] ?? template)
  return words.replace(/{([^}]+)}/g, (m, k) => String(replacements[k] ?? m))
}
