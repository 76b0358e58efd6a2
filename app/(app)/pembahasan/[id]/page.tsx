import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";

import { CountedNote } from "@/components/dashboard/counted-note";
import { TeamGuide } from "@/components/evaluation/team-guide";
import { NotesCard } from "@/components/pembahasan/notes-card";
import { CapaianText, OpenBadge, PembahasanNews } from "@/components/pembahasan/pembahasan-parts";
import { PeopleTable } from "@/components/pembahasan/people-table";
import { TeamTable } from "@/components/pembahasan/team-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Explanation } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Stat, StatRow } from "@/components/ui/stat";
import type { Actor } from "@/lib/access/actor";
import { requirePermission } from "@/lib/auth/server/session";
import { countedNow } from "@/lib/dashboard/server/counted";
import { sizeOf } from "@/lib/evaluation/distribution";
import type { PembahasanHead } from "@/lib/evaluation/pembahasan-view";
import { PREDIKAT_ORGANISASI_LABELS } from "@/lib/evaluation/rating";
import { notePembahasanReading } from "@/lib/evaluation/server/commands/note-reading";
import { pembahasanPage } from "@/lib/evaluation/server/pembahasan-page";
import { discussedTeam } from "@/lib/evaluation/server/pembahasan-people";
import { isId } from "@/lib/kernel/id";
import { longDate } from "@/lib/kernel/indonesian-date";

import { closePembahasanAction, notePembahasanAction } from "../actions";

export const metadata: Metadata = { title: "Pembahasan predikat kinerja" };

const VIEWERS =
  "pimpinan unit yang membahas, pejabat penilai untuk timnya sendiri, dan inspektorat. Pegawai tidak melihat pembahasan tentang dirinya.";

/** Keyset of teams and of people: a name and an id. */
function afterOf(value: unknown): string | null {
  return typeof value === "string" && /\|[0-9a-f-]{36}$/i.test(value) ? value : null;
}

/** The pembahasan of a unit: its teams beside what their units have come to; `tim`: the people of one appraiser. */
export default async function PembahasanRoute({ params, searchParams }: PageProps<"/pembahasan/[id]">) {
  const actor = await requirePermission("evaluation.read-pembahasan");
  const [{ id }, { tim, setelah, kabar }] = await Promise.all([params, searchParams]);
  if (!isId(id)) notFound();
  const from = afterOf(setelah);
  return typeof tim === "string" && isId(tim) ? (
    <TeamView actor={actor} id={id} appraiserId={tim} from={from} />
  ) : (
    <WholeView actor={actor} id={id} from={from} news={kabar} />
  );
}

function noteReading(actor: Actor, { person, unit }: PembahasanHead): void {
  if (person === "inspector") after(() => notePembahasanReading(actor, unit.id));
}

function nextHref(id: string, next: string | null, team = ""): Route | null {
  return next === null ? null : (`/pembahasan/${id}?${team}setelah=${encodeURIComponent(next)}` as Route);
}

