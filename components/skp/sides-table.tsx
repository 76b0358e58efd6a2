import { DownloadLink } from "@/components/ui/download-link";
import { longDate } from "@/lib/kernel/indonesian-date";
import type { Party } from "@/lib/employee/party";
import { SKP_APPROACH_LABELS, SKP_KIND_LABELS } from "@/lib/skp/skp";
import type { SkpView } from "@/lib/skp/skp-view";

const ROWS = [
  ["Nama", ({ name }: Party) => name],
  ["NIP/NI PPPK", ({ number }: Party) => number],
  ["Pangkat/Gol. Ruang", ({ pangkat }: Party) => pangkat],
  ["Jabatan", ({ jabatan }: Party) => jabatan],
  ["Unit kerja", ({ unit }: Party) => unit],
] as const;

function Side({ title, party }: { title: string; party: Party | null }) {
  return (
    <div className="min-w-0 p-4">
      <h2 className="text-sm font-bold tracking-wide text-ink-soft uppercase">{title}</h2>
      {party === null ? (
        <p className="mt-2 text-ink-soft">Belum diketahui untuk hari ini.</p>
      ) : (
        <dl className="mt-2 grid gap-x-2 gap-y-1 min-[24rem]:grid-cols-[8.5rem_1fr]">
          {ROWS.map(([term, of]) => (
            <div key={term} className="contents">
              <dt className="text-sm text-ink-soft min-[24rem]:leading-6">{term}</dt>
              <dd className="figures mb-1 min-w-0 font-medium [overflow-wrap:anywhere] min-[24rem]:mb-0">
                {of(party) ?? "-"}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** The head of the form: approach, whose form, agency, days, and both sides. */
export function SidesTable({ skp }: { skp: SkpView }) {
  const { form, span, parties, officialTitle, paper } = skp;
  return (
    <section aria-label="Identitas SKP" className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="border-b border-line bg-sunken px-4 py-3 text-sm">
        <p className="font-bold tracking-wide uppercase">
          Pendekatan hasil kerja {SKP_APPROACH_LABELS[form.approach]}
        </p>
        <p className="text-ink-soft">Bagi {SKP_KIND_LABELS[form.kind].toLowerCase()}</p>
        <p className="figures mt-1 flex flex-wrap justify-between gap-x-6 text-ink-soft">
          <span>{parties?.agency ?? ""}</span>
          <span>
            Periode penilaian {longDate(span.from)} s.d. {longDate(span.to)}
          </span>
        </p>
      </div>
      <div className="grid divide-y divide-line md:grid-cols-2 md:divide-x md:divide-y-0">
        <Side title="Pegawai yang dinilai" party={parties?.employee ?? null} />
        <Side title="Pejabat penilai kinerja" party={parties?.appraiser ?? null} />
      </div>
      {paper !== null && (
        <div className="grid gap-2 border-t border-line px-4 py-3 text-sm">
          <p>
            <span className="font-semibold">Ditetapkan di atas kertas.</span> Ditandatangani{" "}
            {longDate(paper.signedOn)}
            {paper.recordedBy !== "" && `, dicatat oleh ${paper.recordedBy}`}.
          </p>
          <p className="figures break-all text-ink-soft">SHA-256 {paper.sha256}</p>
          <p className="no-print">
            <DownloadLink href={`/skp/${skp.id}/kertas/${String(skp.number)}`} size="small">
              Unduh naskah bertanda tangan
            </DownloadLink>
          </p>
        </div>
      )}
      {officialTitle !== null && skp.status !== "approved" && (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">
          Pejabat penilai kinerjanya {officialTitle}, yang bukan pengguna aplikasi ini.
        </p>
      )}
    </section>
  );
}
