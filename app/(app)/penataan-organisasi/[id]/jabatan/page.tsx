import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { LinePage } from "@/components/reorganisation/line-page";
import { planHref } from "@/components/reorganisation/plan-href";
import { PostLineForm } from "@/components/reorganisation/post-line-form";
import { requirePermission } from "@/lib/auth/server/session";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";
import { postForm } from "@/lib/reorganisation/server/queries/choices";
import { planDetail } from "@/lib/reorganisation/server/queries/plans";

import { writePostAction } from "../../actions";

export const metadata: Metadata = { title: "Jabatan dalam rancangan" };

/** The form of the one post that a person holds from the day on. */
export default async function PostLinePage({
  params,
  searchParams,
}: PageProps<"/penataan-organisasi/[id]/jabatan">) {
  const actor = await requirePermission("reorganisation.draft");
  const [{ id }, { pegawai }] = await Promise.all([params, searchParams]);
  const plan = isId(id) ? await planDetail(actor, id) : null;
  if (plan === null) notFound();
  if (!plan.moves.has("write")) forbidden();
  const view = await postForm(actor, id, typeof pegawai === "string" && isId(pegawai) ? pegawai : null);
  if (view === null) notFound();
  return (
    <LinePage
      plan={plan}
      part="jabatan"
      title={view.person === null ? "Tempatkan pegawai" : `Jabatan ${view.person.label}`}
      lead={`Jabatan definitif sejak ${longDate(plan.effectiveOn)}. Jabatan sendiri yang lama, termasuk tugas tambahan, berakhir sehari sebelumnya; tugas sebagai Plt. atau Plh. tetap.`}
    >
      <PostLineForm
        plan={plan}
        view={view}
        cancelHref={planHref(id, { part: "jabatan" })}
        action={writePostAction}
      />
    </LinePage>
  );
}
