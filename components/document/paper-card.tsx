import { BadgeCheck, History } from "@/components/ui/icons";
import type { Route } from "next";
import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DOCUMENT_LABELS } from "@/lib/document/document";
import type { PaperDenial } from "@/lib/document/policy";
import type { PaperGroup, PaperView, PrintView } from "@/lib/document/view";
import { momentText } from "@/lib/kernel/indonesian-date";

import { PrintLink } from "./print-link";
import { SignedCopy } from "./signed-copy";

const WHY_NOT: Readonly<Record<PaperDenial, string>> = {
  "not-found": "Tidak ditemukan.",
  "not-agreed": "Dapat dicetak setelah SKP ditetapkan.",
  "not-appraised": "Dapat dicetak setelah evaluasi ditetapkan.",
  "made-elsewhere": "Dibuat di aplikasi lain; dokumennya dicetak di sana.",
  "not-received": "Dapat dicetak setelah Anda membuka hasilnya.",
};

interface Shelf {
  skpId: string;
  timeZone: string;
  maySign: boolean;
}

function OnePrint({ print, name, shelf }: { print: PrintView; name: string; shelf: Shelf }) {
  const { skpId, timeZone, maySign } = shelf;
  return (
    <li className="grid grid-cols-1 gap-3 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2">
            <Link
              href={`/verifikasi/${print.code.replaceAll("-", "")}` as Route}
              prefetch={false}
              className="figures link font-semibold"
            >
              {print.code}
            </Link>
            {print.isCurrent ? (
              <Badge tone="success" icon={<BadgeCheck aria-hidden="true" />}>
                Berlaku
              </Badge>
            ) : (
              <Badge icon={<History aria-hidden="true" />}>Digantikan</Badge>
            )}
          </p>
          <p className="text-sm text-ink-soft">
            Versi {print.edition}, pertama dicetak {momentText(print.issuedAt, timeZone)}
          </p>
        </div>
        {!print.isCurrent && (
          <PrintLink href={`/dokumen/${skpId}/cetakan?cetakan=${print.id}`} tone="quiet">
            Cetak lagi<span className="sr-only"> {print.code}</span>
          </PrintLink>
        )}
      </div>
      <SignedCopy
        skpId={skpId}
        print={print}
        name={`${name} ${print.code}`}
        maySign={maySign && print.isCurrent}
      />
    </li>
  );
}

function Paper({ paper, group, shelf }: { paper: PaperView; group: string; shelf: Shelf }) {
  const label = DOCUMENT_LABELS[paper.kind];
  const [newest, ...earlier] = paper.prints;
  const evaluation = paper.evaluationId === null ? "" : `&evaluasi=${paper.evaluationId}`;
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="font-semibold">{label}</h3>
          {paper.denial !== null && <p className="text-sm text-ink-soft">{WHY_NOT[paper.denial]}</p>}
          {paper.denial === null && newest === undefined && (
            <p className="text-sm text-ink-soft">Belum pernah dicetak.</p>
          )}
        </div>
        {paper.denial === null && (
          <PrintLink href={`/dokumen/${shelf.skpId}/berkas?jenis=${paper.kind}${evaluation}`}>
            Cetak PDF
            <span className="sr-only">
              {" "}
              {label}, {group}
            </span>
          </PrintLink>
        )}
      </div>
      {newest !== undefined && (
        <ul>
          <OnePrint print={newest} name={label} shelf={shelf} />
        </ul>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-sm font-semibold text-primary">
            Cetakan sebelumnya ({earlier.length})
          </summary>
          <ul className="divide-y divide-line">
            {earlier.map((print) => (
              <OnePrint key={print.id} print={print} name={label} shelf={shelf} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The papers of an SKP, or of one of its evaluations. */
export function PaperCard({ group, shelf }: { group: PaperGroup; shelf: Shelf }) {
  const evaluationId = group.papers[0]?.evaluationId ?? null;
  return (
    <Card title={group.title} {...(evaluationId === null ? {} : { id: `evaluasi-${evaluationId}` })}>
      <ul className="divide-y divide-line">
        {group.papers.map((paper) => (
          <Paper key={paper.kind} paper={paper} group={group.title} shelf={shelf} />
        ))}
      </ul>
    </Card>
  );
}
