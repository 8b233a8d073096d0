export default {
  'zh-CN': {
    category: {
      sub: '三级目录：两位、四位、六位。不删除，只停用；统计口径随代码走。',
      add: '新增分类',
      code: '分类代码',
      codeHint: '6 位：020000 一级，020300 二级，020301 三级',
      name: '名称（写全三级）',
      nameHint: '例：国土资源 / 宅基地 / 宅基地边界',
      below: '下级 {n} 项',
      closedHint: '停用后登记时不能再选；先停用它的下级',
      unpublishable: '不得公示',
      unpublishableHint: '这一类和它的下级一律不公示（卫生、治安、涉未成年人等）',
    },
  },
  en: {
    category: {
      sub: 'Three levels of two digits each; closed, never deleted.',
      add: 'New category',
      code: 'Code',
      codeHint: '6 digits: 020000, 020300, 020301',
      name: 'Name (all levels)',
      nameHint: 'Land / Homestead / Boundary',
      below: '{n} below',
      closedHint: 'Cannot be chosen any more; close what is below first',
      unpublishable: 'Never published',
      unpublishableHint: 'Nothing of this category or below it is ever published',
    },
  },
}
