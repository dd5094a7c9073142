/** What the names of public units say by themselves. */

const ending =
  /(?:[局委办室厅会院校学园馆站所处科队部府道乡镇场司库台联协团庭组署关行店厂校社]|中心|小学|中学|人大|政协|政府|基地|党委)(?:（[^（）]*）)?$/
const place = /[省市县区州盟旗镇乡]/

/** Whether a name ends as the name of a public unit does, in brackets too: 云溪县（文旅局）. */
export function endsAsUnit(name: string): boolean {
  return ending.test(name) || ending.test(name.replace(/[）)]$/, ''))
}

/** Whether a name says nothing of its province, city, county or district: 科工局. */
export function isPlaceless(name: string): boolean {
  return !place.test(name)
}

/** Whether a name may be short for another: its signs stand in the other in their order, the last at its end. */
export function isShortFor(short: string, full: string): boolean {
  if (short.length < 2 || short.length >= full.length || short.at(-1) !== full.at(-1)) return false
  let from = 0
  for (const sign of short) {
    const at = full.indexOf(sign, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}
