/** Words of the frame that every page uses; each part of the desk brings its own beside them. */
export default {
  'zh-CN': {
    again: '再试一次',
    cancel: '取消',
    close: '关闭',
    confirm: '确定',
    save: '保存',
    back: '返回',
    loading: '正在取数……',
    lamp: { GREEN: '正常', YELLOW: '临近', RED: '紧迫', BLACK: '超期' },
    remaining: { over: '超 {days} 天', today: '今天到期', left: '剩 {days} 天' },
  },
  en: {
    again: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    confirm: 'OK',
    save: 'Save',
    back: 'Back',
    loading: 'Loading…',
    lamp: { GREEN: 'In time', YELLOW: 'Near', RED: 'Urgent', BLACK: 'Overdue' },
    remaining: { over: '{days} days over', today: 'due today', left: '{days} days left' },
  },
}
