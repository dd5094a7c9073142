import type { Store } from '../../db/store.ts'

/** Fills the tables with so many departments of so many people each, without answers. */
export function fillDepartments(store: Store, departments: number, people: number, deadline: string): void {
  const numbers = (to: number) => `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${to})`
  const all = departments * people
  const of = `(i - 1) / ${people} + 1`
  const at = new Date().toISOString()
  store.db.run('pragma synchronous = OFF')
  for (const rows of [
    `insert into updates (id, at) values (1, '${at}')`,
    `${numbers(all)} insert into people (id, chat, name) select i, i, '人' || i from n`,
    `${numbers(departments)} insert into departments (id, name) select i, '县第' || i || '局' from n`,
    `${numbers(all)} insert into members (person, department, role) select i, ${of}, 'preparer' from n`,
    `${numbers(departments)} insert into filings (id, department, edition, year, deadline, state, opened)
      select i, i, 'hunan-2023', 2023, '${deadline}', 'filling', 1 from n`,
  ])
    store.db.run(rows)
}
