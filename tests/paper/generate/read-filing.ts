export { readFiling } from '../../../core/paper/filing/read.ts'
