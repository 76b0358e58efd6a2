import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Explanation } from "@/components/ui/explanation";
import { Stat, StatRow } from "@/components/ui/stat";
import { rosterQuery } from "@/lib/dashboard/filter";
import {
  expectedIn,
  lateWith,
  share,
  stepsDue,
  type Figures,
  type LateStep,
  type ResultState,
} from "@/lib/dashboard/figures";

const WORDS: Readonly<Record<LateStep, { readonly label: string; readonly reason: string }>> = {
  "belum-skp": {
    label: "SKP ditetapkan",
    reason:
      "Pegawai yang wajib menyusun SKP dan SKP-nya sudah ditetapkan pejabat penilai kinerja, dibanding semua yang wajib. Kelompok yang dikelola di luar tidak dihitung.",
  },
  "belum-dialog": {
    label: "Dialog kinerja terkonfirmasi",
    reason:
      "Pegawai yang sekurang-kurangnya satu dialog kinerjanya tahun ini dikonfirmasi kedua pihak, dibanding semua yang SKP-nya sudah dibuat di sini. Dialog perencanaan dan dialog periode sama-sama dihitung.",
  },
  "belum-realisasi": {
    label: "Realisasi lengkap",
    reason:
      "Pegawai yang setiap indikatornya sudah diisi realisasi pada periode ini, dibanding pegawai dengan SKP ditetapkan yang iramanya sama dengan periode ini.",
  },
  "belum-dievaluasi": {
    label: "Sudah dievaluasi",
    reason:
      "Pegawai yang predikatnya sudah ditetapkan atau tercatat tidak dievaluasi dengan alasan, dibanding pegawai yang harus dievaluasi pada periode ini.",
  },
};

/** A figure that leads to the people whom it counts; of nobody there is no list. */
function Counted({
  count,
  unitId,
  state,
  children,
}: {
  count: number;
  unitId: string;
  state: ResultState;
  children: ReactNode;
}) {
  if (count === 0) return children;
  return (
    <Link
      className="link"
      prefetch={false}
      href={`/dasbor/pegawai${rosterQuery({ unit: unitId, keadaan: state })}` as Route}
    >
      {children}
    </Link>
  );
}

/** The steps of the cycle as shares, each with its explanation and the list of those who are late. */
export function CompletenessStats({
  figures,
  unitId,
  isEvaluated,
}: {
  figures: Figures;
  unitId: string;
  isEvaluated: boolean;
}) {
  const isYetToCome = !isEvaluated && figures.received + figures.objecting === 0;
  return (
    <StatRow>
      {stepsDue(isEvaluated).map((step) => {
        const { label, reason } = WORDS[step];
        const expected = expectedIn(figures, step);
        const late = lateWith(figures, step);
        const percent = share(expected - late, expected);
        return (
          <Stat
            key={step}
            label={label}
            value={percent === null ? "–" : `${percent.toLocaleString("id-ID")} %`}
            note={
              late === 0 ? (
                `${expected.toLocaleString("id-ID")} pegawai`
              ) : (
                <Link
                  className="link"
                  prefetch={false}
                  href={`/dasbor/pegawai${rosterQuery({ unit: unitId, keadaan: step })}` as Route}
                >
                  {late.toLocaleString("id-ID")} dari {expected.toLocaleString("id-ID")} belum
                </Link>
              )
            }
            explanation={
              <Explanation
                of={label.toLowerCase()}
                formula="sudah ÷ seharusnya × 100, dibulatkan ke bawah"
                inputs={[
                  { label: "Sudah", value: (expected - late).toLocaleString("id-ID") },
                  { label: "Seharusnya", value: expected.toLocaleString("id-ID") },
                ]}
              >
                {reason}
              </Explanation>
            }
          />
        );
      })}
      {!isEvaluated && <Stat label="Sudah dievaluasi" value="–" note="setelah periode berakhir" />}
      <Stat
        label="Sudah diterima pegawai"
        value={
          isYetToCome ? (
            "–"
          ) : (
            <Counted count={figures.received} unitId={unitId} state="diterima">
              {figures.received.toLocaleString("id-ID")}
            </Counted>
          )
        }
        note={
          isYetToCome ? (
            "setelah dievaluasi"
          ) : figures.objecting === 0 ? (
            "tidak ada keberatan berjalan"
          ) : (
            <Counted count={figures.objecting} unitId={unitId} state="keberatan">
              {figures.objecting.toLocaleString("id-ID")} keberatan berjalan
            </Counted>
          )
        }
      />
    </StatRow>
  );
}
