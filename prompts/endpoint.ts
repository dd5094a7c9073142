import {
  AIMessage,
  type AIMessageChunk,
  BaseChatModel,
  type BaseChatModelCallOptions,
  type BaseMessage,
  type ChatResult,
  type StandardMessageStructure,
} from './langchain.ts'
import { askModel, type ChatMessage, type Model } from './model.ts'

type Answer = AIMessageChunk<StandardMessageStructure>

/** The configured model as LangChain's chat model: takes messages, returns the answer and the tokens used. */
export class Endpoint extends BaseChatModel<BaseChatModelCallOptions, Answer> {
  readonly #model: Model

  constructor(model: Model) {
    super({})
    this.#model = model
  }

  override _llmType(): string {
    return 'openai-compatible'
  }

  override async _generate(
    messages: BaseMessage[],
    { signal = new AbortController().signal }: { signal?: AbortSignal },
  ): Promise<ChatResult> {
    const { text, tokens } = await askModel(this.#model, messages.map(sent), signal)
    const usage = { input_tokens: 0, output_tokens: tokens, total_tokens: tokens }
    const message = new AIMessage<StandardMessageStructure>({ content: text, usage_metadata: usage })
    return { generations: [{ text, message }] }
  }
}

const roles: Readonly<Record<string, ChatMessage['role']>> = { system: 'system', ai: 'assistant' }

function sent({ type, text }: BaseMessage): ChatMessage {
  return { role: roles[type] ?? 'user', content: text }
}
