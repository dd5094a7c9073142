import { useState } from 'preact/hooks'
import { attempt } from '../state/attempt.ts'
import { comeByCode, type Door as DoorState, joinAs } from '../state/entry.ts'

const pitch =
  '有去年的自评就发来 Word，没有就一行一行填。基础数据、整体和项目自评表、自评报告，边填边核对，填完得到可以报送的 Word。'
const noLink = '这里要有链接才能进来。请向财政局或同事要一个链接，用浏览器打开它。'
const badLink = '这个链接用过了、过期了或已经收回。请向发给您的人再要一个。'

/** The first screen: what this is, and the one thing that is needed to come in. */
export function Door({ byName, link, trouble }: DoorState) {
  return (
    <main class="door">
      <span class="face" aria-hidden="true">
        评
      </span>
      <h1>部门预算绩效自评</h1>
      {link !== true && <p>{pitch}</p>}
      {trouble !== '' && (
        <p class="trouble" role="status">
          {trouble}
        </p>
      )}
      {byName ? <ByName invited={link === true} /> : <p class="trouble">{link === false ? badLink : noLink}</p>}
      <ByCode open={!byName || trouble !== ''} />
      <p class="hint">
        <a href="/help">先看看怎么用</a>
      </p>
    </main>
  )
}

function ByName({ invited }: { readonly invited: boolean }) {
  const [name, setName] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    void attempt(() => joinAs(name))
  }
  return (
    <form onSubmit={submit}>
      {invited && <p>您打开的是一个邀请链接，写上姓名就能进来。</p>}
      <label for="name">请写上您的姓名</label>
      <input
        id="name"
        name="name"
        autocomplete="name"
        maxLength={64}
        required
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit" class="primary">
        进入对话
      </button>
      <p class="hint">财政局和同事会看到这个姓名。填的内容都存在这台服务器上，在这台设备上随时可以回来接着填。</p>
    </form>
  )
}

function ByCode({ open }: { readonly open: boolean }) {
  const [code, setCode] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    void attempt(() => comeByCode(code))
  }
  return (
    <details open={open}>
      <summary>换了电脑或手机</summary>
      <form onSubmit={submit}>
        <label for="code">在原来的电脑上点“更多”里的“我的设备”，再点“换电脑”，把那里的码写在这里</label>
        <input
          id="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={20}
          required
          value={code}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <button type="submit" class="primary">
          继续
        </button>
      </form>
    </details>
  )
}
