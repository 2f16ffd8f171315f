/** Teams, contact points and organs of the demo zone (domain §6.1, §6.2). All names are invented. */
export type TeamPlan = {
  readonly leader: string
  readonly post: string
  readonly liaison: string
  readonly subdistrict: string
  /** 名称, 建档户, 总户数, 人口, 组数. */
  readonly villages: readonly (readonly [string, number, number, number, number])[]
  readonly enterprise: string
}

export const teamPlans: readonly TeamPlan[] = [
  {
    leader: '阳立群',
    post: '党工委副书记',
    liaison: '谭小禾',
    subdistrict: '青竹办事处',
    villages: [
      ['樟树坪村', 118, 486, 1862, 8],
      ['石塘冲村', 96, 402, 1547, 7],
      ['大竹园村', 104, 431, 1690, 9],
      ['青竹居委会', 92, 655, 2210, 4],
    ],
    enterprise: '云岭湘禾粮油食品有限公司',
  },
  {
    leader: '贺承安',
    post: '管委会副主任',
    liaison: '蒋晓岚',
    subdistrict: '石桥办事处',
    villages: [
      ['油榨铺村', 110, 458, 1783, 9],
      ['白石岭村', 88, 367, 1402, 7],
      ['枫林坳村', 97, 395, 1516, 6],
      ['石桥居委会', 105, 702, 2388, 5],
    ],
    enterprise: '云岭鑫岭精密铸造有限公司',
  },
  {
    leader: '段望岳',
    post: '管委会副主任',
    liaison: '廖一帆',
    subdistrict: '石桥办事处',
    villages: [
      ['龙井湾村', 102, 428, 1651, 8],
      ['麻园村', 93, 371, 1433, 7],
      ['观音塘村', 99, 409, 1575, 8],
      ['南门居委会', 101, 688, 2301, 4],
    ],
    enterprise: '云岭金塘烟花有限公司',
  },
  {
    leader: '易青田',
    post: '纪工委书记',
    liaison: '资海燕',
    subdistrict: '新塘办事处',
    villages: [
      ['新塘铺村', 121, 512, 1974, 11],
      ['柳树湾村', 86, 352, 1361, 6],
      ['茶亭村', 94, 388, 1489, 7],
      ['工业园居委会', 104, 731, 2526, 5],
    ],
    enterprise: '云岭瑞溪纺织服饰有限公司',
  },
  {
    leader: '邝修远',
    post: '总工程师',
    liaison: '唐竹青',
    subdistrict: '新塘办事处',
    villages: [
      ['狮形山村', 107, 447, 1708, 9],
      ['杨梅冲村', 84, 336, 1288, 6],
      ['长塘村', 98, 405, 1552, 8],
      ['北站居委会', 101, 676, 2254, 3],
    ],
    enterprise: '云岭宏程建材有限公司',
  },
]

/** 单位 and how many of the hundred cadres each sends. */
export const organPlans: readonly (readonly [string, string, number])[] = [
  ['党政办', '区直机关', 10],
  ['组织人事局', '区直机关', 7],
  ['纪工委监察室', '区直机关', 5],
  ['财政局', '区直机关', 9],
  ['经济发展局', '区直机关', 10],
  ['招商局', '区直机关', 9],
  ['规划建设局', '区直机关', 14],
  ['国土分局', '区直机关', 8],
  ['社会事业局', '区直机关', 16],
  ['城管分局', '区直机关', 8],
  ['项目办', '区直机关', 4],
  ['青竹办事处', '办事处', 0],
  ['石桥办事处', '办事处', 0],
  ['新塘办事处', '办事处', 0],
  ['云岭派出所', '站所', 0],
  ['云岭司法所', '站所', 0],
  ['云岭供电所', '站所', 0],
  ['云岭水管站', '站所', 0],
]

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']
export const hamletName = (ordinal: number, isVillage: boolean): string =>
  `${digits[ordinal - 1] ?? ordinal}${isVillage ? '组' : '小区'}`
