import type { ReactNode } from 'react';
import './data-table.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Where the cell goes when a narrow screen shows the row as a card. */
  part?: 'title' | 'corner' | 'end' | 'meta' | 'wide';
  /** The card repeats the header before the value. */
  labelled?: boolean;
}

/** A work list: already sorted and paged by the server. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  selected,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selected?: string | undefined;
}) {
  return (
    <div className="ct-table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="ct-table" role="table">
        <caption className="ct-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" data-selected={rowKey(row) === selected || undefined}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  data-part={column.part}
                  data-label={column.labelled ? column.header : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
