import { execFileSync, spawnSync } from 'node:child_process'

/** Two machines of an office on one network, as network namespaces of this machine. */
export type Networks = {
  /** The server's address on the network. */
  readonly address: string
  /** The command prefix that runs a command on either machine. */
  readonly server: readonly string[]
  readonly clerk: readonly string[]
  remove(): void
}

const address = '192.168.77.1'
const needed = ['ip', 'nginx', 'openssl', 'curl', 'chromium']

/** What prevents the tests of this folder from running here; undefined if nothing does. */
export function hindrance(): string | undefined {
  const missing = needed.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0)
  if (missing.length > 0) return `${missing.join(' and ')} not installed`
  const probe = `zp-probe-${process.pid}`
  if (spawnSync('ip', ['netns', 'add', probe]).status !== 0) return 'ip netns is not permitted'
  ip('netns', 'del', probe)
  return undefined
}

export function openNetworks(): Networks {
  const [server, clerk] = [`zp-server-${process.pid}`, `zp-clerk-${process.pid}`]
  const ends = { server: `zps${process.pid}`, clerk: `zpc${process.pid}` }
  for (const name of [server, clerk]) ip('netns', 'add', name)
  ip('link', 'add', ends.server, 'netns', server, 'type', 'veth', 'peer', 'name', ends.clerk, 'netns', clerk)
  raise(server, ends.server, `${address}/24`)
  raise(clerk, ends.clerk, '192.168.77.2/24')
  return {
    address,
    server: ['ip', 'netns', 'exec', server],
    clerk: ['ip', 'netns', 'exec', clerk],
    remove() {
      for (const name of [server, clerk]) ip('netns', 'del', name)
    },
  }
}

function raise(name: string, device: string, own: string): void {
  ip('-n', name, 'addr', 'add', own, 'dev', device)
  for (const link of ['lo', device]) ip('-n', name, 'link', 'set', link, 'up')
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: 'ignore' })
}
