import { describe, expect, it } from 'vitest'
import { likelyVillage, titleFrom, villagesFirst } from '@/desk/register/conversation'
import { readBack } from '@/desk/register/readBack'
import { leaves, likely, matching } from '@/desk/register/suggest'
import { fresh, seals, type Values } from '@/desk/register/values'

const villages = [
  { code: '1', name: '下庄村', station: 'ST-XZ' },
  { code: '2', name: '石桥村', station: 'ST-XZ' },
  { code: '4', name: '前村', station: 'ST-QC' },
]
const station = { code: 'ST-XZ', name: '下庄村群众工作站' }

describe('the village', () => {
  it('is the one in the address, else that of the station, else none', () => {
    expect(likelyVillage('石桥村二组', villages, station)).toBe('2')
    expect(likelyVillage('', villages, station)).toBe('1')
    expect(likelyVillage('县城', villages, { code: 'OFFICE', name: '连心镇信访办' })).toBe('')
  })

  it('of the own station comes first', () => {
    expect(villagesFirst(villages, 'ST-QC').own.map((each) => each.code)).toEqual(['4'])
    expect(villagesFirst(villages, 'ST-QC').others).toHaveLength(2)
  })
})

describe('a title from what was told', () => {
  it('is its first clause', () => {
    expect(titleFrom({ statement: '邻居砌墙占了滴水，去年的事。', petitionerName: '王小明' })).toBe(
      '邻居砌墙占了滴水',
    )
  })

  it('is not proposed where it could not stand in lists', () => {
    expect(titleFrom({ statement: '王小明家的地被占', petitionerName: '王小明' })).toBe('')
    expect(titleFrom({ statement: '我电话13800000000', petitionerName: '' })).toBe('')
  })
})

const CATALOGUE = [
  ['010100', '农村农业 / 土地承包经营'],
  ['010101', '农村农业 / 土地承包经营 / 承包合同纠纷'],
  ['010700', '农村农业 / 水利水电'],
  ['010701', '农村农业 / 水利水电 / 农田灌溉'],
  ['020300', '国土资源 / 宅基地'],
  ['020301', '国土资源 / 宅基地 / 宅基地边界'],
  ['020302', '国土资源 / 宅基地 / 宅基地审批'],
  ['040201', '劳动和社会保障 / 欠薪/工资福利 / 拖欠工资'],
  ['070101', '民政 / 社会救助 / 低保申请'],
].map(([code, name]) => ({ code: code!, name: name! }))

describe('categories', () => {
  it('are offered by what villagers say', () => {
    expect(likely('邻居砌墙占了我家滴水', CATALOGUE)[0]?.code).toBe('020301')
    expect(likely('包工头不给工钱', CATALOGUE)[0]?.code).toBe('040201')
    expect(likely('水渠没水浇地', CATALOGUE)[0]?.code).toBe('010701')
    expect(likely('', CATALOGUE)).toEqual([])
  })

  it('are found by word, by several words, by code, or by what a villager calls them', () => {
    expect(matching('宅基地 审批', CATALOGUE).map((each) => each.code)).toEqual(['020302'])
    expect(matching('0701', CATALOGUE).map((each) => each.code)).toEqual(['070101'])
    expect(matching('工钱', CATALOGUE)[0]?.code).toBe('040201')
    expect(matching('  ', CATALOGUE)).toEqual([])
  })

  it('are chosen at their last level', () => {
    expect(leaves(CATALOGUE).map((each) => each.code)).not.toContain('020300')
  })

  it('of discipline seal a matter as an accusation does', () => {
    expect(seals({ purpose: 'CLAIM', categoryCode: '160100' })).toBe(true)
    expect(seals({ purpose: 'ACCUSATION', categoryCode: '020301' })).toBe(true)
    expect(seals({ purpose: 'CLAIM', categoryCode: '020301' })).toBe(false)
  })
})

describe('reading back', () => {
  const names = {
    of: (list: string, code: string) =>
      ({ FINGERPRINT: '按指印', CLAIM: '求决', STATION_WALK_IN: '站内接访、上门', SUBMIT: '提出信访事项' })[
        code
      ] ?? list,
    village: () => '下庄村',
  }
  const values: Values = {
    ...fresh(true, new Date('2026-03-10T04:00:00Z')),
    petitionerName: '王小明',
    petitionerPhone: '13800000000',
    petitionerAddress: '下庄村三组',
    purpose: 'CLAIM',
    title: '宅基地边界',
    statement: '邻居砌墙占了滴水',
    requests: [{ text: '重新丈量' }, { text: '' }],
    factsAndReasons: '邻居砌墙占了滴水',
    mandateScope: ['SUBMIT'],
  }
  const told = (change: Partial<Values> = {}) =>
    readBack({ ...values, ...change }, names).map((each) => each.text)

  it('says in sentences who asks for what', () => {
    expect(told()).toEqual([
      '2026年3月10日，站内接访、上门。您叫王小明，住下庄村三组，电话138 0000 0000。',
      '您来办的是：求决，“宅基地边界”。',
      '您说：邻居砌墙占了滴水。',
      '事情发生在下庄村。',
      '您的要求：重新丈量。',
      '您委托工作站免费代办：提出信访事项。委托书用按指印的方式签。没有说到的，我们不代办。',
    ])
  })

  it('numbers several requests and says what is seldom', () => {
    const all = told({ requests: [{ text: '甲' }, { text: '乙' }], confidential: true, agency: false }).join(
      '\n',
    )
    expect(all).toContain('第一项要求：甲。')
    expect(all).toContain('第二项要求：乙。')
    expect(all).toContain('保密')
    expect(all).toContain('不委托工作站代办')
  })

  it('names nobody where nobody wants to be named, and no mandate of an accusation', () => {
    const all = told({ anonymous: true, purpose: 'ACCUSATION' }).join('\n')
    expect(all).not.toContain('王小明')
    expect(all).not.toContain('委托')
  })
})
