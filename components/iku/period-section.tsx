import { buttonStyle } from "@/components/ui/button-style";
import { Explanation } from "@/components/ui/explanation";
import { FileField } from "@/components/ui/file-field";
import type { FormAction } from "@/lib/action/form-state";
import { ACCEPTED_ENDINGS } from "@/lib/file/file-kind";
import { REALISASI_SOURCE_LABELS } from "@/lib/iku/labels";
import type { IkuPage, PeriodLine } from "@/lib/iku/view";

import { CapaianMark } from "./capaian-mark";
import { EvidenceList } from "./evidence-list";
import { EvidenceForm, RecordForm } from "./iku-forms";

interface PeriodSectionProps {
  iku: IkuPage;
  record: FormAction;
  addLink: FormAction;
  removeProof: FormAction;
}

function Explained({ line, iku }: { line: PeriodLine; iku: IkuPage }) {
  return (
    <Explanation
      of={`capaian ${line.name}`}
      formula={line.capaian.explanation}
      inputs={[
        { label: "Target periode", value: line.target || "–" },
        { label: "Realisasi", value: line.realisasi || "–" },
        { label: "Capaian setahun sampai periode ini", value: line.year.text },
      ]}
      source={iku.source === "" ? "belum ditulis" : iku.source}
    >
      <p>{line.year.explanation}</p>
      <p className="mt-1">
        {line.source === null ? "Realisasi belum diisi." : `${REALISASI_SOURCE_LABELS[line.source]}.`}
        {line.enteredBy === null ? "" : ` Oleh ${line.enteredBy}.`}
      </p>
      {line.source === "computed" && (
        <ul className="mt-1 list-disc ps-5">
          {iku.children
            .filter(({ kind }) => kind === "langsung")
            .map(({ id, code, name }) => (
              <li key={id}>
                <a href={`/iku/${id}`} className="link">
                  {code} {name}
                </a>
              </li>
            ))}
        </ul>
      )}
    </Explanation>
  );
}

/** What was aimed at and reached, period by period, each figure with where it comes from. */
export function PeriodSection({ iku, record, addLink, removeProof }: PeriodSectionProps) {
  const yearTarget = iku.years.find(({ year }) => year === iku.year)?.target ?? "";
  return (
    <ol className="divide-y divide-line">
      {iku.periods.map((line) => (
        <li
          key={line.ordinal}
          id={line.realisasiId === null ? undefined : `realisasi-${line.realisasiId}`}
          className="grid gap-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="font-semibold">{line.name}</p>
            <div className="flex items-center gap-1">
              <CapaianMark capaian={line.capaian} />
              <Explained line={line} iku={iku} />
            </div>
          </div>
          <p className="figures text-sm text-ink-soft">
            Target {line.target || (yearTarget === "" ? "–" : `${yearTarget} setahun`)} · realisasi{" "}
            {line.realisasi || "belum diisi"}
            {line.realisasi !== "" && ` · capaian setahun ${line.year.text}`}
          </p>
          {line.note !== "" && <p className="max-w-reading text-sm">{line.note}</p>}
          {line.evidences.length > 0 && (
            <EvidenceList
              ikuId={iku.id}
              evidences={line.evidences}
              {...(iku.canRecord ? { remove: removeProof } : {})}
            />
          )}
          {iku.canRecord && line.isOpen && (
            <details className="no-print">
              <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
                {line.realisasi === "" ? "Isi" : "Ubah"} realisasi {line.name}
              </summary>
              <div className="pt-2">
                <RecordForm
                  ikuId={iku.id}
                  year={iku.year}
                  line={line}
                  unitName={iku.unitName}
                  scale={iku.scale}
                  action={record}
                />
                {line.realisasiId !== null && (
                  <div className="mt-6 grid gap-6">
                    <FileForm ikuId={iku.id} year={iku.year} line={line} />
                    <EvidenceForm
                      ikuId={iku.id}
                      line={{ ...line, realisasiId: line.realisasiId }}
                      action={addLink}
                    />
                  </div>
                )}
              </div>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A file as proof, by the browser's own form. */
function FileForm({ ikuId, year, line }: { ikuId: string; year: number; line: PeriodLine }) {
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/iku/${ikuId}/bukti/unggah?realisasi=${line.realisasiId ?? ""}&tahun=${String(year)}`}
      aria-label={`Berkas bukti ${line.name}`}
      className="grid max-w-reading gap-4"
    >
      <FileField
        name="berkas"
        label={`Berkas bukti ${line.name}`}
        hint="PDF, gambar, atau dokumen kantor, paling besar 10 MB."
        accept={ACCEPTED_ENDINGS}
        required
      />
      <div>
        <button type="submit" className={buttonStyle("secondary", "small")}>
          Unggah berkas
        </button>
      </div>
    </form>
  );
}