async function WholeView({
  actor,
  id,
  from,
  news,
}: {
  actor: Actor;
  id: string;
  from: string | null;
  news: unknown;
}) {
  const counted = await countedNow(actor);
  const view = await pembahasanPage(actor, id, from);
  if (view === null) notFound();
  const { head, organisasi, counts } = view;
  noteReading(actor, head);
  return (
    <>
      <PageHeader
        title={`Pembahasan ${head.unit.name}`}
        breadcrumbs={[{ href: "/pembahasan", label: "Pembahasan predikat kinerja" }]}
        badges={<OpenBadge isOpen={head.isOpen} />}
        lead={
          head.isOpen
            ? `${head.period.name}. Hasil pegawai ditahan sampai pembahasan ditutup, paling lambat ${longDate(head.holdsUntil)}.`
            : `${head.period.name}. Dibuka oleh ${head.openedBy}.`
        }
        viewers={VIEWERS}
        actions={
          <LinkButton href={`/organisasi?unit=${head.unit.id}&periode=${head.period.id}` as Route}>
            Predikat organisasi
          </LinkButton>
        }
      />
      <PembahasanNews news={news} />
      <div className="grid gap-6">
        <StatRow>
          <Stat
            label="Sudah dinilai"
            value={sizeOf(counts).toLocaleString("id-ID")}
            note={`dari ${view.expected.toLocaleString("id-ID")} pegawai`}
          />
          <Stat
            label="Predikat organisasi"
            value={
              organisasi.predikat === null ? "Belum ada" : PREDIKAT_ORGANISASI_LABELS[organisasi.predikat]
            }
            note={organisasi.unitName}
          />
          <Stat label="Butir pembahasan" value={view.points.toLocaleString("id-ID")} note="pegawai dibahas" />
          <Stat
            label="Menunggu pejabat penilai"
            value={view.waiting.toLocaleString("id-ID")}
            note="perubahan yang disepakati, belum dijawab"
          />
        </StatRow>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card
            title={head.person === "appraiser" ? "Sebaran predikat tim Anda" : "Sebaran predikat semua tim"}
            lead={head.period.name}
          >
            {sizeOf(counts) === 0 ? (
              <p className="text-ink-soft">Belum ada hasil yang ditetapkan.</p>
            ) : (
              <TeamGuide counts={counts} team={{ counts, organisasi, rule: view.rule, note: null }} />
            )}
            <div className="mt-4 border-t border-line pt-3 text-sm">
              Capaian {head.unit.name}: <CapaianText capaian={view.capaian} rhythm={head.period.rhythm} />{" "}
              <Explanation of="capaian unit" source="rencana aksi unit, untuk tahun perjanjian kinerjanya">
                Bagian yang realisasinya mencapai target atau lebih, dari semua yang direncanakan untuk
                periode ini. Yang belum diisi terhitung belum tercapai.
              </Explanation>
            </div>
          </Card>
          <NotesCard
            key={head.version}
            head={head}
            timeZone={actor.timeZone}
            note={notePembahasanAction}
            close={closePembahasanAction}
          />
        </div>
        <section aria-labelledby="tim">
          <h2 id="tim" className="mb-3 text-lg font-semibold">
            {head.person === "appraiser" ? "Tim Anda" : "Tim pejabat penilai"}
          </h2>
          {view.teams.length === 0 ? (
            <EmptyState title="Belum ada tim yang ditampilkan">
              Tim tampil setelah pegawai unit ini memiliki SKP dan pejabat penilai.
            </EmptyState>
          ) : (
            <TeamTable
              teams={view.teams}
              rhythm={head.period.rhythm}
              href={(appraiserId) => `/pembahasan/${id}?tim=${appraiserId}` as Route}
            />
          )}
          <Pagination
            label="tim"
            previous={from === null ? null : (`/pembahasan/${id}` as Route)}
            next={nextHref(id, view.next)}
          />
          <div className="mt-3">
            <CountedNote counted={counted} timeZone={actor.timeZone} />
          </div>
        </section>
      </div>
    </>
  );
}

async function TeamView({
  actor,
  id,
  appraiserId,
  from,
}: {
  actor: Actor;
  id: string;
  appraiserId: string;
  from: string | null;
}) {
  const team = await discussedTeam(actor, { id, appraiserId, after: from });
  if (team === null) notFound();
  const { head } = team;
  noteReading(actor, head);
  return (
    <>
      <PageHeader
        title={`Tim ${team.appraiser}`}
        breadcrumbs={[
          { href: "/pembahasan", label: "Pembahasan predikat kinerja" },
          { href: `/pembahasan/${id}` as Route, label: head.unit.name },
        ]}
        lead={`${head.period.name}. Pilih pegawai untuk membaca dasar penilaiannya dan mencatat yang disepakati.`}
        viewers={VIEWERS}
      />
      <PeopleTable
        people={team.people}
        href={(evaluationId) => `/pembahasan/${id}/${evaluationId}` as Route}
      />
      <Pagination
        label="pegawai"
        previous={from === null ? null : (`/pembahasan/${id}?tim=${appraiserId}` as Route)}
        next={nextHref(id, team.next, `tim=${appraiserId}&`)}
      />
    </>
  );
}
