import { playAtTelegram } from '../scenarios/shares.ts'

playAtTelegram(['labels-typed.txt', 'edit-message.txt', 'invite-and-join.txt', 'files-as-answers.txt'])
