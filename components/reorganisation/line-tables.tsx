import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Table, type Column } from "@/components/ui/table";
import type { FormAction } from "@/lib/action/form-state";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import type { IkuLineView, PostLineView, UnitLineView } from "@/lib/reorganisation/view";

import { RemoveLine } from "./remove-line";

interface LinesProps<Row> {
  plan: { readonly id: string; readonly version: number };
  rows: readonly Row[];
  /** Null where the plan is not to be written by the one who looks. */
  remove: FormAction | null;
}

const MODES = {
  open: { label: "Dibuka", tone: "success" },
  keep: { label: "Diubah", tone: "info" },
  end: { label: "Dihapus", tone: "danger" },
} as const;

function unitAfter({ mode, name, kind, parent, into, heir }: UnitLineView) {
  if (mode === "end") {
    return (
      <>
        <span className="block">
          {into === null ? "Pegawainya ditempatkan satu per satu" : `Pegawainya ke ${into}`}
        </span>
        <span className="block text-sm text-ink-soft">
          {heir === null && into === null
            ? "Tugas yang belum selesai diserahkan satu per satu"
            : `Tugasnya dilanjutkan ${heir ?? into ?? ""}`}
        </span>
      </>
    );
  }
  return (
    <>
      <span className="block">{name}</span>
      <span className="block text-sm text-ink-soft">
        {UNIT_KIND_NAMES[kind]}
        {parent === null ? "" : `, di bawah ${parent}`}
      </span>
    </>
  );
}

/** What becomes of units. */
export function UnitLineTable({ plan, rows, remove }: LinesProps<UnitLineView>) {
  const columns: Column<UnitLineView>[] = [
    {
      key: "unit",
      heading: "Unit",
      cell: (line) => (
        <>
          {line.earlierName ?? line.name}
          {line.earlierParent !== null && (
            <span className="block text-sm font-normal text-ink-soft">Di bawah {line.earlierParent}</span>
          )}
        </>
      ),
    },
    {
      key: "mode",
      heading: "Perubahan",
      cell: ({ mode }) => <Badge tone={MODES[mode].tone}>{MODES[mode].label}</Badge>,
    },
    { key: "after", heading: "Menjadi", cell: unitAfter },
  ];
  if (remove !== null) {
    columns.push({
      key: "do",
      heading: "Tindakan",
      cell: (line) => (
        <span className="flex flex-wrap gap-2">
          <LinkButton
            size="small"
            href={`/penataan-organisasi/${plan.id}/unit?jenis=${line.mode}&unit=${line.unitId}` as Route}
          >
            Ubah<span className="sr-only"> {line.name}</span>
          </LinkButton>
          <RemoveLine plan={plan} line="unit" lineId={line.id} about={line.name} action={remove} />
        </span>
      ),
    });
  }
  return <Table caption="Unit dalam rancangan" rows={rows} rowKey={(line) => line.id} columns={columns} />;
}

/** Who holds which post. */
export function PostLineTable({ plan, rows, remove }: LinesProps<PostLineView>) {
  const columns: Column<PostLineView>[] = [
    {
      key: "name",
      heading: "Pegawai",
      cell: (line) => (
        <Link href={`/pegawai/${line.employeeId}` as Route} prefetch={false} className="link">
          {line.name}
        </Link>
      ),
    },
    { key: "before", heading: "Semula", cell: (line) => line.earlier ?? "Belum mempunyai jabatan definitif" },
    {
      key: "after",
      heading: "Menjadi",
      cell: (line) => (
        <>
          <span className="block">
            {line.position}, {line.unit}
          </span>
          {line.isHead && <Badge tone="primary">Memimpin unit</Badge>}
        </>
      ),
    },
  ];
  if (remove !== null) {
    columns.push({
      key: "do",
      heading: "Tindakan",
      cell: (line) => (
        <span className="flex flex-wrap gap-2">
          <LinkButton
            size="small"
            href={`/penataan-organisasi/${plan.id}/jabatan?pegawai=${line.employeeId}` as Route}
          >
            Ubah<span className="sr-only"> {line.name}</span>
          </LinkButton>
          <RemoveLine plan={plan} line="post" lineId={line.id} about={line.name} action={remove} />
        </span>
      ),
    });
  }
  return <Table caption="Jabatan dalam rancangan" rows={rows} rowKey={(line) => line.id} columns={columns} />;
}

/** Who goes on with which indicator. */
export function IkuLineTable({ plan, rows, remove }: LinesProps<IkuLineView>) {
  const columns: Column<IkuLineView>[] = [
    { key: "name", heading: "Indikator", cell: (line) => line.name },
    { key: "from", heading: "Semula", cell: (line) => line.from },
    {
      key: "to",
      heading: "Dilanjutkan oleh",
      cell: (line) =>
        line.to === null ? (
          <Badge tone="danger">Belum ditentukan</Badge>
        ) : (
          <>
            {line.to}
            {line.lineId === null && (
              <span className="block text-sm text-ink-soft">mengikuti unit penerus</span>
            )}
          </>
        ),
    },
  ];
  if (remove !== null) {
    columns.push({
      key: "do",
      heading: "Tindakan",
      cell: (line) => (
        <span className="flex flex-wrap gap-2">
          <LinkButton
            size="small"
            href={`/penataan-organisasi/${plan.id}/indikator?iku=${line.ikuId}` as Route}
          >
            Tentukan penerima<span className="sr-only"> {line.name}</span>
          </LinkButton>
          {line.lineId !== null && (
            <RemoveLine plan={plan} line="iku" lineId={line.lineId} about={line.name} action={remove} />
          )}
        </span>
      ),
    });
  }
  return (
    <Table caption="Indikator dalam rancangan" rows={rows} rowKey={(line) => line.ikuId} columns={columns} />
  );
}
