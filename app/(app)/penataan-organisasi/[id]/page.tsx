import { CircleMinus, Pencil, Plus } from "@/components/ui/icons";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";

import { IkuLineTable, PostLineTable, UnitLineTable } from "@/components/reorganisation/line-tables";
import { NextPage } from "@/components/reorganisation/next-page";
import { planHref, PLAN_PARTS, PLANS_HREF, type PlanPart } from "@/components/reorganisation/plan-href";
import { PlanMoves } from "@/components/reorganisation/plan-moves";
import { PlanNotices } from "@/components/reorganisation/plan-notices";
import { PlanStatus } from "@/components/reorganisation/plan-status";
import { PlanSummary } from "@/components/reorganisation/plan-summary";
import { PostsFile } from "@/components/reorganisation/posts-file";
import { Simulation } from "@/components/reorganisation/simulation";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/access/actor";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";
import { FINDING_KINDS } from "@/lib/reorganisation/finding";
import { ikuLines, planFindings, postLines, unitLines } from "@/lib/reorganisation/server/queries/lines";
import { planDetail } from "@/lib/reorganisation/server/queries/plans";
import type { PlanView } from "@/lib/reorganisation/view";

import {
  approvePlanAction,
  cancelPlanAction,
  mendPlanAction,
  removeLineAction,
  returnPlanAction,
  revokePlanAction,
  simulateAction,
  submitPlanAction,
  withdrawPlanAction,
} from "../actions";

export const metadata: Metadata = { title: "Rancangan penataan" };

const asked = z.object({
  bagian: z.enum(PLAN_PARTS).catch("ringkasan"),
  daftar: z.enum(FINDING_KINDS).optional().catch(undefined),
  lanjut: z.string().max(400).nullable().catch(null).default(null),
  kabar: z.string().optional().catch(undefined),
});

type Asked = z.output<typeof asked>;

const EMPTY = {
  unit: ["Belum ada unit dalam rancangan", "Unit yang tidak disebut tetap seperti sekarang."],
  jabatan: ["Belum ada jabatan dalam rancangan", "Pegawai yang tidak disebut tetap pada jabatannya."],
  indikator: [
    "Tidak ada indikator yang berpindah",
    "Indikator unit yang dihapus tampil di sini. Indikator lain dapat diserahkan dengan tombol di atas.",
  ],
} as const;

/** One of the lists of lines, with what adds to it. */
async function LinesPart({
  actor,
  plan,
  part,
  after,
}: {
  actor: Actor;
  plan: PlanView;
  part: Exclude<PlanPart, "ringkasan" | "simulasi">;
  after: string | null;
}) {
  const mayWrite = plan.moves.has("write");
  const remove = mayWrite ? removeLineAction : null;
  const add = (label: string, path: string, Icon = Plus) => (
    <LinkButton
      href={`/penataan-organisasi/${plan.id}/${path}` as Route}
      icon={<Icon aria-hidden="true" className="size-4" />}
    >
      {label}
    </LinkButton>
  );
  const [title, why] = EMPTY[part];
  const list = async () => {
    switch (part) {
      case "unit": {
        const { rows, next } = await unitLines(actor, plan.id, after);
        return { count: rows.length, next, table: <UnitLineTable plan={plan} rows={rows} remove={remove} /> };
      }
      case "jabatan": {
        const { rows, next } = await postLines(actor, plan.id, after);
        return { count: rows.length, next, table: <PostLineTable plan={plan} rows={rows} remove={remove} /> };
      }
      case "indikator": {
        const { rows, next } = await ikuLines(actor, plan.id, after);
        return { count: rows.length, next, table: <IkuLineTable plan={plan} rows={rows} remove={remove} /> };
      }
    }
  };
  const { count, next, table } = await list();
  return (
    <div className="grid gap-4">
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          {part === "unit" && (
            <>
              {add("Buka unit", "unit?jenis=open")}
              {add("Ubah unit", "unit?jenis=keep", Pencil)}
              {add("Hapus unit", "unit?jenis=end", CircleMinus)}
            </>
          )}
          {part === "jabatan" && add("Tempatkan pegawai", "jabatan")}
          {part === "indikator" && add("Tentukan penerima", "indikator")}
        </div>
      )}
      {mayWrite && part === "jabatan" && <PostsFile planId={plan.id} posts={plan.lines.post} />}
      {count === 0 ? <EmptyState title={title}>{why}</EmptyState> : table}
      <NextPage label={part} href={next === null ? null : planHref(plan.id, { part, after: next })} />
    </div>
  );
}

async function Part({ actor, plan, wanted }: { actor: Actor; plan: PlanView; wanted: Asked }) {
  const { bagian: part, lanjut: after, daftar } = wanted;
  switch (part) {
    case "ringkasan":
      return <PlanSummary plan={plan} timeZone={actor.timeZone} />;
    case "unit":
    case "jabatan":
    case "indikator":
      return <LinesPart actor={actor} plan={plan} part={part} after={after} />;
    case "simulasi": {
      const first = FINDING_KINDS.find((kind) => (plan.findings[kind] ?? 0) > 0) ?? "fault";
      const kind = daftar ?? first;
      return (
        <Simulation
          plan={plan}
          kind={kind}
          page={await planFindings(actor, plan.id, kind, after)}
          timeZone={actor.timeZone}
          simulate={simulateAction}
        />
      );
    }
  }
}

/** One plan: what it says, what comes of it, and what can be done with it now. */
export default async function PlanPage({ params, searchParams }: PageProps<"/penataan-organisasi/[id]">) {
  const actor = await requirePermission("reorganisation.decide");
  const [{ id }, wanted] = [await params, asked.parse(await searchParams)];
  const plan = isId(id) ? await planDetail(actor, id) : null;
  if (plan === null) notFound();
  const tab = (part: PlanPart, label: string, count?: number) => ({
    ...{ href: planHref(id, { part }), label, current: wanted.bagian === part },
    ...(count === undefined ? {} : { count }),
  });
  return (
    <>
      <PageHeader
        title={plan.title}
        breadcrumbs={[{ href: PLANS_HREF, label: "Penataan organisasi" }]}
        badges={<PlanStatus status={plan.status} />}
        lead={`${plan.legalBasis} · berlaku mulai ${longDate(plan.effectiveOn)}`}
        viewers="admin kepegawaian dan pimpinan instansi. Pegawai mengetahuinya ketika susunan baru berlaku."
        actions={
          <PlanMoves
            plan={plan}
            day={longDate(plan.effectiveOn)}
            actions={{
              ...{ submit: submitPlanAction, withdraw: withdrawPlanAction, return: returnPlanAction },
              ...{ approve: approvePlanAction, revoke: revokePlanAction },
              ...{ mend: mendPlanAction, cancel: cancelPlanAction },
            }}
          />
        }
      />
      <PlanNotices
        plan={plan}
        news={wanted.kabar}
        today={actor.today}
        timeZone={actor.timeZone}
        isSimulation={wanted.bagian === "simulasi"}
      />
      <Tabs
        label="Bagian rancangan"
        tabs={[
          tab("ringkasan", "Ringkasan"),
          tab("unit", "Unit", plan.lines.unit),
          tab("jabatan", "Jabatan", plan.lines.post),
          tab("indikator", "Indikator"),
          tab("simulasi", "Simulasi"),
        ]}
      />
      <Part actor={actor} plan={plan} wanted={wanted} />
    </>
  );
}
