"use client";

import { Button } from "@/components/ui/button";

import { forgetCopied, useCopiedMarks } from "./copied-marks";

interface CopyCountProps {
  sheetId: string;
  /** Mark of each field that holds something, by its key. */
  marks: Readonly<Record<string, string>>;
}

/** How many of the fields were copied in this browser; said aloud with each. */
export function CopyCount({ sheetId, marks }: CopyCountProps) {
  const copied = useCopiedMarks(sheetId);
  const all = Object.entries(marks);
  const done = all.filter(([key, mark]) => copied[key] === mark).length;
  const words = `Disalin ${done.toLocaleString("id-ID")} dari ${all.length.toLocaleString("id-ID")} isian`;
  return (
    <div className="overflow-hidden rounded-lg border border-line-strong bg-surface">
      {/* The words below say the same. */}
      <div aria-hidden="true" className="h-1 bg-line">
        <div
          className={done === all.length ? "h-full bg-success" : "h-full bg-primary"}
          style={{ width: `${String(all.length === 0 ? 0 : (100 * done) / all.length)}%` }}
        />
      </div>
      <div className="flex min-h-11 items-center justify-between gap-2 px-4 py-1 text-sm">
        <p role="status" className="figures font-medium">
          {words}
        </p>
        {done > 0 && (
          <Button
            size="small"
            tone="quiet"
            onClick={() => {
              forgetCopied(sheetId);
            }}
          >
            Hapus tanda
          </Button>
        )}
      </div>
    </div>
  );
}
