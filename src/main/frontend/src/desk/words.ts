/** Words of the frame that every page uses; each part of the desk brings its own beside them. */
export default {
  'zh-CN': {
    again: '再试一次',
    cancel: '取消',
    close: '关闭',
    confirm: '确定',
    save: '保存',
    back: '返回',
    views: {
      all: '常用查询',
      save: '存为常用查询',
      name: '名称',
      hint: '给这组条件起个名字，例：本站临近到期。请不要写姓名、电话；搜索框里的内容不会保存。',
      drop: '删除常用查询“{name}”',
      fault: {
        empty: '请填写名称',
        long: '名称最多 20 个字',
        personal: '名称里不要写电话、证件号码',
      },
    },
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
    views: {
      all: 'Saved queries',
      save: 'Save this query',
      name: 'Name',
      hint: 'Name these filters. No names or phone numbers, please; what you typed to search is not saved.',
      drop: 'Delete saved query “{name}”',
      fault: {
        empty: 'Please enter a name',
        long: 'At most 20 characters',
        personal: 'No phone or identity numbers in a name',
      },
    },
    loading: 'Loading…',
    lamp: { GREEN: 'In time', YELLOW: 'Near', RED: 'Urgent', BLACK: 'Overdue' },
    remaining: { over: 'overdue by {days} d', today: 'due today', left: '{days} d left' },
  },
}
