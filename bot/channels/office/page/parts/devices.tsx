import { useEffect, useRef, useState } from 'preact/hooks'
import type { Device, NewCode } from '../../shapes.ts'
import { Refused, server } from '../server/requests.ts'
import { ask } from '../state/asking.ts'
import { wordsOf } from '../state/attempt.ts'
import { me } from '../state/chat.ts'
import { Dialog } from './dialog.tsx'
import { moment } from './moment.ts'

const oneOfSeveral = '退出以后，这台设备上看不到您的对话。您在别的设备上还能接着填。'
const lastDevice =
  '您只在这台设备上登录着。退出以后就回不到这个对话了，除非先点“换电脑”，在另一台设备上进来。填好的内容都还在，同事和财政局看得到。'

/** A person's own devices: add one, remove one, sign this one out. */
export function Devices({ onClose }: { readonly onClose: () => void }) {
  const [devices, setDevices] = useState<readonly Device[]>([])
  const [code, setCode] = useState<NewCode>()
  const [words, setWords] = useState('')
  const list = async () => setDevices(await server.devices())
  const trying = async (work: () => Promise<unknown>) => {
    setWords('')
    await work().catch((error: unknown) => {
      if (error instanceof Refused && error.status === 401) location.reload()
      setWords(wordsOf(error))
    })
  }
  const end = (device: Device) => async () => {
    await server.endDevice(device.id)
    await list()
    setWords(`“${nameOf(device)}”已经退出。`)
  }
  useEffect(() => void trying(list), [])
  return (
    <Dialog label="我的设备" onClose={onClose}>
      <h2>我的设备 · {me.value?.name}</h2>
      <ul class="devices">
        {devices.map((device) => (
          <Item key={device.id} device={device} onEnd={() => trying(end(device))} />
        ))}
      </ul>
      <button type="button" class="primary" onClick={() => trying(async () => setCode(await server.newCode()))}>
        换电脑
      </button>
      {code && <Code code={code} onSaid={setWords} />}
      <p role="status">{words}</p>
      <div class="ends apart">
        <button type="button" class="quiet" onClick={() => trying(() => leave(devices))}>
          退出本机
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          关闭
        </button>
      </div>
    </Dialog>
  )
}

function Item({ device, onEnd }: { readonly device: Device; readonly onEnd: () => void }) {
  const { here, createdAt, seenAt } = device
  return (
    <li>
      <span>
        {nameOf(device)}
        {here && '（这台）'}
      </span>
      <small>
        最近用过 {moment(seenAt)} · 登录于 {moment(createdAt)}
      </small>
      {!here && (
        <button type="button" aria-label={`退出 ${nameOf(device)}`} onClick={onEnd}>
          退出
        </button>
      )}
    </li>
  )
}

function Code({
  code: { code, link, url, minutes },
  onSaid,
}: {
  readonly code: NewCode
  readonly onSaid: (words: string) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const copy = async () => {
    field.current?.select()
    // Without TLS, browsers offer no clipboard; the link is selected for copying by hand.
    const copied = (await navigator.clipboard?.writeText(link).then(() => true)) ?? document.execCommand('copy')
    onSaid(copied ? '链接已复制。' : '请按 Ctrl+C 复制选中的链接。')
  }
  return (
    <div class="code-shown">
      <p>在另一台电脑或手机上打开 {url}，点“换了电脑或手机”，写上</p>
      <p id="code-now" class="code-now">
        {code}
      </p>
      <label for="code-link">或者在那里直接打开这个链接</label>
      <input ref={field} id="code-link" readOnly value={link} />
      <button type="button" class="quiet" onClick={copy}>
        复制链接
      </button>
      <p class="hint">{minutes}分钟内有效，只能用一次。不要转给别人：谁用了，谁就是您。</p>
    </div>
  )
}

async function leave(devices: readonly Device[]): Promise<void> {
  if (!(await ask(devices.length === 1 ? lastDevice : oneOfSeveral, '退出本机', '不退出'))) return
  await server.leave()
  location.reload()
}

function nameOf({ browser }: Device): string {
  return browser || '没有认出的浏览器'
}
