import { ElMessageBox } from 'element-plus'
import 'element-plus/es/components/message-box/style/css'
import 'element-plus/es/components/overlay/style/css'

/** Asks once, in plain words; the button says what it does. */
export async function ask(words: { title: string; text: string; yes: string; no: string }): Promise<boolean> {
  try {
    await ElMessageBox.confirm(words.text, words.title, {
      confirmButtonText: words.yes,
      cancelButtonText: words.no,
      customClass: 'ask-once',
      closeOnClickModal: false,
    })
    return true
  } catch {
    return false
  }
}
