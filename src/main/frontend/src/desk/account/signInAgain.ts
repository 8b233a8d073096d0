import { useRouter } from 'vue-router'
import { useI18n } from 'vue-i18n'
import { ElMessage } from 'element-plus'
import { useSession } from '../session'

const LONG_ENOUGH_TO_READ_MS = 8000

/** The server has ended every session of this account: back to the sign-in, and why. */
export function useSignInAgain() {
  const router = useRouter()
  const session = useSession()
  const { t } = useI18n()
  return async (why: 'password' | 'factor') => {
    session.forget()
    await router.push({ name: 'signin' })
    ElMessage.success({ message: t('account.after.' + why), duration: LONG_ENOUGH_TO_READ_MS })
  }
}
