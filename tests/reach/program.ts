import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ended } from '../child.ts'
import { buildProgram } from '../programs.ts'
import type { Networks } from './networks.ts'

/** The program on the server's machine, with its lines at the start. */
export type Running = { readonly lines: readonly string[]; readonly officerLink: string; stop(): Promise<void> }

/** Starts the built program, which is ready sooner, on the server's machine. */
export async function startOn(networks: Networks, settings: Readonly<Record<string, string>>): Promise<Running> {
  const { file } = await buildProgram('bot/main.ts')
  const [command = '', ...args] = [...networks.server, process.execPath, file]
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings }
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    const link = /http\S+start=\S+/.exec(line)?.[0]
    if (link) return { lines, officerLink: link, stop: () => ended(child) }
  }
  throw new Error(`the program did not start: ${lines.join('\n')}`)
}

/** nginx on the server's machine: TLS with its own certificate in front of the program on loopback. */
export async function startNginx(networks: Networks, folder: string, port: number): Promise<() => Promise<void>> {
  const { address } = networks
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', `/CN=${address}`, '-addext', `subjectAltName=IP:${address}`]
  await run('openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject)
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, nginxConfig(folder, address, port))
  const [command = '', ...args] = [
    ...networks.server,
    'nginx',
    '-p',
    folder,
    '-e',
    join(folder, 'error.log'),
    '-c',
    file,
  ]
  const child = spawn(command, args, { stdio: 'ignore' })
  await run(
    ...networks.clerk,
    'curl',
    '-sk',
    '--retry',
    '50',
    '--retry-connrefused',
    '--retry-delay',
    '1',
    `https://${address}/`,
  )
  return () => ended(child)
}

/** The configuration given in the README, with the test's own paths. */
function nginxConfig(folder: string, address: string, port: number): string {
  return `daemon off; pid ${folder}/nginx.pid; worker_processes 1; user root;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server {
    listen ${address}:443 ssl;
    ssl_certificate ${folder}/certificate.pem;
    ssl_certificate_key ${folder}/key.pem;
    client_max_body_size 25m;
    location / {
      proxy_pass http://127.0.0.1:${port};
      proxy_http_version 1.1;
      proxy_read_timeout 75s;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }
}
`
}

export async function run(...line: string[]): Promise<void> {
  const [command = '', ...args] = line
  const [code] = await once(spawn(command, args, { stdio: 'ignore' }), 'exit')
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
}
