import { playShare } from './shares.ts'

playShare(import.meta.url)
