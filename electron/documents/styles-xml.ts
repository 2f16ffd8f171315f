import type { FontSetId } from '../../shared/paper/fonts.ts'
import { BODY_SIZE, TIGHTENING, TWO_CHARACTERS } from '../../shared/paper/geometry.ts'
import { type Style, styles } from '../../shared/paper/style.ts'
import { fontAttributes } from './word-fonts.ts'

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * What docx's options cannot say, and Word needs to put 22 lines of 28 characters on a page: off the grid, which is
 * declared only for the dialog; no punctuation beyond the edge; no space of its own between Chinese and digits.
 */
const offTheGrid = [
  '<w:overflowPunct w:val="0"/>',
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
  '<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>',
].join('')

function spacing({ before, after, line }: Style): string {
  const lines = line === undefined ? 'w:line="240" w:lineRule="auto"' : `w:line="${line}" w:lineRule="exact"`
  return `<w:spacing w:before="${before}" w:after="${after}" ${lines}/>`
}

/** Children in the order that the schema prescribes. */
function paragraphProperties(style: Style): string {
  return [
    style.keepNext ? '<w:keepNext/>' : '',
    '<w:widowControl w:val="0"/>',
    offTheGrid,
    spacing(style),
    // Characters for Word, twips for LibreOffice and old WPS.
    style.indented ? `<w:ind w:firstLineChars="200" w:firstLine="${TWO_CHARACTERS}"/>` : '<w:ind w:firstLine="0"/>',
    `<w:jc w:val="${style.align === 'justify' ? 'both' : style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('')
}

/** Only 3号 is tightened: it alone stands 28 to a line. */
export const tighteningOf = (size: number): number => (size === BODY_SIZE ? TIGHTENING : 0)

function runProperties({ face, size }: Style, set: FontSetId): string {
  const { font, bold } = fontAttributes(face, set)
  const fonts = `w:hint="${font.hint}" w:ascii="${font.ascii}" w:hAnsi="${font.hAnsi}" w:eastAsia="${font.eastAsia}" w:cs="${font.cs}"`
  return [
    `<w:rFonts ${fonts}/>`,
    `<w:b w:val="${bold ? 1 : 0}"/>`,
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:val="${tighteningOf(size)}"/>`,
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('')
}

function styleXml(style: Style, set: FontSetId): string {
  const isNormal = style.wordId === 'Normal'
  const custom = style.wordId.startsWith('GW') ? ' w:customStyle="1"' : ''
  const next = style.outline === undefined ? style.wordId : 'GWBody'
  return [
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''} w:styleId="${style.wordId}"${custom}>`,
    `<w:name w:val="${style.wordName}"/>`,
    isNormal ? '' : `<w:basedOn w:val="Normal"/><w:next w:val="${next}"/>`,
    `<w:uiPriority w:val="${style.outline === undefined ? 1 : 9}"/>`,
    style.wordId === 'Footer' ? '' : '<w:qFormat/>',
    `<w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(style, set)}</w:rPr></w:style>`,
  ].join('')
}

const tableNormal = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>',
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('')

/** `word/styles.xml`: docx's own styles have no place in it, or there would be two of Word's built-in ones. */
export function stylesXml(set: FontSetId): string {
  const { font } = fontAttributes('fangsong', set)
  const defaults = `<w:rFonts w:hint="eastAsia" w:ascii="${font.ascii}" w:hAnsi="${font.hAnsi}" w:eastAsia="${font.eastAsia}" w:cs="${font.cs}"/>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:styles xmlns:w="${WORD_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>${defaults}<w:kern w:val="2"/>`,
    `<w:sz w:val="${BODY_SIZE * 2}"/><w:szCs w:val="${BODY_SIZE * 2}"/>`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    ...Object.values(styles).map((style) => styleXml(style, set)),
    tableNormal,
    '</w:styles>',
  ].join('')
}
