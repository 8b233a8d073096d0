import { createPinia } from 'pinia'
import { createApp } from 'vue'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/message-box/style/css'
import '@/shared/theme/tokens.css'
import './desk.css'
import Desk from './Desk.vue'
import { i18n } from './i18n'
import { router } from './router'
import { showAsChosen } from './frame/largePrint'

dayjs.locale('zh-cn')
showAsChosen()
createApp(Desk).use(createPinia()).use(i18n).use(router).mount('#desk')
