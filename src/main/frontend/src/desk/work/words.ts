export default {
  'zh-CN': {
    title: '我的待办',
    view: { todo: '待办', unclaimed: '待签收', done: '已办', started: '我登记的', copied: '抄送我的' },
  },
  en: {
    title: 'My work',
    view: {
      todo: 'To do',
      unclaimed: 'Unclaimed',
      done: 'Done',
      started: 'Registered by me',
      copied: 'Copied to me',
    },
  },
}
