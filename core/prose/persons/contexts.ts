/** The words next to a person's name. */

/** An office and its holder: the name is before or after it and is removed with it. */
export const offices =
  /(?:常务|党组|党委|执行|村)?(?:副|原|代理)?(?:[局科股处所站院校园镇乡县市区村部厅厂队组行馆台会社场]长(?![期年远效久达途廊江沙])|主任(?!务)|书记|董事长|理事长|秘书长|支书|主席|总经理|经理|总监|干事|教授(?!课)|老师|工程师|技术员|会计|出纳|师傅|老板|律师|法官|检察官|警官|民警|辅警|医生|大夫|护士|司机|驾驶员|科员|办事员|驻村干部|村干部|工作人员|调研员|巡视员|专干)/g

/** Words that only follow a name: 张建国同志. */
export const addresses = /(?:同志|同学|先生|女士|小姐|阿姨|大姐|大哥|大爷|大妈|奶奶|爷爷|委员(?!会))/g

/** Words that announce a name after them: 联系人：张建国. They are not removed. */
export const announcements =
  /(?:[员户人]|领导|同志|村民|居民|职工|群众|患者|家属|学生|家长|业主|讲师|教师|监理|姓名|名叫|我叫|叫做|联系|主笔)/g

/** A colleague by surname and a part of the office: 王局, 李工. */
export const shortOffice = /^[局科处总工队所]/

/** Words after a name that continue the sentence as after a person. */
export const goesOn =
  /(?:[的是说在和与及等到未已没不也都就又还因将被把对向从跟同给让请去来为于以而且但却则会能可要应该带陪参签调退表反介提牵主担组代再才刚正曾仍另两二三、]|负责|亲自|多次|分管|检查|指导|汇报|审核|审批|经办|经手|填报|填写|落实|跟进|对接|联系|协调|督办|统筹|承担|承办|保管|管理|接手|接替|兼任|驻村|挂职|值班|出差|培训|学习|休假|请假|病假|休?产假|生病|住院|离职|辞职|上任|离任|借调|去世|电话|手机|身份证|微信|邮箱|家里|家中|家的|手里|手上|手中|批示|统一|具体|全权|专门|牵头|把关|复核|验收|开展|实施|推进|做|办理|处理|解决|答复|回访|走访|慰问|发现|认为|要求|强调|指出|介绍|告知|通知|安排|同意|批准|作了?|讲|问|拿|送|收)/y

/** Actions that hardly anything but a person does. */
export const acts =
  /(?:说|讲|反映|表示|汇报|告诉|提出|认为|请假|休?产假|休?病假|休假|生病|住院|怀孕|去世|病故|退休|离职|辞职|离任|到任|上任|调离|调走|调任|调岗|借调|到岗|[未没]到|没有[到来签]|没[来签]|未签|不[签在]|没|不|提供|填[的错]|核实|的家|接手|接任|兼任|担任|带队|签字|代签|经办|经手|牵头|负责|主抓|分管|主持|把关|值班|驻村|挂职|出差|填报|填写|手里|手上|家里|本人|等人|二人|两人|三人|同志)/y

/** Words followed by a person who does something: 由张建国负责, 请李红填. */
export const handsOver =
  /(?:由|因|由于|因为|请|让|派|找|叫|但|而|且|和|与|经|给|向|跟|被|对|替|是|为|在|其中|联系|委托|安排|抽调|聘请|指定|通知|感谢|慰问|陪同|接替|代替)$/

/** Words after which a name may begin: 水利局王小明, 请王小明. */
export const endsBefore =
  /[由请让派找叫向和与及跟同给对被经是因为据按听报问把在、的局办科股室部院处队站所校组委会厅司镇乡村县市区社厂班馆中台场会员人户长主方位导民众]$/

/** Words that join names in a row. */
export const joins = /(?:、|以及|和|与|及|跟|同)/y
