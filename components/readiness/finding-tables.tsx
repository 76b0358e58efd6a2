import type { Route } from "next";
import Link from "next/link";

import { numberText } from "@/components/employee/person-text";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Table, type Column } from "@/components/ui/table";
import type { ReadinessPerson, ReadinessView } from "@/lib/employee/readiness-view";
import { longDate } from "@/lib/kernel/indonesian-date";

import { appointHref } from "./readiness-href";

const RETIREMENT_CAUSES = {
  age: "batas usia pensiun",
  contract: "akhir perjanjian kerja",
  set_by_office: "tanggal yang ditetapkan instansi",
} as const;

function PersonName({ person }: { person: ReadinessPerson }) {
  return (
    <>
      <Link href={`/pegawai/${person.id}` as Route} prefetch={false} className="link">
        {person.name}
      </Link>
      <span className="figures block text-sm font-normal whitespace-nowrap text-ink-soft">
        {numberText(person.number)}
      </span>
    </>
  );
}

const personColumn: Column<ReadinessPerson> = {
  key: "name",
  heading: "Nama",
  cell: (person) => <PersonName person={person} />,
};

const postColumn: Column<ReadinessPerson> = {
  key: "post",
  heading: "Jabatan",
  cell: (person) => person.post ?? "Belum ditempatkan",
};

/** For those who may look and not mend. */
export function WithoutUnitTable({ rows }: { rows: ReadinessView["withoutUnit"]["rows"] }) {
  return (
    <Table
      caption="Pegawai tanpa unit kerja"
      rows={rows}
      rowKey={(person) => person.id}
      columns={[personColumn, postColumn]}
    />
  );
}

export function WithoutHeadTable({
  rows,
  mayEdit,
}: {
  rows: ReadinessView["withoutHead"]["rows"];
  mayEdit: boolean;
}) {
  type Row = ReadinessView["withoutHead"]["rows"][number];
  const columns: Column<Row>[] = [
    {
      key: "unit",
      heading: "Unit",
      cell: (row) => (
        <Link href={`/unit/${row.unitId}` as Route} prefetch={false} className="link">
          {row.unitName}
        </Link>
      ),
    },
    { key: "head", heading: "Jabatan yang kosong", cell: (row) => row.headTitle },
  ];
  if (mayEdit) {
    columns.push({
      key: "mend",
      nowrap: true,
      heading: "Tindakan",
      cell: (row) => (
        <LinkButton href={appointHref(row.unitId)} size="small">
          Tunjuk pimpinan<span className="sr-only"> {row.unitName}</span>
        </LinkButton>
      ),
    });
  }
  return <Table caption="Unit tanpa pimpinan" rows={rows} rowKey={(row) => row.unitId} columns={columns} />;
}

export function WithoutAppraiserTable({
  rows,
  mayEdit,
}: {
  rows: ReadinessView["withoutAppraiser"]["rows"];
  mayEdit: boolean;
}) {
  type Row = ReadinessView["withoutAppraiser"]["rows"][number];
  const columns: Column<Row>[] = [
    personColumn,
    postColumn,
    { key: "why", heading: "Sebabnya", cell: (person) => person.sentence },
  ];
  if (mayEdit) {
    columns.push({
      key: "mend",
      nowrap: true,
      heading: "Tindakan",
      cell: ({ unitId, name }) =>
        unitId === null ? null : (
          <LinkButton href={appointHref(unitId)} size="small">
            Tunjuk pimpinan<span className="sr-only"> unit {name}</span>
          </LinkButton>
        ),
    });
  }
  return (
    <Table
      caption="Pegawai tanpa pejabat penilai"
      rows={rows}
      rowKey={(person) => person.id}
      columns={columns}
    />
  );
}

export function OverloadedTable({
  rows,
  mayDelegate,
}: {
  rows: ReadinessView["overloaded"]["rows"];
  mayDelegate: boolean;
}) {
  type Row = ReadinessView["overloaded"]["rows"][number];
  const columns: Column<Row>[] = [
    personColumn,
    postColumn,
    { key: "count", heading: "Yang dinilai", align: "end", nowrap: true, cell: (row) => row.count },
  ];
  if (mayDelegate) {
    columns.push({
      key: "mend",
      nowrap: true,
      heading: "Tindakan",
      cell: ({ unitId, name }) => (
        <LinkButton
          href={`/pegawai/pendelegasian/baru${unitId === null ? "" : `?unit=${unitId}`}` as Route}
          size="small"
        >
          Delegasikan<span className="sr-only"> sebagian penilaian dari {name}</span>
        </LinkButton>
      ),
    });
  }
  return (
    <Table
      caption="Pejabat penilai dengan terlalu banyak pegawai"
      rows={rows}
      rowKey={(person) => person.id}
      columns={columns}
    />
  );
}

/** Those whose service ends, for whom it is put down one by one: the end of a contract may also be moved. */
export function RetiringTable({
  rows,
  mayEdit,
}: {
  rows: ReadinessView["retiring"]["rows"];
  mayEdit: boolean;
}) {
  type Row = ReadinessView["retiring"]["rows"][number];
  const columns: Column<Row>[] = [
    personColumn,
    postColumn,
    {
      key: "on",
      heading: "Tidak bertugas lagi mulai",
      cell: (person) => (
        <>
          <span className="figures block">{longDate(person.on)}</span>
          <span className="block text-sm text-ink-soft">menurut {RETIREMENT_CAUSES[person.because]}</span>
          {person.isOverdue && <Badge tone="danger">Sudah lewat, belum dicatat</Badge>}
        </>
      ),
    },
  ];
  if (mayEdit) {
    columns.push({
      key: "mend",
      nowrap: true,
      heading: "Tindakan",
      cell: ({ id, name }) => (
        <span className="flex flex-wrap gap-2 sm:flex-nowrap">
          <LinkButton href={`/pegawai/${id}/ubah` as Route} size="small">
            Perpanjang<span className="sr-only"> masa kerja {name}</span>
          </LinkButton>
          <LinkButton href={`/pegawai/${id}/kedudukan` as Route} size="small">
            Akhiri<span className="sr-only"> masa kerja {name}</span>
          </LinkButton>
        </span>
      ),
    });
  }
  return (
    <Table
      caption="Pegawai yang mengakhiri masa kerja"
      rows={rows}
      rowKey={(person) => person.id}
      columns={columns}
    />
  );
}
