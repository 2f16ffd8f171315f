const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/** Four digits in words, without the group's own word; 零 stands for one or more zeros between two digits. */
const fourDigits = (value: number): string => {
  let words = ''
  let isZero = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) isZero = words !== ''
    else {
      words += `${isZero ? '零' : ''}${digits[digit]}${places[place]}`
      isZero = false
    }
  }
  return words
}

const yuanWords = (yuan: number): string => {
  let words = ''
  let rest = yuan
  for (let group = 0; rest > 0; group += 1) {
    const own = rest % 10_000
    const lower = words
    if (own > 0) {
      const needsZero = lower !== '' && yuan % 10_000 ** group < 10_000 ** group / 10
      words = `${fourDigits(own)}${groups[group]}${needsZero && !lower.startsWith('零') ? '零' : ''}${lower}`
    }
    rest = Math.floor(rest / 10_000)
  }
  return words
}

/** An amount in fen as it is written on a receipt: 人民币贰万玖仟伍佰伍拾元整. Up to 9,999 亿. */
export const chineseMoney = (fen: number): string => {
  const sign = fen < 0 ? '负' : ''
  const whole = Math.abs(fen)
  const [yuan, jiao, cent] = [Math.floor(whole / 100), Math.floor(whole / 10) % 10, whole % 10]
  const front = yuan > 0 ? `${yuanWords(yuan)}元` : ''
  if (jiao === 0 && cent === 0) return `人民币${sign}${front || '零元'}整`
  const middle = jiao > 0 ? `${digits[jiao]}角` : front === '' ? '' : '零'
  return `人民币${sign}${front}${middle}${cent > 0 ? `${digits[cent]}分` : '整'}`
}
