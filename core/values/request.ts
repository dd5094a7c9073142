const front =
  /^(?:请|麻烦|劳驾|帮我|帮忙|给我|我想|我要|我们想|我们要|您|现在|再|重新|看一看|看一下|看看|看|打开|调出|导出|生成|出|做|发|取|来|一份|一个|一次|一下){1,6}/
const end = /(?:一下|一次|一遍|一份|看看|给我|吧|谢谢|[。.！!~～]){1,3}$/
/** A longer text says more than a request. */
const longest = 20

/** The words that a person asks for, without the courtesies around them: 帮我检查一下 → 检查. */
export function withoutRequest(text: string): string {
  return text.length > longest ? text : text.trim().replace(front, '').replace(end, '')
}
