import { playAtTelegram } from '../scenarios/shares.ts'

playAtTelegram(['edit-message.txt', 'invite-and-join.txt', 'files-as-answers.txt'])
