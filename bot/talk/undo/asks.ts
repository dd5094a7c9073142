const back =
  /^(?:不对|错了|弄错了|搞错了)?[，,。\s]{0,2}(?:请|帮我|给我)?(?:改|退|恢复|变)(?:回去|回来|原样|成原来的|到原来的?|原来的)$/
const cancel =
  /^(?:请|帮我|给我)?(?:取消|撤回|撤消|撤销)(?:掉|一下)?(?:刚才|刚刚|上一步|上一次|上次|一步|一次|这一步)?的?(?:修改|操作|改动|那一?步|那个|一步|一下)?[吧了]?$/

/** Whether a text asks to take the last change back: 改回去, 取消刚才的修改. 取消 alone leaves something for later. */
export function asksToUndo(text: string): boolean {
  const said = text.trim().replace(/[。.！!]$/, '')
  return said !== '取消' && (back.test(said) || cancel.test(said))
}
