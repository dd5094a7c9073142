/** A time (ms since 1970) as 7月3日 18:05. */
export function moment(time: number): string {
  return new Date(time).toLocaleString('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}
