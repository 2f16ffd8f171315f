/** 第1–6期 of the demo's 简报, as the office would have written them on their days; numbers are counted up to each day. */

import { body, type Clause, join, say, sections } from '../../shared/writing/say.ts'
import { sentence } from '../../shared/writing/sentences/tell.ts'
import type { Teller } from '../../shared/writing/teller.ts'
import type { Block, BriefingItem } from '../../shared/writing/writing.ts'

/** A row of the demo that a 稿件 was written from: by its 编号, or of 简报信息 by its title. */
export type ToldRow = { readonly ledger: 'concern' | 'infoItem'; readonly name: string }

type Item = {
  readonly kind: BriefingItem['kind']
  readonly title: string
  readonly blocks: readonly Block[]
  readonly told?: readonly ToldRow[]
  /** 来稿工作队 given by hand. */
  readonly teamIds?: readonly number[]
}
export type IssuedBriefing = {
  readonly day: string
  readonly note: (t: Teller) => Clause
  readonly items: (t: Teller) => readonly Item[]
}

const paragraphs = (...clauses: readonly Clause[]): Block[] => clauses.flatMap((clause) => body(clause))

const kickOff: IssuedBriefing = {
  day: '2012-03-09',
  note: () => [],
  items: (t) => [
    {
      kind: '工作动态',
      title: '全区大走访活动动员大会召开',
      blocks: paragraphs(
        say`3月8日，${t.facts.campaign.zone}召开${t.facts.campaign.name}动员大会，对活动进行全面部署。党工委、管委会领导，区直各部门、各办事处负责人和参加活动的机关干部到会。`,
        say`会议指出，开展大走访活动，要以解决突出问题、解决突出矛盾为目标，引导党员干部在深入基层、服务群众中创先争优，切实转变干部作风，密切党群干群关系。`,
        say`会议明确，集中活动从3月8日开始，至4月8日结束。全区派出${t.n('cadre.count')}名机关干部，组成${t.n('team.count')}个工作队，由领导带队，联系${t.n('point.villages')}个村（居）委会和${t.n('point.enterprises')}个园区企业，采取察民情、讲政策、搞劳动、献爱心、建台账、办实事六个步骤开展工作。`,
        say`会议要求，参加活动的干部要坐公交车，住农家屋，吃柴火饭，聊家常事，干田里活，严守“三不准”纪律，认真记好民情日记。`,
      ),
    },
    {
      kind: '工作动态',
      title: '五个工作队人员落实到村到组',
      blocks: paragraphs(
        say`动员大会后，各工作队当天召开队务会，与青竹、石桥、新塘三个办事处衔接，逐村逐组落实走访干部，领取民情日记本、走访登记表和政策宣传资料，定于3月10日起全面进点。`,
      ),
    },
  ],
}

const setOut: IssuedBriefing = {
  day: '2012-03-13',
  note: () =>
    say`走访活动已全面铺开。各工作队要坚持挨家挨户，走访一户、登记一户，对群众反映的问题能当场答复的当场答复，不能当场答复的及时登记交办。`,
  items: (t) => [
    {
      kind: '动态综述',
      title: '各工作队进村入户 走访活动全面铺开',
      blocks: [
        ...paragraphs(
          say`3月10日以来，各工作队由带队领导率领，进村组、入农户、下车间，听民声、察民情、访民意。${sentence(t, 'visits')}${sentence(t, 'opinions')}`,
          say`走访中，干部自带干粮、自备工具，与群众边干农活边拉家常，把春耕备耕、集中育秧、惠农补贴等群众关心的政策讲清讲透。`,
        ),
      ],
    },
    {
      kind: '民情摘编',
      title: '春耕时节群众盼什么',
      told: [
        { ledger: 'concern', name: 'MQ2012-03-0005' },
        { ledger: 'concern', name: 'MQ2012-02-0008' },
      ],
      blocks: paragraphs(
        say`【农田水利】樟树坪村五组群众反映，杨家塘涵管堵塞，下游秧田放不上水，盼在育秧前疏通。工作队已到现场查看，安排清淤。`,
        say`【人畜饮水】龙井湾村三组群众反映，山泉水池干涸，十四户到邻组挑水吃。工作队正会同水利技术人员勘定井位。`,
        say`【春耕生产】油榨铺村一组群众咨询集中育秧补贴如何申领，工作队当场作了答复，发放了技术明白纸。`,
      ),
    },
  ],
}

