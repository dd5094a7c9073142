import { goToCopies } from '../asking/moves.ts'
import { feature } from '../feature.ts'
import { projectsAction } from './actions.ts'

/** 项目: the list of the projects, each with an annex of its own. */
export const projects = feature<'projects'>({
  name: 'projects',
  commands: [{ command: 'projects', words: ['项目'], menu: '项目清单和进度', does: { do: 'projects' } }],
  help: ['项目：各项目填到哪了，增加、改名、删除、换顺序，或照一个新建另一个'],
  actions: projectsAction,
  right: 'read',
  act: { projects: goToCopies },
})
