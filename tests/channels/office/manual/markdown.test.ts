import { expect, test } from 'vitest'
import { readManual } from '../../../../bot/channels/office/manual/markdown.ts'
import { pageOf } from './pages.ts'

const picture = { address: '/help/pictures/a.png', width: 10, height: 20 }
const read = (markdown: string) =>
  readManual(markdown, {
    manual: (file) => (file === 'clerk.md' ? '/help/clerk' : undefined),
    picture: (file) => (file === 'pictures/a.png' ? picture : undefined),
  })

test('HTML in a manual is shown as it is written and never taken for HTML', () => {
  const written = ['<script>alert(1)</script>', '一句<img src=x onerror=alert(1)>话', '| 词 |\n| - |\n| <b>粗</b> |']
  const { html } = read(`# 题<i>目\n\n${written.join('\n\n')}\n\n## <u>节</u>\n\n\`<s>\`\n\n![<hr>"](pictures/a.png)`)
  const names = pageOf(`<div>${html}</div>`).elements.map(({ tagName }) => tagName)
  expect(names.filter((name) => ['script', 'b', 'i', 'u', 's', 'hr'].includes(name))).toEqual([])
  expect(names.filter((name) => name === 'img')).toHaveLength(1)
  expect(html).toContain('&lt;script&gt;')
  expect(html).toContain('alt="&lt;hr&gt;&quot;"')
})

test('what is said in a conversation is shown as it is written, too', () => {
  const { html } = read('```talk\n> <b>3.93\n回答 & <i>\n```')
  expect(html).toContain('&lt;b&gt;3.93')
  expect(html).toContain('回答 &amp; &lt;i&gt;')
})

test('a link leads to another manual, to a part of it or of the same page, and nowhere else', () => {
  const { html } = read(
    '[一](clerk.md) [二](clerk.md#怎么答) [三](#怎么答) [四](operator.md) [五](javascript:alert(1)) [六](https://e.org/)',
  )
  expect(html).toBe(
    '<p><a href="/help/clerk">一</a> <a href="/help/clerk#怎么答">二</a> <a href="#怎么答">三</a> 四 五 六</p>\n',
  )
})

test('a picture that is not served is its words alone', () => {
  expect(read('![页面](pictures/b.png)').html).toBe('<p>页面</p>\n')
})

test('a heading’s id is that of code hosts, and headings with the same words get ids of their own', () => {
  const { title, sections } = read('# 给同事\n\n## 签字，拿报告\n\n### 细节\n\n## 签字，拿 `报告`\n\n## 签字，拿报告')
  expect(title).toBe('给同事')
  expect(sections.map(({ id }) => id)).toEqual(['签字拿报告', '签字拿-报告', '签字拿报告-1'])
  expect(sections[1]?.title).toBe('签字，拿 报告')
})

test('a conversation becomes bubbles of who typed, who tapped and what the bot said', () => {
  const { html } = read('```talk 新来\n> 一\t1\n| 二\n✓ 好\n再来\n* 填入\n✓ 填了\n\n> 三\n```')
  const bubbles = pageOf(html).of('p')
  expect(bubbles.map((bubble) => [bubble.getAttribute('class'), bubble.textContent])).toEqual([
    ['said', '您发：一\t1\n二'],
    ['answered', '助手：✓ 好\n再来'],
    ['tapped', '您点：填入'],
    ['answered', '助手：✓ 填了'],
    ['said', '您发：三'],
  ])
})

test('other code stays code', () => {
  expect(read('```sh\nnpm ci\n```').html).toBe('<pre><code class="language-sh">npm ci\n</code></pre>\n')
})
