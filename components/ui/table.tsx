import { ArrowDown, ArrowUp, ChevronsUpDown } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export interface SortLink {
  /** The same list, sorted by this column (or the other way about). */
  href: Route;
  /** How the list is sorted by this column now, or null when it is sorted by another. */
  direction: "ascending" | "descending" | null;
}

export interface Column<Row> {
  key: string;
  heading: string;
  /** Beneath the heading, where a word is not enough to know the column by. */
  note?: ReactNode;
  /** The whole column stands out. */
  isMarked?: boolean;
  cell: (row: Row) => ReactNode;
  /** "end" for figures, so that their digits stand below each other. */
  align?: "start" | "end";
  nowrap?: boolean;
  sort?: SortLink;
}

interface TableProps<Row> {
  /** What the table lists; read out by screen readers, shown unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows that stand out. */
  isMarked?: (row: Row) => boolean;
  /** Below 640 px each row becomes a card; false keeps the columns and lets the table scroll inside its frame. */
  cards?: boolean;
}

/** A real table. Its roles are written out because `display` takes them away when rows become cards. */
export function Table<Row>({
  caption,
  captionHidden = true,
  columns,
  rows,
  rowKey,
  isMarked,
  cards = true,
}: TableProps<Row>) {
  return (
    <div
      className="table-frame"
      {...(cards ? { "data-cards": "" } : { role: "region", "aria-label": caption, tabIndex: 0 })}
    >
      <table role="table" className="table">
        <caption className={captionHidden ? "sr-only" : "px-4 py-3 text-start text-sm text-ink-soft"}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                data-align={column.align}
                {...(column.isMarked === true ? { "data-marked": "" } : {})}
                {...(column.sort?.direction ? { "aria-sort": column.sort.direction } : {})}
              >
                {column.sort ? <SortHeading heading={column.heading} sort={column.sort} /> : column.heading}
                {column.note}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" {...(isMarked?.(row) === true ? { "data-marked": "" } : {})}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const content = column.cell(row);
  const attributes = {
    "data-align": column.align,
    ...(column.nowrap ? { "data-nowrap": "" } : {}),
    ...(column.isMarked === true ? { "data-marked": "" } : {}),
    ...(content === null || content === undefined || content === "" ? { "data-empty": "" } : {}),
  };
  const inner = (
    <>
      <span className="cell-label" aria-hidden="true">
        {column.heading}
      </span>
      <span className="cell-value">{content}</span>
    </>
  );
  return first ? (
    <th role="rowheader" scope="row" {...attributes}>
      {inner}
    </th>
  ) : (
    <td role="cell" {...attributes}>
      {inner}
    </td>
  );
}

function SortHeading({ heading, sort }: { heading: string; sort: SortLink }) {
  const Icon =
    sort.direction === "ascending" ? ArrowUp : sort.direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <Link
      href={sort.href}
      prefetch={false}
      scroll={false}
      className="-mx-1 inline-flex items-center gap-1 rounded-sm px-1 py-0.5 hover:text-ink hover:underline"
    >
      {heading}
      <Icon aria-hidden="true" className="size-3.5" />
    </Link>
  );
}
