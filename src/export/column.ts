import type { Range } from '../text/index.ts'
import type { Exported } from './exported.ts'
import type { Unit } from './format.ts'

/** What stands in one cell. Ranges are in the unit asked for. */
export type Cell = string | number | boolean | null | readonly Range[]

/** A column of a table: what it is called, of which sort its cells are, and in a sentence what it holds. */
export type Column = {
  readonly name: string
  readonly cells: 'text' | 'whole' | 'share' | 'flag' | 'spans'
  readonly says: string
}

/** A column that knows how its cells come from a row. */
export type ColumnOf<Row> = Column & { of(row: Row): Cell }

/** Columns, and the rows of an item in their order. */
export type Table = { readonly columns: readonly Column[]; cellsOf(item: Exported, unit: Unit): Iterable<readonly Cell[]> }

export function tableOf<Row>(columns: readonly ColumnOf<Row>[], rowsOf: (item: Exported, unit: Unit) => Iterable<Row>): Table {
  return {
    columns,
    *cellsOf(item, unit) {
      for (const row of rowsOf(item, unit)) yield columns.map((column) => column.of(row))
    },
  }
}

/** Makes columns of one sort: their name, what they hold, and how their cells come from a row. */
const columnsOf =
  <Content extends Cell>(cells: Column['cells']) =>
  <Row>(name: string, says: string, of: (row: Row) => Content | null): ColumnOf<Row> => ({ name, cells, says, of })

export const text = columnsOf<string>('text')
export const whole = columnsOf<number>('whole')
export const share = columnsOf<number>('share')
export const flag = columnsOf<boolean>('flag')
export const spans = columnsOf<readonly Range[]>('spans')
