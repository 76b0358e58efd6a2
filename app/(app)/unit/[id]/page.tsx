import { CirclePlus, Pencil, SquareX } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { ReopenUnit } from "@/components/agency/reopen-unit";
import { UnitChildren } from "@/components/agency/unit-children";
import { UnitFacts, UnitHeads } from "@/components/agency/unit-facts";
import { UnitHistory } from "@/components/agency/unit-history";
import { dayAsked, unitHref, unitTreeHref } from "@/components/agency/unit-href";
import { UnitNotices } from "@/components/agency/unit-notices";
import { UnitPeople } from "@/components/agency/unit-people";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { hasPermission } from "@/lib/access/permissions";
import { UNIT_KIND_NAMES } from "@/lib/agency/labels";
import { unitDetail } from "@/lib/agency/server/queries/unit-detail";
import { unitPeople } from "@/lib/agency/server/queries/unit-people";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";

import { reopenUnitAction } from "../actions";

export const metadata: Metadata = { title: "Unit organisasi" };

/** A unit as it stands on a day: what it is, who leads it, what and who is in it, and how it came about. */
export default async function UnitPage({ params, searchParams }: PageProps<"/unit/[id]">) {
  const actor = await requirePermission("agency.read-units");
  const [{ id }, { per, sesudah, kabar }] = await Promise.all([params, searchParams]);
  if (!isId(id)) notFound();
  const day = dayAsked(typeof per === "string" ? per : undefined, actor.today);
  const linkDay = day === actor.today ? undefined : day;
  const after = typeof sesudah === "string" && isId(sesudah) ? sesudah : null;
  const [unit, people] = await Promise.all([unitDetail(actor, id, day), unitPeople(actor, id, day, after)]);
  if (unit === null) notFound();
  return (
    <>
      <PageHeader
        title={unit.now.name}
        breadcrumbs={[
          { href: unitTreeHref(linkDay), label: "Unit organisasi" },
          ...unit.path.map((step) => ({ href: unitHref(step.id, { day: linkDay }), label: step.name })),
        ]}
        badges={
          <>
            <Badge tone="primary">{UNIT_KIND_NAMES[unit.now.kind]}</Badge>
            {!unit.inForce && <Badge tone="accent">Tidak berlaku</Badge>}
          </>
        }
        viewers={
          people === null
            ? "semua pegawai instansi Anda; daftar pegawai hanya untuk pengelola dan pimpinan."
            : "semua pegawai instansi Anda, tanpa daftar pegawai di bawah."
        }
        actions={
          unit.canEdit && (
            <>
              <LinkButton
                href={`/unit/${id}/ubah${linkDay === undefined ? "" : `?per=${linkDay}`}` as Route}
                tone="primary"
                icon={<Pencil aria-hidden="true" className="size-4" />}
              >
                Ubah
              </LinkButton>
              <LinkButton
                href={`/unit/baru?induk=${id}` as Route}
                icon={<CirclePlus aria-hidden="true" className="size-4" />}
              >
                Tambah unit di bawahnya
              </LinkButton>
              {unit.life.to === null ? (
                <LinkButton
                  href={`/unit/${id}/tutup` as Route}
                  icon={<SquareX aria-hidden="true" className="size-4" />}
                >
                  Tutup unit
                </LinkButton>
              ) : (
                <ReopenUnit unitId={id} version={unit.version} action={reopenUnitAction} />
              )}
            </>
          )
        }
      />
      <div className="grid gap-6">
        <UnitNotices unit={unit} today={actor.today} news={typeof kabar === "string" ? kabar : undefined} />
        <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
          <UnitFacts unit={unit} linkDay={linkDay} />
          <UnitHeads unit={unit} linked={hasPermission(actor, "employee.read")} />
        </div>
        <UnitChildren units={unit.children} linkDay={linkDay} />
        <UnitPeople unitId={id} day={day} linkDay={linkDay} people={people} isFirstPage={after === null} />
        <UnitHistory history={unit.history} day={day} />
      </div>
    </>
  );
}
