import { Gauge } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { CourseLegend } from "@/components/chart/course-lines";
import { CourseCard } from "@/components/course/course-card";
import { BranchCourseTable, DebtorTable, SasaranTable } from "@/components/course/course-tables";
import { CourseTabs } from "@/components/course/course-tabs";
import { VerdictCard } from "@/components/course/verdict-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requirePermission } from "@/lib/auth/server/session";
import { courseFilter, courseHref } from "@/lib/dashboard/course-filter";
import type { CourseView } from "@/lib/dashboard/course-view";
import { coursePage } from "@/lib/dashboard/server/course";
import { COURSE_STANDS } from "@/lib/iku/course";
import { COURSE_STAND_LABELS } from "@/lib/iku/course-messages";

export const metadata: Metadata = { title: "Dasbor IKU" };

/** Whether a unit and all under it are on course, where they are not, and how the year will end. */
export default async function CoursePage({ searchParams }: PageProps<"/dasbor/iku">) {
  const actor = await requirePermission("iku.read");
  const { unit, tahun, keadaan, setelah, sebelum } = courseFilter.parse(await searchParams);
  const thisYear = Number(actor.today.slice(0, 4));
  const view = await coursePage(actor, {
    ...{ year: tahun ?? thisYear, unitId: unit ?? null },
    ...{ stand: keadaan ?? null, after: setelah ?? null, before: sebelum ?? null },
  });
  if (view === null) {
    if (unit !== undefined) notFound();
    return (
      <>
        <PageHeader title="Dasbor IKU" />
        <EmptyState icon={<Gauge />} title="Belum ada unit">
          Jalur indikator tampil setelah susunan unit instansi Anda diisi.
        </EmptyState>
      </>
    );
  }
  const { year } = view;
  return (
    <>
      <PageHeader
        title={view.unit.name}
        lead={`Jalur indikator kinerja tahun ${String(year)}, beserta semua unit di bawahnya.`}
        breadcrumbs={view.path.map(({ id, name }) => ({
          href: courseHref({ unit: id, tahun: year }) as Route,
          label: name,
        }))}
        actions={[year - 1, year + 1]
          .filter((other) => other <= thisYear)
          .map((other) => (
            <LinkButton
              key={other}
              size="small"
              href={courseHref({ unit: view.unit.id, tahun: other }) as Route}
            >
              Tahun {String(other)}
            </LinkButton>
          ))}
        viewers="semua pegawai instansi Anda, kecuali administrator sistem."
      />
      <CourseTabs current="" unitId={view.unit.id} year={year} />
      {view.roots.length > 1 && (
        <Tabs
          label="Unit Anda"
          tabs={view.roots.map(({ id, name }) => ({
            href: courseHref({ unit: id, tahun: year }) as Route,
            label: name,
            current: id === view.unit.id,
          }))}
        />
      )}
      <div className="grid gap-8">
        <VerdictCard all={view.all} limits={view.limits} unitId={view.unit.id} year={year} />
        {view.worst.length > 0 && (
          <section aria-labelledby="dulu">
            <h2 id="dulu" className="mb-3 text-lg font-semibold">
              Lihat ini dulu
            </h2>
            <Cards rows={view.worst} view={view} />
          </section>
        )}
        {view.branches.length > 0 && (
          <section aria-labelledby="unit">
            <h2 id="unit" className="mb-3 text-lg font-semibold">
              Bendera merah menurut unit
            </h2>
            <BranchCourseTable branches={view.branches} year={year} share={view.limits.unitRedShare} />
          </section>
        )}
        {view.sasaran.length > 0 && (
          <section aria-labelledby="sasaran">
            <h2 id="sasaran" className="mb-3 text-lg font-semibold">
              Capaian menurut sasaran
            </h2>
            <SasaranTable sasaran={view.sasaran} />
          </section>
        )}
        <section aria-labelledby="belum">
          <h2 id="belum" className="mb-3 text-lg font-semibold">
            Yang belum mengisi
          </h2>
          {view.debtors.length === 0 ? (
            <p className="text-ink-soft">
              Semua realisasi yang sudah waktunya ({String(view.limits.dueDays)} hari setelah periode
              berakhir) telah diisi.
            </p>
          ) : (
            <DebtorTable debtors={view.debtors} year={year} />
          )}
        </section>
        <CourseList view={view} stand={keadaan ?? null} />
      </div>
    </>
  );
}

function Cards({ rows, view }: { rows: CourseView["rows"]; view: CourseView }) {
  return (
    <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
      {rows.map((row) => (
        <CourseCard key={row.id} row={row} year={view.year} unitId={view.unit.id} />
      ))}
    </div>
  );
}

function CourseList({ view, stand }: { view: CourseView; stand: (typeof COURSE_STANDS)[number] | null }) {
  const { year, unit, all } = view;
  const filter = stand === null ? {} : { keadaan: stand };
  const href = (parts: Parameters<typeof courseHref>[0]): Route =>
    `${courseHref({ unit: unit.id, tahun: year, ...parts })}#daftar` as Route;
  return (
    <section aria-labelledby="daftar">
      <h2 id="daftar" className="mb-1 scroll-mt-20 text-lg font-semibold">
        Semua indikator
      </h2>
      <div className="mb-3">
        <CourseLegend />
      </div>
      <Tabs
        label="Saring menurut keadaan"
        tabs={[
          { href: href({}), label: "Semua", current: stand === null, count: all.total },
          ...COURSE_STANDS.map((one) => ({
            href: href({ keadaan: one }),
            label: COURSE_STAND_LABELS[one],
            current: stand === one,
            count: all.counts[one],
          })),
        ]}
      />
      {view.rows.length === 0 ? (
        <EmptyState icon={<Gauge />} title="Tidak ada indikator di sini">
          {all.total === 0
            ? "Indikator tampil setelah perencana menetapkannya dan memberinya target tahun ini."
            : "Tidak ada indikator dengan keadaan ini; pilih keadaan lain di atas."}
        </EmptyState>
      ) : (
        <Cards rows={view.rows} view={view} />
      )}
      <Pagination
        label="indikator"
        previous={view.previous === null ? null : href({ ...filter, sebelum: view.previous })}
        next={view.next === null ? null : href({ ...filter, setelah: view.next })}
      />
    </section>
  );
}
