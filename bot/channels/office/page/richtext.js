import { element } from './element.js'

/** A text with its entities (outer before inner) as nodes; `send` is called with a command when it is pressed. */
export function richText(text, entities, send, from = 0, to = text.length) {
  const nodes = []
  let at = from
  for (const [index, entity] of entities.entries()) {
    if (entity.offset < at || entity.offset >= to) continue
    const end = Math.min(entity.offset + entity.length, to)
    const inner = richText(text, entities.slice(index + 1), send, entity.offset, end)
    nodes.push(text.slice(at, entity.offset), dressed(entity, text.slice(entity.offset, end), inner, send))
    at = end
  }
  return [...nodes, text.slice(at, to)]
}

function dressed(entity, text, inner, send) {
  if (entity.type === 'bot_command') {
    return element('button', { type: 'button', class: 'command', onclick: () => send(text) }, text)
  }
  return entity.type === 'url' ? link(text, inner) : element('pre', {}, ...inner)
}

function link(url, inner) {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...inner)
}
