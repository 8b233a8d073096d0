import chinese from './words.zh'
import english from './words.en'

export default { 'zh-CN': chinese, en: english }
