const yes = /^(?:是|是的|是啊|对|对的|没错|嗯|确定|确认|可以|行)[。.!！]?$/
const no = /^(?:不|不是|不对|不是的|都不是|否|不要|不用|算了)[。.!！]?$/
const noMore = /^(?:都没有?|(?:都|也|再|暂时|目前)?没有?(?:了|啦|(?:别的|其他的?|其它的?|更多)了?))[。.!！]?$/
const enough = /^(?:就|只有)(?:这些|这么多|这几个|这几项|这一个|这一项)了?[。.!！]?$/

/** Whether a text says yes and nothing else. */
export function agrees(text: string): boolean {
  return yes.test(text.trim())
}

/** Whether a text says no and nothing else. */
export function denies(text: string): boolean {
  return no.test(text.trim())
}

/** Whether a text says that there is nothing to add: 没有了, 没有其他的. */
export function saysNoMore(text: string): boolean {
  return noMore.test(text.trim())
}

/** Whether a text says that what was given is all: 就这些. */
export function saysEnough(text: string): boolean {
  return enough.test(text.trim())
}
