import { playAnew } from './shares.ts'

playAnew()
