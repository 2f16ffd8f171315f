import type { Random } from './random.ts'

/** About thirty common southern surnames, weighted by repetition, and a few local ones. */
const surnames = [
  ...'李李李王王刘刘刘陈陈陈陈周周黄黄张张张吴谢谢唐唐罗罗邓邓彭彭肖肖曾曾蒋蒋谭谭谭廖廖段段易易贺贺欧胡胡何何郭杨杨邹曹雷龙',
  ...'阳阳邝邝资资瞿瞿',
]
const male = [...'国建志文德光明华清平林生云长春永福贵祥海军勇强伟辉荣发顺久满喜石根立冬先义仁启承望'.split('')]
const maleSecond = [...'生华明军平强林贵成根发喜兴祥才德文武刚良忠顺元松山民安和初辉云庆'.split('')]
const female = [...'冬春秋桂菊香玉秀美凤金银翠莲细满小竹云月腊爱淑惠丽海晓雪'.split('')]
const femaleSecond = [...'秀英娥莲香桃梅兰珍云妹娇花玉芳菊霞燕红萍琴连姣'.split('')]

/** An invented name of two or three characters. */
export const personName = (random: Random, isMale: boolean): string => {
  const [first, second] = isMale ? [male, maleSecond] : [female, femaleSecond]
  const given = random.next() < 0.12 ? random.pick(second) : random.pick(first) + random.pick(second)
  return random.pick(surnames) + given
}

/** 肖×娥: what a circulated list shows of a name. */
export const veiled = (name: string): string => {
  const all = [...name]
  return all.length < 2 ? name : `${all[0]}×${all.length > 2 ? all[all.length - 1] : ''}`
}
