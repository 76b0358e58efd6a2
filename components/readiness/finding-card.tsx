import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { FINDINGS_PER_PAGE, type FindingPage, type ReadinessPart } from "@/lib/employee/readiness-view";

import { readinessHref } from "./readiness-href";

interface FindingCardProps {
  part: ReadinessPart;
  title: string;
  /** Why it matters, in one line. */
  why: string;
  page: FindingPage<unknown>;
  /** What is said where nothing was found. */
  inOrder: string;
  children: ReactNode;
}

const figure = new Intl.NumberFormat("id-ID");

/** One finding of the report: how many, why it matters, and the list; or that it is in order. */
export function FindingCard({ part, title, why, page, inOrder, children }: FindingCardProps) {
  const { total, start, rows } = page;
  const next = start + FINDINGS_PER_PAGE;
  return (
    <Card
      id={part}
      title={title}
      lead={why}
      className="scroll-mt-20"
      actions={
        <Badge tone={total === 0 ? "success" : "accent"}>
          {total === 0 ? "Siap" : `${figure.format(total)} perlu diperiksa`}
        </Badge>
      }
    >
      {total === 0 ? (
        <p className="text-ink-soft">{inOrder}</p>
      ) : (
        <>
          {children}
          {total > FINDINGS_PER_PAGE && (
            <Pagination
              label={title}
              previous={start === 0 ? null : readinessHref(part, start - FINDINGS_PER_PAGE)}
              next={next >= total ? null : readinessHref(part, next)}
              summary={`Menampilkan ${figure.format(start + 1)}–${figure.format(start + rows.length)} dari ${figure.format(total)}`}
            />
          )}
        </>
      )}
    </Card>
  );
}
