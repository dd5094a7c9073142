/** Where one value stands: `annex.row.column`; a number where a row repeats (`project.2.funds.fiscal.annual`). */
export type Address = string

/** An address with `*` where a row number stands (`project.*.funds.fiscal.annual`). */
export type Pattern = string

/** The beginning of the addresses that stand in an annex: `overall`, `project`. */
export type AnnexId = string
