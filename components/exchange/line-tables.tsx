import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Table, type Column } from "@/components/ui/table";
import { ChangeList } from "./change-list";
import type { ImportKind } from "@/lib/exchange/batch";
import type { FaultView, ImportLineView, MissingView } from "@/lib/exchange/import-view";

/** Where what a line is about has its page, and what it is called. */
const HOMES: Readonly<Record<ImportKind, string>> = {
  units: "unit",
  employees: "pegawai",
  plans: "pegawai",
  results: "pegawai",
  ikus: "iku",
  posts: "pegawai",
};
const SUBJECTS: Readonly<Record<ImportKind, string>> = {
  units: "Unit",
  employees: "Pegawai",
  plans: "Pegawai",
  results: "Pegawai",
  ikus: "Indikator",
  posts: "Pegawai",
};

function recordHref(kind: ImportKind, id: string): Route {
  return `/${HOMES[kind]}/${id}` as Route;
}

function RecordLink({ kind, id, children }: { kind: ImportKind; id: string; children: ReactNode }) {
  return (
    <Link href={recordHref(kind, id)} prefetch={false} className="link">
      {children}
    </Link>
  );
}

type Line = Pick<ImportLineView, "line" | "name" | "key" | "targetId">;

/** Whom or what a line is about, and where it stands in the file. */
function lineColumn<Row extends Line>(kind: ImportKind): Column<Row> {
  return {
    key: "nama",
    heading: SUBJECTS[kind],
    cell: ({ line, name, key, targetId }) => {
      const shown = name === "" ? "(tanpa nama)" : name;
      return (
        <>
          {targetId === null ? (
            shown
          ) : (
            <RecordLink kind={kind} id={targetId}>
              {shown}
            </RecordLink>
          )}
          {key !== "" && (
            <span className="figures block text-sm font-normal text-ink-soft sm:whitespace-nowrap">
              {key}
            </span>
          )}
          <span className="figures block text-sm font-normal text-ink-soft">
            Baris {line.toLocaleString("id-ID")}
          </span>
        </>
      );
    },
  };
}

/** Each fault with its line, its column, what stands there, what is wrong with it and how to mend it. */
export function FaultTable({
  kind,
  lines,
  areErrors,
}: {
  kind: ImportKind;
  lines: readonly ImportLineView[];
  areErrors: boolean;
}) {
  type Row = Line & { readonly fault: FaultView };
  const rows = lines.flatMap(({ faults, ...line }) => faults.map((fault): Row => ({ ...line, fault })));
  const columns: readonly Column<Row>[] = [
    lineColumn<Row>(kind),
    { key: "kolom", heading: "Kolom", cell: ({ fault }) => fault.column },
    { key: "isi", heading: "Isinya", cell: ({ fault }) => fault.value },
    {
      key: "salah",
      heading: areErrors ? "Yang salah" : "Yang perlu dicermati",
      cell: ({ fault }) => <span className="font-medium">{fault.what}</span>,
    },
    {
      key: "cara",
      heading: areErrors ? "Cara memperbaiki" : "Yang dapat dilakukan",
      cell: ({ fault }) => fault.how,
    },
  ];
  return (
    <Table
      caption={areErrors ? "Kesalahan menurut baris dan kolom" : "Yang perlu dicermati"}
      rows={rows}
      rowKey={({ line, fault }) => `${String(line)} ${fault.column} ${fault.what}`}
      columns={columns}
    />
  );
}

const FACT_HEADINGS: Readonly<Record<ImportKind, string>> = {
  units: "Jenis dan jabatan pimpinan",
  employees: "Jabatan, unit, golongan",
  plans: "Tahun, hasil kerja, indikator dan target",
  results: "Periode, rating, predikat, penilai",
  ikus: "Penanggung jawab dan target",
  posts: "Jabatan dan unit baru",
};

/** What would be added. */
export function NewTable({ kind, lines }: { kind: ImportKind; lines: readonly ImportLineView[] }) {
  return (
    <Table
      caption="Yang baru"
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={[
        lineColumn(kind),
        {
          key: "isi",
          heading: FACT_HEADINGS[kind],
          cell: ({ facts }) => facts.join(" · "),
        },
      ]}
    />
  );
}

/** Field by field, what it is and what it would be. */
export function ChangeTable({ kind, lines }: { kind: ImportKind; lines: readonly ImportLineView[] }) {
  return (
    <Table
      caption="Yang berubah"
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={[
        lineColumn(kind),
        {
          key: "perubahan",
          heading: "Perubahan",
          cell: ({ changes }) => <ChangeList changes={changes} />,
        },
      ]}
    />
  );
}

/** What stays as it is. */
export function UnchangedTable({ kind, lines }: { kind: ImportKind; lines: readonly ImportLineView[] }) {
  return (
    <Table
      caption="Yang tetap"
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={[lineColumn(kind)]}
    />
  );
}

/** Who or what is registered and not in the file. */
export function MissingTable({ kind, rows }: { kind: ImportKind; rows: readonly MissingView[] }) {
  return (
    <Table
      caption="Tidak ada di berkas"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "nama",
          heading: SUBJECTS[kind],
          cell: ({ id, name }) => (
            <RecordLink kind={kind} id={id}>
              {name}
            </RecordLink>
          ),
        },
        {
          key: "nomor",
          heading: kind === "units" || kind === "ikus" ? "Kode" : "NIP/NI PPPK",
          cell: ({ detail }) => <span className="figures">{detail}</span>,
        },
      ]}
    />
  );
}
