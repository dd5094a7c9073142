import { byId } from './element.js'

/** Asks for confirmation of something that is hard to undo; returns whether it was given. */
export function ask(words, yes, no) {
  const dialog = byId('ask')
  byId('ask-text').textContent = words
  byId('ask-yes').textContent = yes
  byId('ask-no').textContent = no
  dialog.returnValue = ''
  dialog.showModal()
  byId('ask-no').focus()
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }),
  )
}

/** Asks before a link moves the reader to another filing. */
export function askToJoin() {
  const words = '这个链接请您加入一份自评，或加入财政局的审核。要加入吗？\n您正在填的不会丢，发“切换”可以回来。'
  return ask(words, '加入', '不加入')
}
