/**
 * LangChain's environment variables: some make it print every run, or send it with all its input to a tracing service.
 */
const ofLangChain = /^LANG(?:CHAIN|SMITH)_/i

for (const name of Object.keys(process.env)) if (ofLangChain.test(name)) delete process.env[name]
