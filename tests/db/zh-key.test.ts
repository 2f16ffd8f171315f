import { describe, expect, it } from 'vitest'
import { zhKey } from '../../db/zh-key.ts'
import { memoryDatabase } from './database.ts'

const byBytes = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => Buffer.compare(Buffer.from(zhKey(a)), Buffer.from(zhKey(b))))

describe('zh_key', () => {
  it('orders Chinese as Intl.Collator does', () => {
    const words = [
      '张三',
      '李四',
      '王五',
      '赵六',
      '阿明',
      '欧阳',
      '曾国',
      '单田',
      '周八',
      '安全',
      '樟树坪村',
      '油榨铺村',
    ]
    expect(byBytes(words)).toEqual([...words].sort(new Intl.Collator('zh-CN').compare))
  })

  it('orders numbers by their size, in digits of either width and in Chinese', () => {
    expect(byBytes(['第10组', '第2组', '第１组', '第一二组'])).toEqual(['第１组', '第2组', '第10组', '第一二组'])
    expect(byBytes(['十组', '二组', '二十一组', '一组', '十二组'])).toEqual([
      '一组',
      '二组',
      '十组',
      '十二组',
      '二十一组',
    ])
    expect(byBytes(['第三工作队', '第一工作队', '第二工作队'])).toEqual(['第一工作队', '第二工作队', '第三工作队'])
  })

  it('leaves numerals alone that count nothing', () => {
    expect(zhKey('三合一场所')).not.toMatch(/\d/)
    expect(zhKey('四议两公开')).not.toMatch(/\d/)
  })

  it('takes Latin letters without case and digits before words', () => {
    expect(byBytes(['水', 'b', 'A', '7', 'a1'])).toEqual(['7', 'A', 'a1', 'b', '水'])
  })

  it('stands in every connection, and nothing in the file needs it', () => {
    const sqlite = memoryDatabase()
    expect(sqlite.prepare("SELECT zh_key('B'), zh_key(NULL), zh_key(5)").raw().get()).toEqual(['b', null, 5])
    expect(sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%zh_key%'").pluck().get()).toBe(0)
  })
})
