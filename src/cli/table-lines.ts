import { columnsOf, type Screen, visible } from './terminal.ts'
import { unbroken } from './words.ts'

/** Rows as a table, the first of them its head. Of the columns the first `left` stand at the left, the others, which are numbers, at the right. */
export function tableLines(rows: readonly (readonly string[])[], left: number, screen: Screen): string[] {
  const cells = rows.map((row) => row.map((cell) => visible(unbroken(cell))))
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]!))))
  return cells.map((row, index) => {
    const line = row.map((cell, column) => {
      const space = ' '.repeat(widths[column]! - widthOf(cell))
      return column < left ? `${cell}${space}` : `${space}${cell}`
    })
    return screen.paint(index === 0 ? 'quiet' : null, line.join('  ').trimEnd())
  })
}

const widthOf = (text: string) => [...text].reduce((sum, character) => sum + columnsOf(character), 0)
