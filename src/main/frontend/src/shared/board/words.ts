export default {
  'zh-CN': {
    acts: '操作',
    pages: '翻页',
    before: '上一页',
    after: '下一页',
    page: '第 {page} / {pages} 页',
    total: '共 {total} 件',
    none: '无',
    draft: { edit: '修改“{name}”', up: '上移“{name}”', down: '下移“{name}”', remove: '去掉“{name}”' },
  },
  en: {
    acts: 'Actions',
    pages: 'Pages',
    before: 'Previous page',
    after: 'Next page',
    page: 'Page {page} of {pages}',
    total: '{total} in all',
    none: 'none',
    draft: {
      edit: 'Change “{name}”',
      up: 'Move “{name}” up',
      down: 'Move “{name}” down',
      remove: 'Take “{name}” out',
    },
  },
}
