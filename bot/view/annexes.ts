import { withYear } from '../../core/labels.ts'
import type { Question } from '../../core/question.ts'
import { isAnswered } from '../../core/questions.ts'
import type { ViewedAnnex, ViewedPart, ViewedProgress, ViewedRow } from '../channels/office/view-shapes.ts'
import { opinionAt } from '../talk/opinions.ts'
import { howFar, markOf, rowTitle } from '../talk/outline.ts'
import { type Broken, brokenIn, type Stretch, stretchesOf } from '../talk/stretches.ts'
import type { Filed } from '../talk/talk.ts'

/** How each row stands: where something is broken, and what was said about it. */
type Standing = Filed & { readonly broken: Broken; readonly opinions: ReadonlyMap<string, string> }

/** The annexes with their parts and rows, with the figures that the directory gives. */
export function viewedAnnexes(filed: Filed): ViewedAnnex[] {
  const standing = { ...filed, broken: brokenIn(filed), opinions: opinionAt(filed) }
  const stretches = stretchesOf(filed)
  return filed.form.edition.annexes.map(({ number, title }) => {
    const own = stretches.filter(({ annex }) => annex === number)
    return {
      number,
      title: withYear(title, filed.filing.year),
      done: progress(
        filed,
        own.flatMap(({ questions }) => questions),
      ),
      open: standing.broken.get(number) ?? 0,
      parts: own.map((stretch) => viewedPart(standing, stretch)),
    }
  })
}

function viewedPart(standing: Standing, { key, title, questions }: Stretch): ViewedPart {
  const { facts } = standing.filing
  const next = questions.find((question) => !isAnswered(facts, question)) ?? questions[0]
  return {
    key,
    title,
    row: next?.id ?? '',
    done: progress(standing, questions),
    open: standing.broken.get(key) ?? 0,
    rows: questions.map((question) => viewedRow(standing, question)),
  }
}

function viewedRow(standing: Standing, question: Question): ViewedRow {
  const opinion = standing.opinions.get(question.id)
  return {
    row: question.id,
    title: rowTitle(standing, question),
    mark: markOf(standing, standing.broken, question),
    ...(opinion === undefined ? {} : { opinion }),
  }
}

function progress({ filing }: Filed, questions: readonly Question[]): ViewedProgress {
  const { done, of } = howFar(filing.facts, questions).done
  return { answered: done, total: of }
}
