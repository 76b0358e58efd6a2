import type { Metadata, Route } from "next";

import { CoverageTable } from "@/components/iku/coverage-table";
import { LinkUpForms } from "@/components/iku/link-up-forms";
import { Card } from "@/components/ui/card";
import { Explanation } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Stat, StatRow } from "@/components/ui/stat";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { COVERAGE_PART_LABELS, COVERAGE_PARTS, shareText, type CoverageView } from "@/lib/iku/coverage";
import { coveragePage } from "@/lib/iku/server/queries/coverage";
import { isId } from "@/lib/kernel/id";
import { looseLine } from "@/lib/skp/server/commands/link-up";

import { linkToIkuAction, linkToRhkAction, unlinkFromIkuAction } from "./actions";

export const metadata: Metadata = { title: "Cakupan penjenjangan" };

const ADDRESS = "/pohon-kinerja/cakupan";
const idIn = (value: unknown): string | null => (typeof value === "string" && isId(value) ? value : null);

/** How far the tree reaches people: what nobody carries, what hangs in the air, who carries nothing or too much. */
export default async function CoveragePage({ searchParams }: PageProps<"/pohon-kinerja/cakupan">) {
  const actor = await requirePermission("iku.read-coverage");
  const { bagian, unit, setelah, rhk } = await searchParams;
  const part = COVERAGE_PARTS.find((one) => one === bagian) ?? "unit";
  const [unitId, rhkId] = [idIn(unit), idIn(rhk)];
  const year = Number(actor.today.slice(0, 4));
  const view = await coveragePage(actor, { part, year, after: idIn(setelah), unitId });
  const line = rhkId === null || !view.canLink ? null : await looseLine(actor, rhkId);
  const href = (parts: Readonly<Record<string, string>>): Route =>
    `${ADDRESS}?${new URLSearchParams({ ...(unitId === null ? {} : { unit: unitId }), ...parts }).toString()}` as Route;
  return (
    <>
      <PageHeader
        title="Cakupan penjenjangan"
        breadcrumbs={[{ href: "/pohon-kinerja", label: "Pohon kinerja" }]}
        lead={`Sampai di mana pohon kinerja ${String(year)} menjangkau pegawai: yang belum dipikul, yang tanpa sandaran, dan siapa memikul apa.`}
        viewers="perencana, pimpinan, pengelola kinerja, dan admin kepegawaian, masing-masing untuk unitnya. Tidak memuat penilaian siapa pun."
        actions={
          unitId === null ? undefined : (
            <LinkButton href={`${ADDRESS}?bagian=${part}` as Route}>Lihat semua unit</LinkButton>
          )
        }
      />
      <div className="mb-6">
        <Sums view={view} />
      </div>
      {line !== null && (
        <div className="mb-6">
          <Card title={line.text} lead={`${line.person} · ${line.unit}`}>
            <LinkUpForms
              key={line.rhkId}
              line={line}
              toRhk={linkToRhkAction}
              toIku={linkToIkuAction}
              unlink={unlinkFromIkuAction}
            />
          </Card>
        </div>
      )}
      <Tabs
        label="Pemeriksaan"
        tabs={COVERAGE_PARTS.map((one) => ({
          href: href({ bagian: one }),
          label: COVERAGE_PART_LABELS[one],
          current: one === part,
          ...countOf(view, one),
        }))}
      />
      <CoverageTable
        view={view}
        unitHref={(id) => `${ADDRESS}?bagian=unit&unit=${id}` as Route}
        linkHref={(id) => href({ bagian: "rhk", rhk: id })}
      />
      <Pagination
        label="pemeriksaan"
        previous={setelah === undefined ? null : href({ bagian: part })}
        next={view.next === null ? null : href({ bagian: part, setelah: view.next })}
      />
    </>
  );
}

function countOf({ sums }: CoverageView, part: (typeof COVERAGE_PARTS)[number]): { count?: number } {
  switch (part) {
    case "unit":
      return {};
    case "iku":
      return { count: sums.ikus.of - sums.ikus.reached };
    case "rhk":
      return { count: sums.lines.of - sums.lines.reached };
    case "kosong":
      return { count: sums.people.of - sums.people.reached };
    case "berat":
      return { count: sums.heavy };
  }
}

function Sums({ view: { sums, mostRhk } }: { view: CoverageView }) {
  const { ikus, lines, people, heavy } = sums;
  return (
    <StatRow>
      <Stat
        label="IKU dipikul"
        value={shareText(ikus)}
        note={`${String(ikus.reached)} dari ${String(ikus.of)} IKU perjanjian kinerja`}
        explanation={
          <Explanation
            of="IKU dipikul"
            formula="IKU dengan RHK ÷ IKU perjanjian kinerja × 100"
            inputs={[
              { label: "IKU dengan RHK", value: ikus.reached },
              { label: "IKU perjanjian kinerja", value: ikus.of },
            ]}
            source="perjanjian kinerja yang disepakati dan SKP yang berlaku"
          >
            IKU dihitung dipikul bila sedikitnya satu RHK yang berlaku tahun ini terhubung dengannya.
          </Explanation>
        }
      />
      <Stat
        label="RHK bersandar"
        value={shareText(lines)}
        note={`${lines.reached.toLocaleString("id-ID")} dari ${lines.of.toLocaleString("id-ID")} hasil kerja utama`}
        explanation={
          <Explanation
            of="RHK bersandar"
            formula="RHK utama yang terhubung ÷ RHK utama × 100"
            inputs={[
              { label: "Terhubung", value: lines.reached },
              { label: "RHK utama", value: lines.of },
            ]}
            source="SKP yang berlaku, tanpa yang dikelola di luar"
          >
            Terhubung bila bersandar pada RHK pimpinan yang masih berlaku, atau pada sebuah IKU.
          </Explanation>
        }
      />
      <Stat
        label="Pegawai memikul"
        value={shareText(people)}
        note={`${people.reached.toLocaleString("id-ID")} dari ${people.of.toLocaleString("id-ID")} pegawai ber-SKP`}
        explanation={
          <Explanation
            of="pegawai memikul"
            formula="pegawai dengan RHK terhubung ÷ pegawai yang harus ber-SKP × 100"
            inputs={[
              { label: "Memikul", value: people.reached },
              { label: "Harus ber-SKP", value: people.of },
            ]}
            source="daftar pegawai dan SKP yang berlaku"
          >
            Seorang pegawai memikul bila sedikitnya satu hasil kerja utamanya terhubung ke atas.
          </Explanation>
        }
      />
      <Stat
        label="Terlalu banyak RHK"
        value={heavy.toLocaleString("id-ID")}
        note={`pegawai dengan lebih dari ${String(mostRhk)} RHK utama`}
        explanation={
          <Explanation
            of="terlalu banyak"
            inputs={[{ label: "Ambang kebijakan", value: `${String(mostRhk)} RHK utama` }]}
            source="Kebijakan instansi, bagian Penjenjangan kinerja"
          >
            Jumlah pegawai yang RHK utamanya melebihi ambang yang ditetapkan instansi.
          </Explanation>
        }
      />
    </StatRow>
  );
}
