import { feature } from '../feature.ts'
import { peopleAction } from './actions.ts'
import { askHolder, colleagues, handOver, leaveHead, share } from './colleagues.ts'
import { askInvite, invite, readInvite, revoke, takeInvitation } from './invite.ts'
import { admit, turnAway } from './letting-in.ts'
import { invitations, requests } from './needs.ts'
import { peoplePlace } from './place.ts'
import { askLeave, askRemoval, leaveNow, removeMember } from './removal.ts'
import { removalWord } from './removal-word.ts'
import { peopleSays } from './said-words.ts'
import { peopleWord } from './wishes.ts'

/** 同事: who belongs to the department, who joins and leaves, and who fills which annex. */
export const people = feature<'people'>({
  name: 'people',
  labels: ['邀请填表人', '邀请负责人', '移出同事', '退出', '我来填', '谁都可以填', '去填', '先不邀请', '两人都能签'],
  commands: [{ command: 'people', words: ['同事'], menu: '同事，邀请和分工，移出', does: { do: 'people' } }],
  help: ['同事：谁在填、邀请填表人和负责人、分着填；“移出 2”“移出 李梅”请人离开，“退出”自己离开'],
  word: peopleWord,
  named: removalWord,
  actions: peopleAction,
  right: {
    people: 'people',
    take: 'read',
    invite: 'people',
    inviteNow: 'people',
    revoke: 'people',
    leaveHead: 'people',
    askRemoval: 'remove',
    removeMember: 'remove',
    askLeave: 'people',
    leaveNow: 'people',
    admit: 'people',
    turnAway: 'people',
    share: 'share',
    annex: 'share',
    hand: 'share',
  },
  needs: {
    people: invitations,
    invite: invitations,
    revoke: invitations,
    inviteNow: () => ({ tokens: 'one' }),
    admit: requests,
    turnAway: requests,
    take: (_, { token }) => ({ invitation: token }),
  },
  act: {
    people: colleagues,
    take: (talk, { token }) => takeInvitation(talk, token),
    invite: (talk, { role }) => (role ? askInvite(role) : colleagues(talk)),
    inviteNow: invite,
    revoke: (talk, { invitation }) => revoke(talk, invitation),
    leaveHead,
    askRemoval,
    removeMember,
    askLeave,
    leaveNow,
    admit: (talk, { person }) => admit(talk, person),
    turnAway: (talk, { person }) => turnAway(talk, person),
    share,
    annex: (talk, { annex }) => askHolder(talk, annex),
    hand: (talk, { annex, to }) => handOver(talk, annex, to),
  },
  without: { take: (incoming, { token }) => takeInvitation(incoming, token) },
  places: peoplePlace,
  reads: {
    invite: {
      right: 'people',
      needs: { tokens: 'one' },
      read: (talk, { role }, text) => readInvite(talk, role, text),
    },
  },
  says: peopleSays,
})
