import type { Form } from '../core/form.ts'
import type { Fault } from '../core/guard/fault.ts'
import { faultsOf } from '../core/guard/guard.ts'
import { selfName } from '../core/guard/names.ts'
import { titleOfDraft } from '../core/narrative/suggested.ts'
import { isItemised, sectionTemplate } from '../core/narrative/template.ts'
import { paragraphsOf } from './answer.ts'
import { briefFor } from './briefs.ts'
import { Endpoint } from './endpoint.ts'
import { faultLines } from './faults.ts'
import {
  AIMessage,
  type BaseMessage,
  ChatPromptTemplate,
  HumanMessage,
  type Runnable,
  RunnableLambda,
} from './langchain.ts'
import { type DraftInput, itemsFor, pointsFor } from './material.ts'
import { type Model, ModelError } from './model.ts'
import { neutralFor } from './private.ts'
import { rules } from './rules.ts'

/** A section's text with its figures as slots, who wrote it, and what it cost. */
export type Draft = {
  readonly source: string
  readonly by: 'model' | 'template'
  readonly tokens: number
  /** Why the template is used although a model was asked. */
  readonly gaveUp?: 'faults' | 'trouble'
}

export type SectionChain = Runnable<DraftInput, Draft>

/** The model to ask, and a callback that is called before each attempt with its number. */
export type Asking = { readonly model?: Model; readonly onTry?: (attempt: number) => void }

/** The drafting chain of each section; without a model, or where no brief exists, it returns the edition's template. */
export function chainsOf(form: Form, asking: Asking = {}): ReadonlyMap<string, SectionChain> {
  const drafted = form.edition.narrative.sections.filter((section) => section.drafted)
  return new Map(drafted.map(({ id }) => [id, chainOf(form, id, asking)]))
}

/** The chain of one section, or of the text of one cell. */
export function chainOf(form: Form, section: string, { model, onTry }: Asking): SectionChain {
  const chain: SectionChain =
    model && briefFor(form, section)
      ? RunnableLambda.from((input: DraftInput, options) =>
          modelDraft(section, input, new Endpoint(model), {
            onTry,
            signal: options?.signal ?? new AbortController().signal,
          }),
        )
      : RunnableLambda.from((input: DraftInput) => templateDraft(section, input, 0))
  return chain.withConfig({ runName: section })
}

function templateDraft(
  section: string,
  { form, subject }: DraftInput,
  tokens: number,
  gaveUp?: Draft['gaveUp'],
): Draft {
  const source = sectionTemplate(form, subject, section)
  return { source, by: 'template', tokens, ...(gaveUp ? { gaveUp } : {}) }
}

const prompt = ChatPromptTemplate.fromMessages([
  ['system', '{rules}'],
  ['human', '{task}'],
])

type Watch = { readonly onTry: Asking['onTry']; readonly signal: AbortSignal }

/**
 * Asks the model at most twice, the second time with the faults of the first answer; then falls back to the template.
 */
async function modelDraft(
  section: string,
  input: DraftInput,
  model: Endpoint,
  { onTry, signal }: Watch,
): Promise<Draft> {
  const messages = await prompt.formatMessages({ rules: rulesFor(input), task: taskFor(section, input) })
  let tokens = 0
  for (const attempt of [1, 2]) {
    onTry?.(attempt)
    try {
      const reply = await model.invoke(messages, { signal })
      tokens += reply.usage_metadata?.total_tokens ?? 0
      const read = judged(section, input, reply.text)
      if ('source' in read) return { source: read.source, by: 'model', tokens }
      messages.push(...again(section, input, reply.text, read.again))
    } catch (error) {
      signal.throwIfAborted()
      if (!isTrouble(error)) throw error
      return templateDraft(section, input, tokens, 'trouble')
    }
  }
  return templateDraft(section, input, tokens, 'faults')
}

/**
 * The model's first answer and its faults, both with persons taken out: the faults quote the draft, and both are sent
 * back.
 */
function again(section: string, input: DraftInput, reply: string, faults: string): BaseMessage[] {
  const neutral = neutralFor(input)
  const answer = neutral(reply.slice(0, 6000))
  const read = judged(section, input, answer)
  return [new AIMessage(answer), new HumanMessage(neutral('again' in read ? read.again : faults))]
}

/** A broken connection, a time-out, or an answer that cannot be used. */
function isTrouble(error: unknown): boolean {
  return error instanceof ModelError || error instanceof TypeError || error instanceof DOMException
}

function rulesFor({ form, subject }: DraftInput): string {
  return rules
    .replace('{self}', selfName(form, subject.facts) ?? '本单位')
    .replace('{slot}', '{{overall.total.score}}')
    .replace('{shape}', '{"paragraphs":["第一段","第二段"]}')
}

function taskFor(section: string, input: DraftInput): string {
  const brief = briefFor(input.form, section)
  const neutral = neutralFor(input)
  const title = neutral(titleOfDraft(input.form, input.subject.facts, section) ?? '')
  const data = { 槽位: itemsFor(input, section), 补充要点: pointsFor(input, section) }
  const another = (input.variant ?? 1) > 1 ? `这是第${input.variant}稿，换一种写法。\n` : ''
  return `本节标题：${title}
要写：${brief?.must ?? ''}
篇幅：${brief?.length ?? ''}
示例（虚构，只看写法）：${JSON.stringify({ paragraphs: brief?.example ?? [] })}
${another}
<资料>
${JSON.stringify(data, (_, value) => (typeof value === 'string' ? neutral(value) : value)).replaceAll('<', '\\u003c')}
</资料>`
}

/** The accepted draft, or the faults to report back to the model. */
function judged(
  section: string,
  { form, subject }: DraftInput,
  answer: string,
): { source: string } | { again: string } {
  const paragraphs = paragraphsOf(answer)
  if (!paragraphs) return { again: '没有读到要求的 JSON 对象。请只输出 {"paragraphs":[…]}，不要有别的内容。' }
  const numbered = isItemised(form, section) && paragraphs.length > 1
  const source = paragraphs.map((line, at) => (numbered ? `${at + 1}.${line}` : line)).join('\n')
  const faults: readonly Fault[] = faultsOf(form, subject, section, source)
  return faults.length === 0 ? { source } : { again: faultLines(faults) }
}
