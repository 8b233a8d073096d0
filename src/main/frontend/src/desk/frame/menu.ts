import type { Component } from 'vue'
import {
  AlarmClock,
  Bell,
  Calendar,
  ChatLineSquare,
  Collection,
  DataAnalysis,
  Delete,
  Document,
  Edit,
  Finished,
  Key,
  List,
  Location,
  Medal,
  Memo,
  MessageBox,
  OfficeBuilding,
  Postcard,
  Search,
  Stamp,
  Suitcase,
  Tickets,
  Timer,
  User,
  UserFilled,
  Warning,
  WarningFilled,
} from '@element-plus/icons-vue'
import type { Me } from '@/shared/api/types'

export interface MenuItem {
  name: string
  to: string
  icon: Component
  /** The number beside it. */
  count?: string
}

interface Entry extends MenuItem {
  group: 'work' | 'watch' | 'privacy' | 'admin'
  for: (me: Me) => boolean
}

const has =
  (...roles: string[]) =>
  (me: Me) =>
    roles.some((role) => me.roles.includes(role as never))
/** Administrators of the system, the accounts and the audit have no part in any case. */
const handlesCases = (me: Me) =>
  !me.roles.every((role) => ['SYS_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'].includes(role))

const ENTRIES: Entry[] = [
  { group: 'work', name: 'work', to: '/work', icon: List, count: 'todo', for: handlesCases },
  { group: 'work', name: 'register', to: '/register', icon: Edit, for: (me) => !!me.rights.register },
  { group: 'work', name: 'cases', to: '/cases', icon: Search, for: (me) => !!me.rights.ledger },
  { group: 'work', name: 'messages', to: '/messages', icon: Bell, count: 'messages', for: handlesCases },
  {
    group: 'work',
    name: 'publicity',
    to: '/publicity',
    icon: Postcard,
    count: 'noticeComments',
    for: has('TOWN_OFFICE', 'PUBLICITY_REVIEWER'),
  },
  { group: 'work', name: 'absences', to: '/absences', icon: Suitcase, for: handlesCases },
  {
    group: 'work',
    name: 'duties',
    to: '/admin/duties',
    icon: AlarmClock,
    for: has('STATION_CHIEF', 'TOWN_OFFICE'),
  },
  {
    group: 'watch',
    name: 'supervision',
    to: '/supervision',
    icon: Timer,
    for: has('SUPERVISOR', 'TOWN_OFFICE', 'TOWN_LEADER', 'DEPT_HEAD', 'STATION_CHIEF'),
  },
  {
    group: 'watch',
    name: 'sheets',
    to: '/supervision/sheets',
    icon: Stamp,
    for: has(
      'SUPERVISOR',
      'TOWN_OFFICE',
      'TOWN_LEADER',
      'DEPT_HEAD',
      'LEAD_HANDLER',
      'CO_HANDLER',
      'STATION_CHIEF',
      'STATION_OFFICER',
      'REVIEW_OFFICER',
    ),
  },
  {
    group: 'watch',
    name: 'assessments',
    to: '/assessments',
    icon: Medal,
    for: has('ASSESSOR', 'SUPERVISOR', 'TOWN_OFFICE', 'TOWN_LEADER', 'DEPT_HEAD', 'STATION_CHIEF'),
  },
  {
    group: 'watch',
    name: 'figures',
    to: '/figures',
    icon: DataAnalysis,
    for: (me) => !!me.rights.figures,
  },
  {
    group: 'watch',
    name: 'reports',
    to: '/reports',
    icon: Memo,
    for: has('STATION_CHIEF', 'TOWN_OFFICE', 'TOWN_LEADER', 'DEPT_HEAD', 'SUPERVISOR', 'ASSESSOR'),
  },
  {
    group: 'privacy',
    name: 'privacyRequests',
    to: '/privacy/requests',
    icon: UserFilled,
    count: 'privacyRequests',
    for: has('STATION_OFFICER', 'STATION_CHIEF', 'TOWN_OFFICE', 'DISCIPLINE_LIAISON'),
  },
  {
    group: 'privacy',
    name: 'destruction',
    to: '/privacy/destruction',
    icon: Delete,
    for: has('ARCHIVIST', 'TOWN_OFFICE', 'TOWN_LEADER', 'DISCIPLINE_LIAISON'),
  },
  {
    group: 'privacy',
    name: 'incidents',
    to: '/privacy/incidents',
    icon: Warning,
    for: has('TOWN_OFFICE', 'TOWN_LEADER'),
  },
  { group: 'admin', name: 'accounts', to: '/admin/accounts', icon: User, for: has('SECURITY_ADMIN') },
  { group: 'admin', name: 'units', to: '/admin/units', icon: OfficeBuilding, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'villages', to: '/admin/villages', icon: Location, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'categories', to: '/admin/categories', icon: Collection, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'duties', to: '/admin/duties', icon: AlarmClock, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'phrases', to: '/admin/phrases', icon: ChatLineSquare, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'wordings', to: '/admin/wordings', icon: Document, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'cardForm', to: '/admin/card-form', icon: Suitcase, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'privacyTexts', to: '/privacy/texts', icon: Postcard, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'calendar', to: '/admin/calendar', icon: Calendar, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'jobs', to: '/admin/jobs', icon: WarningFilled, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'deliveries', to: '/admin/deliveries', icon: MessageBox, for: has('SYS_ADMIN') },
  { group: 'admin', name: 'protection', to: '/admin/protection', icon: Key, for: has('SYS_ADMIN') },
  {
    group: 'admin',
    name: 'reference',
    to: '/admin/reference',
    icon: Tickets,
    for: has('SYS_ADMIN', 'SECURITY_ADMIN'),
  },
  { group: 'admin', name: 'audit', to: '/admin/audit', icon: Finished, for: has('AUDITOR') },
  {
    group: 'admin',
    name: 'incidents',
    to: '/privacy/incidents',
    icon: Warning,
    for: has('SECURITY_ADMIN', 'AUDITOR'),
  },
]

/** The menu of a person by group; a group without entries is left out. */
export function menuOf(me: Me): { group: string; items: MenuItem[] }[] {
  return (['work', 'watch', 'privacy', 'admin'] as const)
    .map((group) => ({ group, items: ENTRIES.filter((entry) => entry.group === group && entry.for(me)) }))
    .filter(({ items }) => items.length > 0)
}

/** Where a person starts: his work, or the first page of what he administers. */
export function homeOf(me: Me): string {
  return menuOf(me)[0]?.items[0]?.to ?? '/account'
}

/** The item of the menu to which a page belongs: of those it is at or below, the nearest. */
export function itemOf(items: MenuItem[], path: string): MenuItem | undefined {
  return items
    .filter((item) => path === item.to || path.startsWith(item.to + '/'))
    .sort((one, other) => other.to.length - one.to.length)[0]
}
