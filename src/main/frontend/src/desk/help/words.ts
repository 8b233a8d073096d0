export default {
  'zh-CN': {
    title: '快捷键与常用说明',
    sub: '村里说一次，全程有人办：各岗位做什么、怎么做得快。',
    path: '一件信访怎么走',
    step: {
      register: { name: '登记', who: '群众工作站', does: '听群众说清楚，念给他听，给回执和查询码' },
      settle: { name: '现场处理', who: '群众工作站', does: '能就地解决的就地解决，群众确认' },
      report: { name: '上报', who: '站长、镇信访办', does: '四要点报告，拟出办理意见' },
      instruct: { name: '批办', who: '镇领导', does: '定主办、协办和期限' },
      handle: { name: '办理', who: '科室、部门', does: '签收或提异议，调查，逐条答复' },
      deliver: { name: '送达反馈', who: '工作站、主办单位', does: '当面讲清结果，听取评价' },
      publish: { name: '公示', who: '镇信访办', does: '隐去个人信息，第二人审读后公开' },
    },
    posts: '各岗位做什么',
    mine: '您的岗位',
    post: {
      officer: {
        name: '站员',
        does: '登记诉求，全程代理：现场调处、上报、跟进、送达、听取评价。首问负责：主办单位签收之前，进展由您告诉群众。',
      },
      chief: { name: '站长', does: '审核现场办结和上报的四要点报告；安排值班；盯住本站快到期的件。' },
      office: {
        name: '镇信访办',
        does: '甄别、拟办、交办、告知、判定异议、掌握期限、起草公示；需要时催办、改派。',
      },
      leader: {
        name: '镇领导',
        does: '批办、审签意见书、批准延期；包案。手机上一屏看完一件，两个按钮办完。',
      },
      handler: {
        name: '主办、协办',
        does: '五个工作日内签收或提异议；调查核实、见信访人；对每一条诉求分别作答；按期送审。',
      },
      head: { name: '科室（部门）负责人', does: '安排承办人，审核答复意见，申请延期。' },
      supervisor: { name: '督查员', does: '在时限看板看全县未办结的件，只看不改；个人信息默认遮住。' },
      reviewer: { name: '复查、复核', does: '办理复查、复核件；办过原件的要回避。' },
      publicist: { name: '公示审读', does: '作为第二双眼睛看公示稿里有没有能认出人的内容。' },
      liaison: { name: '纪检联络员', does: '检举控告件只由您经手；移交记录在案。' },
      archivist: { name: '档案、考核', does: '办结件归档、鉴定；考核只看汇总数字，登记多少不扣分。' },
      admins: {
        name: '系统、安全、审计管理员',
        does: '三员分立：管单位、日历和运行；管账号和权限；管留痕核查。都看不到信访内容。',
      },
    },
    keys: '待办列表的快捷键',
    enter: '回车',
    key: {
      j: '下一件',
      k: '上一件',
      enter: '打开',
      x: '选中',
      c: '签收',
      n: '签收下一件',
      '/': '查找',
    },
    lamps: '期限灯',
    lamp: {
      GREEN: '期限充足',
      YELLOW: '快要到期，请抓紧',
      RED: '马上到期，请先办',
      BLACK: '已经超期，说明原因并尽快办结',
    },
    often: '常问的事',
    question: {
      1: {
        asked: '没有网怎么登记？',
        answer: '照常填写，草稿存在这台设备上；有网后自动发送一次，页面上有“未报送”的标记。',
      },
      2: {
        asked: '群众的电话、身份证号怎么看不全？',
        answer: '按岗位遮住一部分。办理确需查看的，点“查看”并选理由，系统会留痕。',
      },
      3: {
        asked: '点了保存说“内容已更新”？',
        answer: '别人刚办过这一件。您填的还在，看清变化后再决定是否提交。',
      },
      4: { asked: '要请假怎么办？', answer: '右上角“请假与代班”，选一位本单位同志代办，期限照走。' },
      5: { asked: '字太小？', answer: '右上角头像里选“大字版”。' },
    },
  },
  en: {
    title: 'Keys and help',
    sub: 'Told once in the village, carried all the way: what each post does.',
    path: 'The way of a matter',
    step: {
      register: {
        name: 'Register',
        who: 'Station',
        does: 'Listen, read it back, hand out receipt and query code',
      },
      settle: {
        name: 'On the spot',
        who: 'Station',
        does: 'Settle what can be settled; the villager confirms',
      },
      report: { name: 'Report', who: 'Chief, office', does: 'Four points and a proposal' },
      instruct: { name: 'Instruct', who: 'Leader', does: 'Lead unit, co-units, days' },
      handle: {
        name: 'Handle',
        who: 'Department',
        does: 'Sign for or object, look into it, answer each request',
      },
      deliver: { name: 'Deliver', who: 'Station, lead unit', does: 'Explain the result, hear what they say' },
      publish: { name: 'Publish', who: 'Office', does: 'Without personal data, read by a second person' },
    },
    posts: 'What each post does',
    mine: 'yours',
    post: {
      officer: {
        name: 'Station officer',
        does: 'Registers and carries a matter to its end; tells the villager where it is.',
      },
      chief: {
        name: 'Station chief',
        does: 'Approves on-site settlements and reports; plans duty; watches what is nearly due.',
      },
      office: {
        name: 'Township office',
        does: 'Triage, proposal, dispatch, notices, objections, clocks, publicity.',
      },
      leader: { name: 'Township leader', does: 'Instructs, signs opinions, approves extensions.' },
      handler: {
        name: 'Handlers',
        does: 'Sign for or object within five working days; look into it; answer each request.',
      },
      head: {
        name: 'Head of department',
        does: 'Appoints handlers, approves opinions, asks for extensions.',
      },
      supervisor: {
        name: 'Supervisor',
        does: 'Sees all open cases on the board, read only, personal data masked.',
      },
      reviewer: { name: 'Review', does: 'Reviews opinions; not those one had a part in.' },
      publicist: { name: 'Publicity reader', does: 'Second pair of eyes on what is published.' },
      liaison: { name: 'Discipline liaison', does: 'Alone handles accusations.' },
      archivist: { name: 'Archive, assessment', does: 'Archives closed cases; assessment sees totals only.' },
      admins: { name: 'Administrators', does: 'System, accounts, audit: three persons, none sees a case.' },
    },
    keys: 'Keys of the work list',
    enter: 'Enter',
    key: { j: 'next', k: 'previous', enter: 'open', x: 'select', c: 'take', n: 'take the next', '/': 'find' },
    lamps: 'Lamps',
    lamp: {
      GREEN: 'enough time',
      YELLOW: 'due soon',
      RED: 'due very soon',
      BLACK: 'overdue: say why and finish',
    },
    often: 'Often asked',
    question: {
      1: {
        asked: 'No network?',
        answer:
          'Register as always; the draft stays on this device and is sent once when the network is back.',
      },
      2: {
        asked: 'Why are numbers masked?',
        answer: 'By your role. Where the work needs them, unmask with a reason; it is recorded.',
      },
      3: {
        asked: 'Saving says “changed meanwhile”?',
        answer: 'Somebody was faster. What you typed is still there; look at the change first.',
      },
      4: { asked: 'Going away?', answer: 'Enter an absence with a stand-in of your unit (upper right).' },
      5: { asked: 'Too small?', answer: 'Choose large print under your picture.' },
    },
  },
}
