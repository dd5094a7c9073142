import * as z from 'zod'
import { commandsOf, keepCommands } from '../../../db/chat/commands.ts'
import type { Command } from '../../../db/chat/types.ts'
import { type Call, json, read } from './call.ts'

const scope = z.object({ type: z.string(), chat_id: z.coerce.number().optional() })
const place = { scope: json(scope).optional(), language_code: z.string().default('') }
const command = z.object({
  command: z.string().regex(/^\/?[a-z0-9_]{1,32}$/, { error: 'BOT_COMMAND_INVALID' }),
  description: z.string().min(1, { error: 'BOT_COMMAND_DESCRIPTION_INVALID' }).max(256),
})

const getParams = z.object(place)
const setParams = z.object({ ...place, commands: json(z.array(command).max(100, { error: 'BOT_COMMANDS_TOO_MUCH' })) })

export function setMyCommands(call: Call): true {
  const params = read(call, setParams)
  const list = params.commands.map(({ command, description }) => ({ command: command.replace('/', ''), description }))
  keepCommands(call.office.store, scopeKey(params.scope), params.language_code, list)
  return true
}

export function getMyCommands(call: Call): Command[] {
  const params = read(call, getParams)
  return commandsOf(call.office.store, scopeKey(params.scope), params.language_code)
}

export function deleteMyCommands(call: Call): true {
  const params = read(call, getParams)
  keepCommands(call.office.store, scopeKey(params.scope), params.language_code, [])
  return true
}

function scopeKey(given: z.infer<typeof scope> | undefined): string {
  if (given === undefined) return 'default'
  return given.chat_id === undefined ? given.type : `${given.type}:${given.chat_id}`
}
