// The only door to LangChain. Its tracing variables are removed before it is loaded, so that a draft goes to the model
// and nowhere else.
import './untraced.ts'

export { BaseChatModel, type BaseChatModelCallOptions } from '@langchain/core/language_models/chat_models'
export {
  AIMessage,
  type AIMessageChunk,
  type BaseMessage,
  HumanMessage,
  type StandardMessageStructure,
} from '@langchain/core/messages'
export type { ChatResult } from '@langchain/core/outputs'
export { ChatPromptTemplate } from '@langchain/core/prompts'
export { type Runnable, RunnableLambda } from '@langchain/core/runnables'
