import { Notice } from "@/components/ui/notice";
import { PREDIKAT_LABELS, PREDIKAT_ORGANISASI_LABELS, RATING_LABELS } from "@/lib/evaluation/rating";
import type { Matrix } from "@/lib/evaluation/rulesets";
import type { HeadRule } from "@/lib/evaluation/suggestion";

interface HeadRuleNoteProps {
  rule: HeadRule;
  unitName: string;
  matrix: Matrix;
  /** The head himself reads it. */
  isOwn?: boolean;
}

/** The rule that binds the rating hasil kerja of a unit's head, and how far the predikat can still reach. */
export function HeadRuleNote({ rule, unitName, matrix, isOwn = false }: HeadRuleNoteProps) {
  const best = PREDIKAT_LABELS[matrix[rule.rating].di_atas];
  return (
    <Notice
      title={
        isOwn
          ? "Rating hasil kerja Anda mengikuti predikat organisasi"
          : "Rating hasil kerja mengikuti predikat organisasi"
      }
    >
      <p>
        {unitName} berpredikat {PREDIKAT_ORGANISASI_LABELS[rule.predikat]}, sehingga rating hasil kerja{" "}
        {isOwn ? "Anda" : "pimpinannya"} “{RATING_LABELS[rule.rating]}”. Dengan rating itu predikat tertinggi
        yang mungkin adalah {best}.
      </p>
    </Notice>
  );
}
