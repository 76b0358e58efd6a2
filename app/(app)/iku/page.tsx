import { Gauge } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import Link from "next/link";

import { CapaianMark } from "@/components/iku/capaian-mark";
import { Button } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { Table, type Column } from "@/components/ui/table";
import { requirePermission } from "@/lib/auth/server/session";
import { registerPage } from "@/lib/iku/server/queries/register";
import type { IkuRow } from "@/lib/iku/view";
import { isId } from "@/lib/kernel/id";

export const metadata: Metadata = { title: "Indikator kinerja utama" };

const one = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function yearAsked(value: unknown, otherwise: number): number {
  const year = Number(one(value) ?? Number.NaN);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : otherwise;
}

function columnsOf(year: number): readonly Column<IkuRow>[] {
  return [
    {
      key: "name",
      heading: "Indikator",
      cell: ({ id, code, name, unitName }) => (
        <span className="block max-w-reading">
          <Link
            href={`/iku/${id}?tahun=${String(year)}` as Route}
            className="link font-semibold"
            prefetch={false}
          >
            {name}
          </Link>
          <span className="block text-sm font-normal text-ink-soft">
            {code}
            {unitName === null ? " · belum ada penanggung jawab" : ` · ${unitName}`}
          </span>
        </span>
      ),
    },
    { key: "target", heading: `Target ${String(year)}`, align: "end", cell: ({ target }) => target || "–" },
    {
      key: "realisasi",
      heading: "Realisasi",
      align: "end",
      cell: ({ realisasi, period }) =>
        period === null ? (
          "–"
        ) : (
          <>
            {realisasi}
            <span className="block text-xs text-ink-soft">s.d. {period}</span>
          </>
        ),
    },
    {
      key: "capaian",
      heading: "Capaian",
      cell: ({ capaian, capaianOf }) => (
        <>
          <CapaianMark capaian={capaian} />
          {capaianOf !== null && <span className="block text-xs text-ink-soft">{capaianOf}</span>}
        </>
      ),
    },
  ];
}

/** The register of indicators with how each of them stands. */
export default async function IkuRegisterPage({ searchParams }: PageProps<"/iku">) {
  const actor = await requirePermission("iku.read");
  const { tahun, unit, setelah, sebelum } = await searchParams;
  const unitId = one(unit);
  const page = await registerPage(actor, {
    q: "",
    unitId: unitId !== null && isId(unitId) ? unitId : null,
    year: yearAsked(tahun, Number(actor.today.slice(0, 4))),
    after: one(setelah)?.slice(0, 30) ?? null,
    before: one(sebelum)?.slice(0, 30) ?? null,
  });
  const { year } = page;
  const href = (parts: Readonly<Record<string, string>>): Route =>
    `/iku?${new URLSearchParams({
      tahun: String(year),
      ...(unitId === null ? {} : { unit: unitId }),
      ...parts,
    }).toString()}` as Route;
  return (
    <>
      <PageHeader
        title="Indikator kinerja utama"
        lead="Ukuran keberhasilan tujuan dan sasaran, dengan target, realisasi sampai periode terakhir, dan capaiannya terhadap target periode itu."
        viewers="semua pegawai instansi Anda, kecuali administrator sistem."
        actions={
          <>
            <DownloadLink href={`/iku/ekspor?format=xlsx&tahun=${String(year)}`}>Unduh Excel</DownloadLink>
            {page.canPlan && <LinkButton href={"/perencanaan"}>Susun perencanaan</LinkButton>}
          </>
        }
      />
      <form action="/iku" aria-label="Pilih tahun" className="no-print mb-6 flex flex-wrap items-end gap-3">
        {unitId !== null && <input type="hidden" name="unit" value={unitId} />}
        <SelectField
          name="tahun"
          label="Tahun"
          width="medium"
          defaultValue={String(year)}
          options={page.years.map((value) => ({ value: String(value), label: String(value) }))}
        />
        <Button type="submit">Tampilkan</Button>
      </form>
      {page.rows.length === 0 ? (
        <EmptyState icon={<Gauge />} title="Belum ada indikator">
          Indikator tampil di sini setelah perencana menambahkannya pada tujuan atau sasaran di halaman
          Perencanaan kinerja.
        </EmptyState>
      ) : (
        <>
          <Table
            caption={`Indikator kinerja tahun ${String(year)}`}
            columns={columnsOf(year)}
            rows={page.rows}
            rowKey={({ id }) => id}
          />
          <Pagination
            label="indikator"
            previous={page.previous === null ? null : href({ sebelum: page.previous })}
            next={page.next === null ? null : href({ setelah: page.next })}
          />
        </>
      )}
    </>
  );
}
