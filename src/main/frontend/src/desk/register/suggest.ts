export interface Category {
  code: string
  name: string
}

/** What villagers call things, and the word of the catalogue it belongs to. */
const CALLED: [RegExp, string][] = [
  [/滴水|邻居.{0,4}墙|砌墙|宅基|盖房|建房|老屋|地界/, '宅基地'],
  [/边界|越界|占了|界址|界桩|丈量/, '边界'],
  [/承包地|责任田|田埂|耕地|地块/, '土地承包经营'],
  [/流转|租地|转包/, '承包地流转'],
  [/征地|征收|占地补偿/, '土地征收'],
  [/拆迁|安置/, '拆迁补偿'],
  [/工钱|工资|欠薪|包工头|打工/, '拖欠工资'],
  [/工伤|摔伤|干活受伤/, '工伤待遇'],
  [/低保|吃不上|困难户/, '低保'],
  [/五保|特困|孤寡/, '特困供养'],
  [/临时救助|大病|救济/, '临时救助'],
  [/养老金|社保|医保|退休/, '社会保险'],
  [/水渠|浇地|灌溉|抽水|机井/, '农田灌溉'],
  [/自来水|饮水|停水|没水喝|吃水/, '人畜饮水'],
  [/河堤|河道|涨水|堤坝/, '河道堤防'],
  [/路面|坑|路坏|修路|村道|道路|塌方/, '道路'],
  [/修路|硬化/, '村道修建'],
  [/坑|路坏|压坏|损毁|塌方/, '道路损毁'],
  [/猪场|鸡场|养殖|粪|臭/, '养殖污染'],
  [/噪声|吵|音响|噪音/, '噪声扰民'],
  [/垃圾|污水|排污/, '生活垃圾与污水'],
  [/账目|村务|公示栏|不公开/, '村务公开'],
  [/集体.{0,3}(钱|款|收益|资产)|分红/, '集体资产与收益'],
  [/补贴|直补|种粮/, '种粮补贴'],
  [/林地|山林|林权|树/, '林权争议'],
  [/退耕/, '退耕还林'],
  [/学费|收费|补课/, '教育收费'],
  [/看病|医院|医疗事故/, '医患纠纷'],
  [/户口|身份证|上户/, '户籍证件'],
  [/贪|侵吞|受贿|回扣/, '贪污贿赂'],
  [/吃拿卡要|态度|作风|刁难/, '干部作风'],
]

const parts = (category: Category) => category.name.split(' / ')

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2))
  return found
}

/** How well a category fits what was told: its own words count most, the last level before the others. */
function fit(category: Category, told: Set<string>, called: string[]): number {
  const levels = parts(category)
  return levels.reduce((score, level, depth) => {
    const own = [...pairs(level)].filter((pair) => told.has(pair)).length
    const named = called.some((word) => level.includes(word)) ? 3 : 0
    return score + (own + named) * (depth + 1)
  }, 0)
}

/** The likeliest categories for these words; only ends of the tree, as a matter is filed under one. */
export function likely(text: string, categories: Category[], most = 4): Category[] {
  const told = pairs(text)
  const called = CALLED.filter(([words]) => words.test(text)).map(([, word]) => word)
  return leaves(categories)
    .map((category) => ({ category, score: fit(category, told, called) }))
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ category }) => category)
}

/** Categories with all the words that were typed, in name or code; or, for one of the villagers' words, what it means. */
export function matching(query: string, categories: Category[], most = 30): Category[] {
  const words = query.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const holds = (each: Category, word: string) => each.name.includes(word) || each.code.startsWith(word)
  const found = categories.filter((each) => words.every((word) => holds(each, word)))
  return (found.length > 0 ? found : likely(query, categories, most)).slice(0, most)
}

/** Those under which nothing lies. */
export function leaves(categories: Category[]): Category[] {
  const over = new Set(categories.map((each) => parts(each).slice(0, -1).join(' / ')))
  return categories.filter((each) => !over.has(each.name))
}
