/** Colloquial 把 as a report writes it: 把清单提前发到企业 → 将清单提前发到企业. */
export function written(text: string): string {
  return text.replace(/(?<![一二两三几车火拖手大])把(?![握关手控脉守柄戏头门总风好])/g, '将')
}
