import type { Route } from "next";
import Link from "next/link";

interface EvaluatedPersonProps {
  evaluationId: string;
  employee: string;
  unit: string;
}

/** Who was evaluated, leading to the evaluation, and where. */
export function EvaluatedPerson({ evaluationId, employee, unit }: EvaluatedPersonProps) {
  return (
    <>
      <Link className="link font-semibold" href={`/evaluasi/${evaluationId}` as Route} prefetch={false}>
        {employee}
      </Link>
      <span className="block text-sm font-normal text-ink-soft">{unit}</span>
    </>
  );
}
