import { createRouter, createWebHistory } from 'vue-router'
import { useSession } from './session'
import admin from './admin/routes'
import account from './account/routes'
import cases from './cases/routes'
import figures from './figures/routes'
import help from './help/routes'
import ledger from './cases/ledger/routes'
import ledgers from './ledgers/routes'
import messages from './messages/routes'
import publicity from './publicity/routes'
import privacy from './privacy/routes'
import print from './print/routes'
import register from './register/routes'
import reports from './reports/routes'
import supervision from './supervision/routes'
import { Problem } from '@/shared/api/problem'

/** Pages with `meta.bare` are drawn without the frame: signing in, and what is printed. */
export const router = createRouter({
  history: createWebHistory('/desk/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', redirect: '/work' },
    { path: '/signin', name: 'signin', meta: { bare: true }, component: () => import('./signin/SignIn.vue') },
    { path: '/work', name: 'work', component: () => import('./work/WorkList.vue') },
    ...register,
    ...ledger,
    // Before the cases: no case has the number `import`.
    ...ledgers,
    ...cases,
    ...supervision,
    ...figures,
    ...reports,
    ...admin,
    ...messages,
    ...publicity,
    ...account,
    ...help,
    ...privacy,
    ...print,
    { path: '/:all(.*)*', name: 'lost', component: () => import('./frame/Lost.vue') },
  ],
})

router.beforeEach(async (to) => {
  const session = useSession()
  if (to.name === 'signin') return true
  try {
    if (!session.me) await session.load()
    // Whoever still owes a new password or a second factor is led there, and nowhere else.
    if (session.owes) return to.name === 'duty' || { name: 'duty' }
    return to.name !== 'duty' || '/'
  } catch (reason) {
    const problem = Problem.from(reason)
    // Without a network the pages that work from what the device keeps must still open.
    if (problem.passing && to.meta.offline) return true
    return { name: 'signin', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  }
})
