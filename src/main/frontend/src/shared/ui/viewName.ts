import { ElMessageBox } from 'element-plus'
import 'element-plus/es/components/message-box/style/css'
import { nameFault } from './savedViews'

/** Asks for the name of a view; empty when the person thinks better of it. */
export async function askViewName(t: (key: string) => string): Promise<string> {
  const { value } = await ElMessageBox.prompt(t('views.hint'), t('views.save'), {
    confirmButtonText: t('save'),
    cancelButtonText: t('cancel'),
    inputPlaceholder: t('views.name'),
    inputValidator: (name) => {
      const fault = nameFault(name ?? '')
      return fault ? t('views.fault.' + fault) : true
    },
  }).catch(() => ({ value: '' }))
  return value
}
