import { Hourglass } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { forbidden } from "next/navigation";

import { EmptyState } from "@/components/ui/empty-state";
import { Explanation } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import { requirePermission } from "@/lib/auth/server/session";
import type { CalendarDate } from "@/lib/kernel/calendar";
import { MONTH_NAMES } from "@/lib/kernel/indonesian-date";
import { POSITION_KIND_NAMES } from "@/lib/employee/labels";
import { AIM_MINUTES, LEAST_PEOPLE, usage, usageMonth, type UsageGroup } from "@/lib/realisasi/server/usage";

export const metadata: Metadata = { title: "Waktu pemakaian" };

function monthText(month: CalendarDate): string {
  return `${MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`;
}

function figure(value: number | null, unit: string): string {
  if (value === null) return "–";
  return `${value.toLocaleString("id-ID", { maximumFractionDigits: 1 })} ${unit}`;
}

/** What the application itself costs people a month. */
export default async function UsagePage({ searchParams }: PageProps<"/pemakaian">) {
  const actor = await requirePermission("realisasi.read-usage");
  const { bulan } = await searchParams;
  const view = await usage(actor, usageMonth(typeof bulan === "string" ? bulan : undefined, actor.today));
  if (view === null) forbidden();
  const staff = view.groups.find(({ kind }) => kind === "pelaksana") ?? null;
  return (
    <>
      <PageHeader
        title="Waktu pemakaian aplikasi"
        lead={`Berapa lama pegawai memakai aplikasi ini pada ${monthText(view.month)}. Bagi pelaksana diusahakan paling lama ${String(AIM_MINUTES)} menit sebulan.`}
        viewers="admin kepegawaian seluruh instansi; hanya angka kelompok, tidak per orang."
      />
      <nav aria-label="Bulan" className="mb-6 flex flex-wrap gap-2">
        {view.months.map((month) => (
          <LinkButton
            key={month}
            href={`/pemakaian?bulan=${month.slice(0, 7)}` as Route}
            size="small"
            tone={month === view.month ? "primary" : "secondary"}
          >
            {monthText(month)}
          </LinkButton>
        ))}
      </nav>
      {view.groups.length === 0 ? (
        <EmptyState icon={<Hourglass />} title="Belum ada pemakaian yang tercatat">
          Waktu dihitung sejak pegawai masuk ke aplikasi pada bulan ini.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <StatRow>
            <Stat
              label="Median pelaksana"
              value={figure(staff?.median ?? null, "menit")}
              note={`${String(staff?.people ?? 0)} pelaksana memakai aplikasi`}
              explanation={
                <Explanation of="median pelaksana">
                  Waktu antarpermintaan dalam satu kunjungan ditambah satu menit membaca; jeda lebih dari lima
                  menit tidak dihitung. Kelompok kurang dari {LEAST_PEOPLE} orang tidak ditampilkan.
                </Explanation>
              }
            />
            <Stat
              label={`Lebih dari ${String(AIM_MINUTES)} menit`}
              value={figure(staff?.over ?? null, "%")}
              note="dari pelaksana"
            />
          </StatRow>
          <Table<UsageGroup>
            caption={`Waktu pemakaian per jenis jabatan, ${monthText(view.month)}`}
            columns={[
              { key: "kind", heading: "Jenis jabatan", cell: ({ kind }) => POSITION_KIND_NAMES[kind] },
              {
                key: "people",
                heading: "Pegawai",
                align: "end",
                cell: ({ people }) => people.toLocaleString("id-ID"),
              },
              {
                key: "median",
                heading: "Median",
                align: "end",
                cell: ({ median }) => figure(median, "menit"),
              },
              {
                key: "over",
                heading: "Lebih dari 30 menit",
                align: "end",
                cell: ({ over }) => figure(over, "%"),
              },
            ]}
            rows={view.groups}
            rowKey={({ kind }) => kind}
          />
        </div>
      )}
    </>
  );
}
