/** What the operator is told of the databases' files. */
export const dataWords = {
  empty: (name: string, folder: string) =>
    `${folder} 里的 ${name} 是空的，还没有任何人和填报。第一次用不必管；以前填过的，可能是放错了文件夹，或复制时少了 ${name}-wal：先停下，换上完整的备份再启动。`,
  takenAway: (name: string, copy: string | undefined) =>
    `${name} 被删掉或换掉了，现在填的不会进到新文件里。${copy ? `到现在为止的数据已另存为 ${copy}。` : '另存一份也没有成功。'}请停下自评助手，${copy ? `把它改名为 ${name}` : '换上最近的备份'}，再启动。`,
} as const
