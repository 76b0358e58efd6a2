import { SavedNote } from "@/components/form/saved-note";
import { Glyph } from "@/components/ui/glyph";
import { adviceNote, type AdviceField, type LineAdvice } from "@/lib/skp/line-advice";

/** What could be written better in a field, as soon as it is kept; it stands in nobody's way. */
export function AdviceNote({ field, advice }: { field: AdviceField; advice: LineAdvice }) {
  return (
    <div aria-live="polite">
      <SavedNote
        name={adviceNote(field)}
        initial={advice[field]}
        lead={<Glyph name="info" className="mt-0.5 size-4 shrink-0 text-info" />}
        className="mt-1.5 flex items-start gap-1.5 text-sm text-ink-soft"
      />
    </div>
  );
}
