// The only door to LangChain. Its variables are gone before it is loaded: a draft goes to the model and nowhere else.
import './untraced.ts'

export { ChatPromptTemplate } from '@langchain/core/prompts'
export { type Runnable, RunnableLambda } from '@langchain/core/runnables'
