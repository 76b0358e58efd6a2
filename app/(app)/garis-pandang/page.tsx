import { Waypoints } from "@/components/ui/icons";
import type { Metadata, Route } from "next";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { SightLine } from "@/components/iku/sight-line";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/auth/server/session";
import { ownSight, type OwnSight } from "@/lib/skp/server/queries/own-sight";

import { leaveSightAction } from "./actions";

export const metadata: Metadata = { title: "Garis pandang" };

/** How the own work serves the people: for whoever is new the first page, for everybody a page to come back to. */
export default async function SightPage({ searchParams }: PageProps<"/garis-pandang">) {
  const actor = await requirePermission("auth.manage-own-account");
  const { ke } = await searchParams;
  const own = await ownSight(actor);
  return (
    <>
      <PageHeader
        title="Pekerjaan Anda dan warga"
        lead={`Begini pekerjaan Anda tersambung sampai visi ${actor.agencyName}, dan layanan yang dirasakan warga.`}
        viewers="hanya Anda."
        actions={
          <Form action={leaveSightAction} label="Lanjut" className="contents">
            <input type="hidden" name="ke" value={ke === "email" ? "email" : ""} />
            <SubmitButton>{own.lines.length === 0 ? "Lewati" : "Lanjut"}</SubmitButton>
          </Form>
        }
      />
      <div className="grid gap-6">
        <Lines own={own} />
        {own.unit.length > 0 && (
          <Card title="Untuk apa unit Anda ada" lead={own.unit[0]?.unit ?? ""}>
            <div className="grid gap-6">
              {own.unit.map((sight, index) => (
                <SightLine
                  key={sight.steps[0]?.label ?? sight.unit}
                  subject={sight.unit}
                  sight={sight}
                  start={null}
                  isFolded={index > 0 || own.lines.length > 0}
                />
              ))}
            </div>
          </Card>
        )}
        {own.unit.length === 0 && own.lines.length === 0 && (
          <EmptyState icon={<Waypoints />} title="Jalannya belum tergambar">
            Pohon kinerja instansi Anda belum menjangkau unit Anda. Setelah perencana menyusunnya dan SKP Anda
            ditetapkan, jalan dari pekerjaan Anda sampai visi tampil di sini.
          </EmptyState>
        )}
      </div>
    </>
  );
}

function Lines({ own }: { own: OwnSight }) {
  if (own.lines.length === 0) {
    return (
      <p className="max-w-reading text-ink-soft">
        SKP Anda belum ditetapkan. Setelah ditetapkan, setiap hasil kerja Anda tampil di sini dengan jalannya
        sampai visi; halaman ini akan muncul sekali lagi saat itu.
      </p>
    );
  }
  return (
    <Card
      title="Hasil kerja Anda"
      actions={
        own.skpId === null ? undefined : (
          <LinkButton href={`/skp/${own.skpId}` as Route} size="small">
            Buka SKP
          </LinkButton>
        )
      }
    >
      <ol className="grid gap-8">
        {own.lines.map(({ id, name, text, sight }, index) => (
          <li key={id} className="grid gap-2">
            <p className="font-semibold">
              {name}: {text}
            </p>
            <SightLine
              subject="Hasil kerja ini"
              sight={sight}
              start={{ label: name, text }}
              isFolded={index > 0}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
