import type { RosterRow } from "@/lib/dashboard/view";
import { PREDIKAT_LABELS } from "@/lib/evaluation/rating";
import type { ListCell, ListSheet } from "@/lib/exchange/list-file";
import { SKP_STATUS_LABELS } from "@/lib/skp/skp";

export function skpText({ isExternal, isAgreed, skpStatus }: RosterRow): string {
  if (isExternal) return "Dikelola di luar";
  if (isAgreed) return "Ditetapkan";
  return skpStatus === null ? "Belum dibuat" : SKP_STATUS_LABELS[skpStatus];
}

export function dialogText({ isPlanned, hasTalked }: RosterRow): string {
  if (!isPlanned) return "–";
  return hasTalked ? "Sudah" : "Belum";
}

export function realisasiText({ isExpected, ikis, reported }: RosterRow): string {
  if (!isExpected) return "–";
  return `${reported.toLocaleString("id-ID")} dari ${ikis.toLocaleString("id-ID")} indikator`;
}

export function evaluationText({ predikat, isExcused, isExpected, isImported }: RosterRow): string {
  if (predikat !== null) return `${PREDIKAT_LABELS[predikat]}${isImported ? " (diimpor)" : ""}`;
  if (isExcused) return "Tidak dievaluasi";
  return isExpected ? "Belum dievaluasi" : "–";
}

/** The nominative list as a file. */
export const rosterSheet: ListSheet = {
  name: "Kinerja pegawai",
  columns: [
    { heading: "NIP", width: 22 },
    { heading: "Nama", width: 36 },
    { heading: "Jabatan", width: 44 },
    { heading: "Unit Kerja", width: 40 },
    { heading: "Pejabat Penilai Kinerja", width: 36 },
    { heading: "SKP", width: 16 },
    { heading: "Dialog Kinerja", width: 14 },
    { heading: "Indikator", width: 10 },
    { heading: "Realisasi Terisi", width: 14 },
    { heading: "Evaluasi", width: 22 },
  ],
};

export function rosterCells(row: RosterRow): readonly ListCell[] {
  return [
    row.number === null ? null : row.number.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4"),
    row.name,
    row.positionName,
    row.unitName,
    row.appraiser,
    skpText(row),
    dialogText(row),
    row.ikis,
    row.reported,
    evaluationText(row),
  ];
}