const unblocked: IssuedBriefing = {
  day: '2012-03-16',
  note: () =>
    say`第一工作队急群众之所急，四天疏通一口塘，保住了下游秧田用水，做法值得学习。各工作队要抓住育秧插秧的关键时节，为群众办几件看得见、摸得着的实事。`,
  items: (t) => [
    {
      kind: '典型推介',
      title: '第一工作队四天疏通杨家塘',
      told: [
        { ledger: 'concern', name: 'MQ2012-01-0003' },
        { ledger: 'infoItem', name: '樟树坪村六十余亩秧田赶在育秧前通水' },
      ],
      blocks: paragraphs(
        say`樟树坪村杨家塘是村里的主要灌溉水源。3月12日，第一工作队在五组走访时，群众反映塘下涵管堵塞，秧田放不上水，盼在育秧前疏通。`,
        say`工作队当天到现场察看，确定由队里出工、村里备料。3月16日，18名干部群众冒雨清淤120米，更换涵管4节，塘水顺利放到田头。有村民说：“干部来了不光听，还卷起裤脚下塘干，我们心里踏实。”`,
      ),
    },
    {
      kind: '工作动态',
      title: '机关干部下田帮春耕',
      blocks: body(
        say`各工作队与群众同吃同住同劳动，重点帮助种粮大户和缺劳农户整秧田、运肥料、盖薄膜。`,
        sentence(t, 'labours'),
        sentence(t, 'trainings'),
      ),
    },
  ],
}

const safe: IssuedBriefing = {
  day: '2012-03-20',
  note: () => [],
  items: (t) => [
    {
      kind: '动态综述',
      title: '排查隐患化解矛盾 夯实安全稳定基础',
      blocks: sections(1, [
        {
          title: '突出六个方面排查安全隐患',
          blocks: body(
            say`各工作队会同办事处和有关部门，对建筑施工、交通安全、食品卫生、烟花爆竹、校园安全、森林防火等方面逐项排查，建立台账，限期整改。`,
            sentence(t, 'hazards'),
          ),
        },
        {
          title: '变上访为下访化解矛盾纠纷',
          blocks: body(
            say`干部带着问题下访，坚持小事不出组、大事不出村。`,
            sentence(t, 'disputes'),
            say`油榨铺村、龙井湾村等地因青苗补偿、春灌用水引发的纠纷，已由带队领导牵头调处。`,
          ),
        },
      ]),
    },
    {
      kind: '领导要求',
      title: '带队领导要求盯紧重大隐患',
      blocks: paragraphs(
        say`对查出的重大隐患，要做到整改措施、责任、资金、时限和应急预案“五到位”，整改完成前安排专人值守，整改完成后经复查合格方可销号。`,
      ),
    },
  ],
}

const warm: IssuedBriefing = {
  day: '2012-03-23',
  note: () => [],
  items: (t) => [
    {
      kind: '工作动态',
      title: '把温暖送到困难群众心坎上',
      blocks: body(
        say`各工作队走访联系点的贫困户、五保户、残疾人、孤寡老人、留守儿童等困难群众，详细了解生产生活情况，帮助出主意、找门路。`,
        sentence(t, 'condolences'),
      ),
    },
    {
      kind: '工作动态',
      title: '政策宣讲进屋场进田间进车间',
      teamIds: [2, 4],
      blocks: body(
        say`各工作队白天下田、晚上开院落会，请农技人员讲水稻集中育秧和病虫害防治，请司法干部讲法律政策，请医务人员讲卫生常识。`,
        sentence(t, 'trainings'),
      ),
    },
  ],
}

const reviewed: IssuedBriefing = {
  day: '2012-03-29',
  note: () =>
    say`组织实施阶段已经结束，活动转入阶段总结。走访覆盖率偏低的工作队要抓紧补访，逾期未办结的事项要逐件说明原因、限期办结。`,
  items: (t) => [
    {
      kind: '动态综述',
      title: '组织实施阶段各项任务基本完成',
      blocks: paragraphs(
        say`${sentence(t, 'visits')}${sentence(t, 'opinions')}${sentence(t, 'diaries')}`,
        sentence(t, 'ledgers'),
        say`${sentence(t, 'condolences')}${sentence(t, 'deeds')}`,
        sentence(t, 'ranking'),
      ),
    },
    {
      kind: '督查通报',
      title: '领导小组办公室开展活动督查',
      blocks: paragraphs(
        say`领导小组办公室、纪检监察采取随机抽查、电话查询、查阅资料等方式，对各工作队在岗在点、走访进度、日记台账和工作纪律情况进行督查。${join(
          [
            t.has('inspection.count') && say`共开展督查${t.n('inspection.count')}次`,
            t.has('inspection.sampled') &&
              say`抽查农户${t.n('inspection.sampled')}户，属实率${t.n('inspection.verifiedRate')}%`,
          ],
        )}`,
        say`从督查情况看，各工作队干部在岗在点情况良好，但有的民情日记内容简单，有的台账登记不够及时，有的问题超过时限没有办结。相关工作队要对照问题立即整改。`,
      ),
    },
  ],
}

export const issuedBriefings: readonly IssuedBriefing[] = [kickOff, setOut, unblocked, safe, warm, reviewed]
