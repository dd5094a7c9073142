/** LangChain sends every run, with all its input, to a tracing service where a variable asks for it, or prints it. */
const ofLangChain = /^LANG(?:CHAIN|SMITH)_/i

for (const name of Object.keys(process.env)) if (ofLangChain.test(name)) delete process.env[name]
