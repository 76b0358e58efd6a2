import { clsx } from "clsx";

import { PREDIKAT_LABELS, RATING_LABELS, RATINGS, type Rating } from "@/lib/evaluation/rating";
import type { Matrix } from "@/lib/evaluation/rulesets";

import { PREDIKAT_TONES, PredikatSteps } from "./predikat-badge";

interface MatrixTableProps {
  matrix: Matrix;
  hasil: Rating | null;
  perilaku: Rating | null;
}

const SHORT: Readonly<Record<Rating, string>> = {
  di_bawah: "Di bawah",
  sesuai: "Sesuai",
  di_atas: "Di atas",
};

/** The quadrants: rating hasil kerja by rating perilaku, with the cell of the two ratings lit. */
export function MatrixTable({ matrix, hasil, perilaku }: MatrixTableProps) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-1 text-center text-sm">
      <caption className="sr-only">
        Matriks predikat kinerja: baris rating hasil kerja, kolom rating perilaku kerja
      </caption>
      <thead>
        <tr>
          <th scope="col" className="w-[4.25rem] text-start text-xs font-normal text-ink-faint">
            Hasil ↓ Perilaku →
          </th>
          {RATINGS.map((column) => (
            <th key={column} scope="col" className="text-xs font-semibold text-ink-soft">
              {SHORT[column]}
              <span className="sr-only"> ekspektasi</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RATINGS.toReversed().map((row) => (
          <tr key={row}>
            <th scope="row" className="text-start text-xs font-semibold text-ink-soft">
              {SHORT[row]}
              <span className="sr-only"> ekspektasi</span>
            </th>
            {RATINGS.map((column) => (
              <Cell
                key={column}
                predikat={matrix[row][column]}
                isLit={row === hasil && column === perilaku}
                isNear={row === hasil || column === perilaku}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  predikat: Matrix[Rating][Rating];
  isLit: boolean;
  isNear: boolean;
}

function Cell({ predikat, isLit, isNear }: CellProps) {
  return (
    <td
      aria-current={isLit ? "true" : undefined}
      className={clsx(
        "h-14 rounded-md border px-0.5 align-middle text-xs leading-4 break-words",
        isLit && ["border-2 border-current font-bold", PREDIKAT_TONES[predikat]],
        !isLit && (isNear ? "border-line-strong text-ink-soft" : "border-line text-ink-soft"),
      )}
    >
      {isLit && (
        <span className="mb-0.5 flex justify-center">
          <PredikatSteps predikat={predikat} />
        </span>
      )}
      {PREDIKAT_LABELS[predikat].replace("/Mis", "/\u200bMis\u00ad")}
      {isLit && <span className="sr-only"> (terpilih)</span>}
    </td>
  );
}

/** Both ratings in words. */
export function RatingWords({ hasil, perilaku }: { hasil: Rating; perilaku: Rating }) {
  return (
    <dl className="grid gap-1 text-sm">
      <div className="flex flex-wrap justify-between gap-x-4">
        <dt className="text-ink-soft">Rating hasil kerja</dt>
        <dd className="font-semibold">{RATING_LABELS[hasil]}</dd>
      </div>
      <div className="flex flex-wrap justify-between gap-x-4">
        <dt className="text-ink-soft">Rating perilaku kerja</dt>
        <dd className="font-semibold">{RATING_LABELS[perilaku]}</dd>
      </div>
    </dl>
  );
}
