import { ElMessageBox } from 'element-plus'
import { forgetDevice } from '@/shared/offline/forget'
import { vault } from '@/shared/offline/vault'
import { i18n } from '../i18n'

/** Signing out wipes what a person keeps on this device; asked first when something would be lost. */
export async function mayLeave(login: string): Promise<boolean> {
  const device = await vault()
  const kept = await Promise.all([device.ids(login, 'unsent'), device.ids(login, 'draft')])
  const count = kept.flat().length
  if (count === 0) return true
  const { t } = i18n.global
  return ElMessageBox.confirm(t('register.leave.ask', { count }), t('register.leave.title'), {
    confirmButtonText: t('register.leave.go'),
    cancelButtonText: t('register.leave.stay'),
    type: 'warning',
  }).then(
    () => true,
    () => false,
  )
}

export const leave = forgetDevice
