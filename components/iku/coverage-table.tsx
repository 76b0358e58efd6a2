import type { Route } from "next";
import Link from "next/link";

import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import { IDLE_TEXTS, idleReason, shareText, type CoverageView, type Share } from "@/lib/iku/coverage";
import { CircleCheck } from "@/components/ui/icons";

function Part({ share }: { share: Share }) {
  return (
    <>
      {shareText(share)}
      {share.of > 0 && (
        <span className="block text-xs text-ink-soft">
          {share.reached.toLocaleString("id-ID")} dari {share.of.toLocaleString("id-ID")}
        </span>
      )}
    </>
  );
}

const NOTHING = {
  unit: "Belum ada pegawai yang ber-SKP atau perjanjian kinerja yang disepakati.",
  iku: "Semua IKU perjanjian kinerja sudah dipikul sedikitnya satu RHK.",
  rhk: "Semua hasil kerja utama bersandar pada RHK pimpinan atau IKU.",
  kosong: "Semua pegawai yang ber-SKP memikul sedikitnya satu bagian pohon kinerja.",
  berat: "Tidak ada pegawai yang memikul lebih banyak daripada ambang kebijakan.",
} as const;

interface CoverageTableProps {
  view: CoverageView;
  /** The address that shows a unit with all under it. */
  unitHref: (unitId: string) => Route;
  /** The address that opens the form for a line. */
  linkHref: (rhkId: string) => Route;
}

/** One page of one of the lists of the checks. */
export function CoverageTable({ view, unitHref, linkHref }: CoverageTableProps) {
  const { list, canLink, year } = view;
  if (list.rows.length === 0)
    return (
      <EmptyState icon={<CircleCheck />} title="Tidak ada yang perlu ditindaklanjuti">
        {NOTHING[list.part]}
      </EmptyState>
    );
  switch (list.part) {
    case "unit":
      return (
        <Table
          caption={`Cakupan menurut unit tahun ${String(year)}`}
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "unit",
              heading: "Unit",
              cell: ({ id, name }) => (
                <Link href={unitHref(id)} className="link font-semibold" prefetch={false}>
                  {name}
                </Link>
              ),
            },
            { key: "ikus", heading: "IKU dipikul", align: "end", cell: ({ ikus }) => <Part share={ikus} /> },
            {
              key: "lines",
              heading: "RHK bersandar",
              align: "end",
              cell: ({ lines }) => <Part share={lines} />,
            },
            {
              key: "people",
              heading: "Pegawai memikul",
              align: "end",
              cell: ({ people }) => <Part share={people} />,
            },
          ]}
        />
      );
    case "iku":
      return (
        <Table
          caption="IKU perjanjian kinerja tanpa RHK"
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "iku",
              heading: "Indikator",
              cell: ({ ikuId, code, name }) => (
                <span className="block max-w-reading">
                  <Link href={`/iku/${ikuId}` as Route} className="link font-semibold" prefetch={false}>
                    {name}
                  </Link>
                  <span className="block text-sm font-normal text-ink-soft">{code}</span>
                </span>
              ),
            },
            { key: "unit", heading: "Perjanjian kinerja", cell: ({ unit }) => unit },
          ]}
        />
      );
    case "rhk":
      return (
        <Table
          caption="Hasil kerja utama tanpa sandaran"
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "rhk", heading: "Hasil kerja utama", cell: ({ text }) => text },
            {
              key: "person",
              heading: "Pegawai",
              cell: ({ person, unit }) => (
                <>
                  {person}
                  <span className="block text-sm text-ink-soft">{unit}</span>
                </>
              ),
            },
            ...(canLink
              ? [
                  {
                    key: "link",
                    heading: "Tindak lanjut",
                    cell: ({ id }: { id: string }) => (
                      <LinkButton href={linkHref(id)} size="small">
                        Hubungkan
                      </LinkButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      );
    case "kosong":
    case "berat":
      return (
        <Table
          caption={
            list.part === "kosong" ? "Pegawai yang belum memikul" : "Pegawai dengan RHK terlalu banyak"
          }
          rows={list.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", heading: "Pegawai", cell: ({ name }) => name },
            { key: "unit", heading: "Unit", cell: ({ unit }) => unit },
            list.part === "kosong"
              ? { key: "why", heading: "Mengapa", cell: ({ utama }) => IDLE_TEXTS[idleReason(utama)] }
              : { key: "utama", heading: "RHK utama", align: "end", cell: ({ utama }) => utama ?? 0 },
          ]}
        />
      );
  }
}
