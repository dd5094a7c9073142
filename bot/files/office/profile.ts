import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Setting = readonly [path: string, name: string, value: string]

/** LibreOffice's settings for opening a stranger's file: nothing runs, nothing is fetched, nothing is asked. */
const settings: readonly Setting[] = [
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  ['org.openoffice.Office.Calc/Content/Update', 'Link', '1'],
  ['org.openoffice.Office.Java/VirtualMachine', 'Enable', 'false'],
]

/** The handlers for http, https, WebDAV, FTP and CMIS, by LibreOffice's own numbers. */
const fetchers = ['3', '4', '4a', '6', '12', '12a', '12b', '43']
const providers = ['ContentProviders', "PrimaryKeys['Local']/SecondaryKeys", "SecondaryKeys['Office']/ProviderData"]
  .join('/org.openoffice.ucb.Configuration:ContentProvidersData')
  .concat('/org.openoffice.ucb.Configuration:ContentProviderData')
const unfetched = fetchers.map(
  (number): Setting => [`org.openoffice.ucb.Configuration/${providers}['Provider${number}']`, 'ServiceName', ''],
)

/** Writes a LibreOffice profile into a folder. */
export function writeProfile(folder: string): void {
  const items = [...settings, ...unfetched].map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>\n`
  mkdirSync(join(folder, 'user'), { recursive: true })
  writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), text)
}
