import { most } from './source.ts'

/** What is said of the files of many departments. */
export const departmentsWords = {
  noTime: '没有轮到，没有读。请分成几个 .zip 再发。',
  tooMuch: '太大或太复杂，没有读完。请只留自评材料再试。',
  failed: '读的时候程序出了意外，没有读。请单独再试一次。',
  broken: '打不开，可能坏了。请解开看看，重新打包成 .zip。',
  tooMany: `里面的文件太多或太大，没有读：最多 ${most.files} 个文件，解开后共 ${most.megabytes} MB。请分成几次。`,
  empty: '里面没有文件。',
} as const
