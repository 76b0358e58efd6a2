import { clsx } from "clsx";

import { checkDistribution, sizeOf, type PredikatCounts } from "@/lib/evaluation/distribution";
import { findingText, guideText } from "@/lib/evaluation/guide-text";
import { PREDIKAT_LABELS, PREDIKAT_ORGANISASI_LABELS, PREDIKATS } from "@/lib/evaluation/rating";
import type { TeamView } from "@/lib/evaluation/view";

interface TeamGuideProps {
  team: TeamView;
  /** With the person on the page, if his or her predikat is chosen. */
  counts: PredikatCounts;
}

/** The guide that belongs to the predikat of the unit (SE MenPANRB 3/2023), or that it is not set yet. */
export function GuideSentence({ organisasi, rule }: Pick<TeamView, "organisasi" | "rule">) {
  return (
    <p className="text-sm text-ink-soft">
      {organisasi.predikat === null ? (
        <>Predikat organisasi {organisasi.unitName} belum ditetapkan.</>
      ) : (
        <>
          Panduan untuk organisasi berpredikat{" "}
          <strong className="text-ink">{PREDIKAT_ORGANISASI_LABELS[organisasi.predikat]}</strong> (
          {organisasi.unitName}): {guideText(organisasi.predikat, rule)}
        </>
      )}
    </p>
  );
}

/** How the people whom one appraises stand to the guide: what it says, where the team stands. Notices, not walls. */
export function TeamGuide({ team, counts }: TeamGuideProps) {
  const { organisasi, rule } = team;
  const size = sizeOf(counts);
  const most = Math.max(1, ...PREDIKATS.map((predikat) => counts[predikat]));
  const check = checkDistribution(counts, organisasi.predikat, rule);
  if (check.kind === "hidden") return null;
  return (
    <div className="grid gap-3 text-sm">
      <dl className="grid gap-1">
        {PREDIKATS.toReversed().map((predikat) => (
          <div key={predikat} className="grid grid-cols-[9.5rem_1fr_2rem] items-center gap-2">
            <dt className="text-ink-soft">{PREDIKAT_LABELS[predikat]}</dt>
            <dd aria-hidden="true" className="h-2.5 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full rounded-full"
                style={{
                  width: `${String((counts[predikat] / most) * 100)}%`,
                  background: `var(--predikat-${predikat.replace("_", "-")})`,
                }}
              />
            </dd>
            <dd className="figures text-end font-semibold">{counts[predikat]}</dd>
          </div>
        ))}
      </dl>
      <GuideSentence organisasi={organisasi} rule={rule} />
      {check.kind === "too-small" && (
        <p className="text-ink-soft">
          Tim dengan kurang dari {check.least} pegawai yang dinilai tidak dibandingkan dengan panduan;
          sekarang {size} orang.
        </p>
      )}
      {check.kind === "checked" && <Findings texts={check.findings.map(findingText)} />}
    </div>
  );
}

function Findings({ texts }: { texts: readonly string[] }) {
  const isWithin = texts.length === 0;
  return (
    <div
      className={clsx(
        "rounded-md border-l-4 px-3 py-2",
        isWithin ? "border-success bg-success-soft" : "border-accent bg-accent-soft",
      )}
    >
      {isWithin ? (
        <p>Sebaran tim sesuai panduan.</p>
      ) : (
        <>
          <p className="font-semibold">Berbeda dari panduan</p>
          <ul className="list-disc pl-5">
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="mt-1">
            Panduan ini bukan keharusan; bila sebaran akhir tetap berbeda, tuliskan satu alasan pada halaman
            Pegawai yang saya nilai.
          </p>
        </>
      )}
    </div>
  );
}
