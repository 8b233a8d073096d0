import { forgetLists } from './lists'
import { vault } from './vault'

/** Leaves nothing of this person on the device; called on signing out, after asking for what is not sent. */
export async function forgetDevice(owner: string): Promise<void> {
  await (await vault()).wipe(owner)
  await forgetLists()
}
