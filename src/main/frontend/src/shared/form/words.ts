export default {
  'zh-CN': {
    broken: '表单打不开，请刷新页面；多次不行请联系管理员。',
    uploading: '还有材料在上传，传完再提交。',
    incomplete: '还有内容没填好，请看标红的地方。',
    refused: '有 {count} 处需要补正，已标在对应的栏目下面。',
    unitKind: {
      STATION: '群众工作站',
      TOWN_OFFICE: '信访办',
      TOWN: '镇党委政府',
      DEPARTMENT: '业务部门',
      COUNTY: '县级',
      DISCIPLINE: '纪检',
      SERVICE: '综合',
    },
  },
  en: {
    broken: 'The form cannot be opened. Reload the page; if that does not help, tell the administrator.',
    uploading: 'Files are still being uploaded. Submit when they are done.',
    incomplete: 'Something is still missing: see the fields marked red.',
    refused: '{count} fields need attention; each says what to do.',
    unitKind: {
      STATION: 'Station',
      TOWN_OFFICE: 'Petition office',
      TOWN: 'Township',
      DEPARTMENT: 'Department',
      COUNTY: 'County',
      DISCIPLINE: 'Discipline',
      SERVICE: 'General',
    },
  },
}
