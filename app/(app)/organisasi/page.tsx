import { Building2 } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { ExpectationCard } from "@/components/evaluation/expectation-card";
import { EvaluationNews } from "@/components/evaluation/evaluation-news";
import { UnitPredikatCard, UnitPredikatTable } from "@/components/evaluation/unit-predikat";
import { BeginImprovementCard } from "@/components/improvement/begin-card";
import { DownloadLink } from "@/components/ui/download-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import { hasPermission } from "@/lib/access/permissions";
import { requirePermission } from "@/lib/auth/server/session";
import { organisasiPage } from "@/lib/evaluation/server/organisasi-page";
import { isId } from "@/lib/kernel/id";

import { beginImprovementAction } from "../rencana-perbaikan/actions";
import { setExpectationAction, setUnitPredikatAction } from "./actions";

export const metadata: Metadata = { title: "Predikat organisasi" };

function idIn(value: unknown): string | null {
  return typeof value === "string" && isId(value) ? value : null;
}

/** Predikat kinerja organisasi of units in a period: first the organisation, then people. */
export default async function OrganisasiRoute({ searchParams }: PageProps<"/organisasi">) {
  const actor = await requirePermission("evaluation.read-organisasi");
  const { unit, periode, kabar } = await searchParams;
  const page = await organisasiPage(actor, { unitId: idIn(unit), periodId: idIn(periode) });
  if (page === null && unit !== undefined) notFound();
  const shown = page === null || page === "no-period" ? null : page;
  const href = (id: string): Route =>
    `/organisasi?unit=${id}${shown === null ? "" : `&periode=${shown.period.id}`}` as Route;
  return (
    <>
      <PageHeader
        title="Predikat organisasi"
        breadcrumbs={(shown?.path ?? []).map(({ id, name }) => ({ href: href(id), label: name }))}
        lead="Predikat kinerja organisasi ditetapkan pimpinan satu tingkat di atas unit, sebelum predikat pegawainya."
        actions={
          shown?.set != null &&
          hasPermission(actor, "document.read") && (
            <DownloadLink
              href={`/organisasi/cetak?unit=${shown.unit.id}&periode=${shown.period.id}` as Route}
            >
              Format penetapan (PDF)
            </DownloadLink>
          )
        }
        viewers="pimpinan unit dan atasannya, admin kepegawaian, pengelola kinerja, perencana, inspektorat, dan pimpinan instansi; pegawai melihat predikat unitnya sendiri."
      />
      <EvaluationNews news={kabar} />
      {shown === null ? (
        <EmptyState icon={<Building2 />} title="Belum ada yang ditampilkan">
          Halaman ini terisi setelah periode kinerja dimulai dan Anda memiliki unit kerja.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          {shown.roots.length > 1 && (
            <Tabs
              label="Unit yang Anda jangkau"
              tabs={shown.roots.map((root) => ({
                href: href(root.id),
                label: root.name,
                current: root.id === shown.unit.id,
              }))}
            />
          )}
          <form
            action="/organisasi"
            aria-label="Pilih periode"
            className="no-print flex flex-wrap items-end gap-3"
          >
            <input type="hidden" name="unit" value={shown.unit.id} />
            <SelectField
              name="periode"
              label="Periode"
              width="medium"
              defaultValue={shown.period.id}
              options={shown.periods.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button type="submit">Tampilkan</Button>
          </form>
          <UnitPredikatCard
            key={`${shown.unit.id} ${shown.period.id} ${String(shown.unit.version)}`}
            view={shown.unit}
            period={shown.period}
            rule={shown.rule}
            timeZone={actor.timeZone}
            set={setUnitPredikatAction}
            suggestion={shown.suggestion}
            expectation={shown.set?.expectation ?? null}
            expected={shown.expectation}
          />
          {shown.unit.source !== "follows" && (
            <ExpectationCard
              key={`ekspektasi ${shown.unit.id} ${String(shown.period.year)} ${String(shown.expectation?.version ?? 0)}`}
              unit={shown.unit}
              year={shown.period.year}
              expectation={shown.expectation}
              timeZone={actor.timeZone}
              set={shown.mayExpect ? setExpectationAction : null}
            />
          )}
          {shown.improvement !== null && (
            <BeginImprovementCard
              unitId={shown.unit.id}
              periodId={shown.period.id}
              improvement={shown.improvement}
              begin={beginImprovementAction}
            />
          )}
          {shown.under.length > 0 && (
            <section aria-labelledby="di-bawah">
              <h2 id="di-bawah" className="mb-3 text-lg font-semibold">
                Unit di bawahnya
              </h2>
              <UnitPredikatTable units={shown.under} href={href} />
            </section>
          )}
        </div>
      )}
    </>
  );
}
