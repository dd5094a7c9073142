/** Copies the tables of the form that is shown, so that a sheet takes them over cell by cell; returns what to say. */
export async function copyTables(form: HTMLElement | null): Promise<string> {
  const tables = [...(form?.querySelectorAll('table') ?? [])]
  const html = tables.map((table) => plainTable(table)).join('')
  const text = tables.map(tabbed).join('\n\n')
  const copied = (await byClipboard(html, text)) || byOldCommand(html, text)
  return copied ? '表格已复制，可以粘贴到 Excel。' : '浏览器没有让复制，请选中表格按 Ctrl+C。'
}

/** A table without what belongs to the page alone. */
function plainTable(table: HTMLTableElement): string {
  const copy = table.cloneNode(true) as HTMLTableElement
  for (const node of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...node.attributes]) if (!/^(?:col|row)span$/.test(name)) node.removeAttribute(name)
  return copy.outerHTML
}

function tabbed({ rows }: HTMLTableElement): string {
  return [...rows].map(({ cells }) => [...cells].map(tabbedCell).join('\t')).join('\n')
}

/** A cell over several columns is followed by empty ones. */
function tabbedCell({ textContent, colSpan }: HTMLTableCellElement): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim() + '\t'.repeat(colSpan - 1)
}

async function byClipboard(html: string, text: string): Promise<boolean> {
  if (navigator.clipboard === undefined || typeof ClipboardItem === 'undefined') return false
  const blob = (type: string, content: string) => new Blob([content], { type })
  const item = new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  )
}

/** Without TLS, browsers offer no clipboard. */
function byOldCommand(html: string, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', fill, { once: true })
  return document.execCommand('copy')
}
