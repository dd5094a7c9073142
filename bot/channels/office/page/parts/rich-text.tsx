import type { ComponentChildren } from 'preact'
import type { Entity } from '../../shapes.ts'
import { send } from '../state/outgoing.ts'

type RichTextProps = {
  readonly text: string
  readonly entities: readonly Entity[]
  readonly from?: number
  readonly to?: number
}

/** A text with its entities, outer before inner; a command sends itself when it is pressed. */
export function RichText({ text, entities, from = 0, to = text.length }: RichTextProps) {
  const nodes: ComponentChildren[] = []
  let at = from
  for (const [index, entity] of entities.entries()) {
    if (entity.offset < at || entity.offset >= to) continue
    const end = Math.min(entity.offset + entity.length, to)
    nodes.push(text.slice(at, entity.offset))
    nodes.push(
      <Dressed entity={entity} words={text.slice(entity.offset, end)}>
        <RichText text={text} entities={entities.slice(index + 1)} from={entity.offset} to={end} />
      </Dressed>,
    )
    at = end
  }
  return (
    <>
      {nodes}
      {text.slice(at, to)}
    </>
  )
}

type DressedProps = { readonly entity: Entity; readonly words: string; readonly children: ComponentChildren }

function Dressed({ entity, words, children }: DressedProps) {
  if (entity.type === 'bot_command')
    return (
      <button type="button" class="command" onClick={() => send({ is: 'say', text: words })}>
        {words}
      </button>
    )
  if (entity.type === 'pre') return <pre>{children}</pre>
  return (
    <a href={words} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
