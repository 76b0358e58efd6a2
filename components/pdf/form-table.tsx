import { Text, View } from "@react-pdf/renderer";
import { Fragment, type ReactNode } from "react";

import type { FormColumn, FormGroup, FormSection, TableBlock } from "@/lib/document/forms/content";

import { CellText } from "./form-cell";
import { groupHeight, isKeptTogether } from "./form-height";
import { formStyle, WIDTH } from "./form-style";

const widthOf = (columns: readonly FormColumn[]) =>
  columns.reduce((sum, column) => sum + (column.share / 100) * WIDTH, 0);

/** The columns before, of, and after the lines of a group: those of the lines stand together. */
function parts(columns: readonly FormColumn[]) {
  const first = columns.findIndex((column) => !column.isShared);
  if (first < 0) return { before: columns, lines: [], after: [] };
  const last = columns.findLastIndex((column) => !column.isShared);
  return {
    before: columns.slice(0, first),
    lines: columns.slice(first, last + 1),
    after: columns.slice(last + 1),
  };
}

/** Each line draws its own left edge: one around the table would run to the foot of a page that it leaves. */
const edge = (column: FormColumn) => (column.key === "no" ? formStyle.leftLine : {});

function SharedCells({ columns, group }: { columns: readonly FormColumn[]; group: FormGroup }) {
  return columns.map((column) => (
    <View key={column.key} style={[formStyle.cell, edge(column), { width: widthOf([column]) }]}>
      <CellText cell={group.shared[column.key] ?? []} isCentred={column.isCentred} />
    </View>
  ));
}

/** A hasil kerja beside its indicators. Where it is too long for a page it breaks within its cells. */
function GroupRow({
  columns,
  group,
  ahead,
}: {
  columns: readonly FormColumn[];
  group: FormGroup;
  ahead: number;
}) {
  const { before, lines, after } = parts(columns);
  const isWhole = isKeptTogether(groupHeight(columns, group, WIDTH));
  return (
    <View style={formStyle.row} wrap={!isWhole} {...(ahead > 0 ? { minPresenceAhead: ahead } : {})}>
      <SharedCells columns={before} group={group} />
      {lines.length > 0 && (
        <View style={{ width: widthOf(lines) }}>
          {group.lines.map((line, index) => (
            <View
              key={index}
              style={
                isWhole || index === group.lines.length - 1 ? [formStyle.row, formStyle.grow] : formStyle.row
              }
            >
              {lines.map((column) => (
                <View key={column.key} style={[formStyle.cell, { width: widthOf([column]) }]}>
                  <CellText cell={line[column.key] ?? []} isCentred={column.isCentred} />
                </View>
              ))}
            </View>
          ))}
        </View>
      )}
      <SharedCells columns={after} group={group} />
    </View>
  );
}

function Heads({ columns }: { columns: readonly FormColumn[] }) {
  return (
    <View style={[formStyle.row, formStyle.heads]} fixed wrap={false}>
      {columns.map((column) => (
        <View
          key={column.key}
          style={[formStyle.cell, formStyle.shaded, edge(column), { width: widthOf([column]) }]}
        >
          <Text style={formStyle.heading}>{column.heading}</Text>
          {column.ordinal !== null && <Text style={formStyle.ordinal}>{column.ordinal}</Text>}
        </View>
      ))}
    </View>
  );
}

/** Room for the heads of a table with the title of its first section. */
const HEADS = 64;

/** Room that the beginning of a section needs: its first row, or the first lines of one that may break. */
function roomFor(section: FormSection | undefined, columns: readonly FormColumn[]): number {
  const [first] = section?.groups ?? [];
  if (first === undefined) return 16;
  const height = groupHeight(columns, first, WIDTH);
  return isKeptTogether(height) ? height : 80;
}

function Band({ text, ahead, isFirst = false }: { text: string; ahead: number; isFirst?: boolean }) {
  const top = isFirst ? [formStyle.topLine] : [];
  return (
    <View
      style={[formStyle.cell, formStyle.shaded, formStyle.leftLine, ...top]}
      wrap={false}
      minPresenceAhead={ahead}
    >
      <Text style={formStyle.strong}>{text}</Text>
    </View>
  );
}

interface FormTableProps {
  table: TableBlock;
  /** What comes below, and how tall it is: it shares a page with the last row, so that nobody signs an empty one. */
  end: ReactNode;
  endHeight: number;
}

/** A table whose head stands again on each page. */
export function FormTable({ table, end, endHeight }: FormTableProps) {
  const last = table.sections.at(-1)?.groups.at(-1);
  return (
    <View style={formStyle.gap}>
      {/* Without height: a place to break before the title, which is otherwise left alone at the foot of a page. */}
      <View style={formStyle.breakPoint} />
      {table.title !== null && (
        <Band text={table.title} ahead={HEADS + roomFor(table.sections[0], table.columns)} isFirst />
      )}
      <Heads columns={table.columns} />
      {table.sections.map((section, index) => (
        <Fragment key={index}>
          {section.heading !== null && (
            <Band text={section.heading} ahead={roomFor(section, table.columns)} />
          )}
          {section.groups.length === 0 && (
            <View style={[formStyle.cell, formStyle.leftLine]} wrap={false}>
              <Text style={formStyle.centred}>-</Text>
            </View>
          )}
          {section.groups.map((group, at) => (
            <GroupRow key={at} columns={table.columns} group={group} ahead={group === last ? endHeight : 0} />
          ))}
        </Fragment>
      ))}
      {end}
    </View>
  );
}
