import { CircleCheckBig } from "@/components/ui/icons";
import type { Metadata } from "next";

import { FindingCard } from "@/components/readiness/finding-card";
import {
  OverloadedTable,
  RetiringTable,
  WithoutAppraiserTable,
  WithoutHeadTable,
  WithoutUnitTable,
} from "@/components/readiness/finding-tables";
import { PlaceSeveralForm } from "@/components/readiness/place-several-form";
import { ReadinessCounts } from "@/components/readiness/readiness-counts";
import { RetireSeveralForm } from "@/components/readiness/retire-several-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { partAsked, type ReadinessView } from "@/lib/employee/readiness-view";
import { readinessReport } from "@/lib/employee/server/readiness";
import { longDate } from "@/lib/kernel/indonesian-date";

import { placeSeveralAction, retireSeveralAction } from "./actions";

export const metadata: Metadata = { title: "Kesiapan" };

/** What stands between the agency and its first SKP, and the way to mend it. */
export default async function ReadinessPage({ searchParams }: PageProps<"/kesiapan">) {
  const actor = await requirePermission("employee.read-readiness");
  const { bagian, mulai, kabar, jumlah } = await searchParams;
  const view = await readinessReport(actor, partAsked(bagian, mulai));
  return (
    <>
      <PageHeader
        title="Kesiapan"
        lead={`Yang perlu dibenahi agar setiap pegawai dapat menyusun SKP, menurut data per ${longDate(view.day)}.`}
        viewers="admin kepegawaian, inspektorat, dan pimpinan; pengelola kinerja melihat unitnya saja."
      />
      <News kabar={kabar} count={jumlah} />
      {!view.isWholeAgency && (
        <Notice tone="info" className="mb-6">
          Laporan ini memuat unit yang dicakup peran Anda. Pegawai yang belum punya unit hanya terlihat oleh
          admin kepegawaian.
        </Notice>
      )}
      {isAllReady(view) ? (
        <EmptyState icon={<CircleCheckBig />} title="Semua siap">
          Setiap pegawai punya unit dan pejabat penilai, setiap unit berpegawai punya pimpinan, dan tidak ada
          yang pensiun dalam {view.retirementMonths} bulan ke depan.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <ReadinessCounts view={view} />
          <Findings view={view} />
        </div>
      )}
    </>
  );
}

function isAllReady(view: ReadinessView): boolean {
  const { withoutUnit, withoutHead, withoutAppraiser, overloaded, retiring } = view;
  return [withoutUnit, withoutHead, withoutAppraiser, overloaded, retiring].every(({ total }) => total === 0);
}

/** What has just been done, as the address says it. */
function newsText(kabar: unknown, count: unknown): string | null {
  const people = typeof count === "string" && /^\d{1,3}$/.test(count) ? `${count} pegawai` : "pegawai";
  switch (kabar) {
    case "ditempatkan":
      return `Penempatan ${people} sudah dicatat.`;
    case "pensiun":
      return `Pensiun ${people} sudah dicatat.`;
    case "pimpinan":
      return "Pimpinan unit sudah dicatat.";
    default:
      return null;
  }
}

function News({ kabar, count }: { kabar: unknown; count: unknown }) {
  const text = newsText(kabar, count);
  return text === null ? null : (
    <Notice tone="success" role="status" className="mb-6">
      {text}
    </Notice>
  );
}

/** Who retires by age is put down in one go; the end of a contract is looked at one by one. */
function Retiring({ rows, mayEdit }: { rows: ReadinessView["retiring"]["rows"]; mayEdit: boolean }) {
  const isByAge = ({ because }: (typeof rows)[number]) => because !== "contract";
  const byAge = rows.filter(isByAge);
  const others = mayEdit ? rows.filter((person) => !isByAge(person)) : rows;
  return (
    <div className="grid gap-6">
      {mayEdit && byAge.length > 0 && <RetireSeveralForm people={byAge} action={retireSeveralAction} />}
      {others.length > 0 && <RetiringTable rows={others} mayEdit={mayEdit} />}
    </div>
  );
}

function Findings({ view }: { view: ReadinessView }) {
  const { withoutUnit, withoutHead, withoutAppraiser, overloaded, retiring, may } = view;
  return (
    <>
      <FindingCard
        part="tanpa-unit"
        title="Pegawai tanpa unit kerja"
        why="Tanpa unit tidak ada pejabat penilai, sehingga SKP tidak dapat diajukan."
        page={withoutUnit}
        inOrder="Setiap pegawai sudah ditempatkan di unit yang berlaku."
      >
        {may.edit ? (
          <PlaceSeveralForm people={withoutUnit.rows} action={placeSeveralAction} />
        ) : (
          <WithoutUnitTable rows={withoutUnit.rows} />
        )}
      </FindingCard>
      <FindingCard
        part="tanpa-pimpinan"
        title="Unit tanpa pimpinan"
        why="Pegawainya dinilai oleh pimpinan di atasnya lagi, sampai ada pejabat, Plt., atau Plh."
        page={withoutHead}
        inOrder="Setiap unit yang berpegawai ada pimpinannya."
      >
        <WithoutHeadTable rows={withoutHead.rows} mayEdit={may.edit} />
      </FindingCard>
      <FindingCard
        part="tanpa-penilai"
        title="Pegawai tanpa pejabat penilai"
        why="Punya unit, tetapi tidak ada yang dapat menilai. Benahi unit atau pimpinan yang disebut."
        page={withoutAppraiser}
        inOrder="Setiap pegawai yang punya unit ada pejabat penilainya."
      >
        <WithoutAppraiserTable rows={withoutAppraiser.rows} mayEdit={may.edit} />
      </FindingCard>
      <FindingCard
        part="terlalu-banyak"
        title={`Pejabat penilai dengan lebih dari ${String(view.mostPerAppraiser)} pegawai`}
        why="Dialog kinerja dengan pegawai sebanyak itu sulit dilakukan. Delegasikan sebagian penilaian."
        page={overloaded}
        inOrder={`Tidak ada pejabat yang menilai lebih dari ${String(view.mostPerAppraiser)} pegawai.`}
      >
        <OverloadedTable rows={overloaded.rows} mayDelegate={may.delegate} />
      </FindingCard>
      <FindingCard
        part="pensiun"
        title={`Pensiun dan akhir perjanjian kerja dalam ${String(view.retirementMonths)} bulan`}
        why="SKP diakhiri dan pengganti disiapkan sebelum tanggalnya. Yang sudah dicatat tidak tampil lagi di sini."
        page={retiring}
        inOrder={`Tidak ada yang pensiun dalam ${String(view.retirementMonths)} bulan ke depan.`}
      >
        <Retiring rows={retiring.rows} mayEdit={may.edit} />
      </FindingCard>
    </>
  );
}
