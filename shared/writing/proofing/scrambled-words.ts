import type { Finding, ProofRule } from './finding.ts'
import { matches, type Passage } from './passages.ts'

type Words = { readonly wrong: RegExp; readonly right: (found: string) => string; readonly rule: ProofRule }

const swap =
  (rule: ProofRule) =>
  (wrong: RegExp, from: string, to: string): Words => ({ wrong, right: (found) => found.replace(from, to), rule })
const sure = swap('scrambled')
const perhaps = swap('perhapsScrambled')

/**
 * Words that the document site put in place of the plan's own (domain §1.2, rows 1–14), only where their neighbours
 * tell the two apart: 开展, 方案, 工程, 标准 and 平安 are words of their own as well. Row 15 is never proposed.
 */
const scrambledWords: readonly Words[] = [
  sure(/效劳/g, '效劳', '服务'),
  sure(/(?:科学|抓服务|经济社会|又好又快)开展(?=排头兵|观|[，。、；”！]|$)/g, '开展', '发展'),
  sure(/开展规模种养|企业开展环境/g, '开展', '发展'),
  perhaps(/(?<!抓)服务开展(?=[，。、；”！]|$)/g, '开展', '发展'),
  sure(/为工程企业|工程安置区/g, '工程', '项目'),
  perhaps(/推进工程建设/g, '工程', '项目'),
  sure(/发动部署|发动大会|发动会(?![员计同议场长])/g, '发动', '动员'),
  sure(/广阔(?=群众|干部|党员|农民|人民|职工|村民|居民|农户)/g, '广阔', '广大'),
  sure(/团结带着/g, '带着', '带领'),
  perhaps(/(?<!团结)带着(?=广大|广阔)/g, '带着', '带领'),
  sure(/标准(?=财务管理|村级财务|村务)/g, '标准', '规范'),
  sure(/[原规否]那么/g, '那么', '则'),
  perhaps(/[准细法]那么(?![多高大好少难严快长重紧细深远容复简])/g, '那么', '则'),
  sure(/方案(?=生育)/g, '方案', '计划'),
  sure(/方案家庭/g, '方案', '计划生育'),
  sure(/平安(?=生产|隐患|事故|台账)/g, '平安', '安全'),
  perhaps(/平安(?=检查|整改|防范|监管)/g, '平安', '安全'),
  perhaps(/(?:交通|食品|消防|用电|施工|防火|校园)平安(?!校园|建设|创建)/g, '平安', '安全'),
  sure(/局部(?=计划生育|方案|群众|干部)/g, '局部', '部分'),
  perhaps(/政策鼓励机制/g, '鼓励', '激励'),
  sure(/举方法律/g, '方法', '办法'),
  perhaps(/解决困难的方法/g, '方法', '办法'),
  sure(/台帐/g, '台帐', '台账'),
]

/** 错用词, each with the word that stands in the plan. */
export const scrambled = (passage: Passage): Finding[] =>
  scrambledWords.flatMap(({ wrong, right, rule }) =>
    matches(passage, wrong, ([found]) => ({
      rule,
      message: `“${found}”${rule === 'scrambled' ? '应为' : '可能应为'}“${right(found)}”。`,
      replacement: right(found),
    })),
  )
