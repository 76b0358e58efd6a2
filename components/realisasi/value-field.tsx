import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { LONGEST_VALUE } from "@/lib/iku/value";
import type { TargetKind } from "@/lib/iku/measure";

const HINTS: Readonly<Record<TargetKind, string>> = {
  number: "Misalnya 12 atau 12,5.",
  range: "Satu angka, misalnya 7,5.",
  ratio: "Misalnya 14/19, atau satu angka.",
  date: "Tanggal selesainya.",
  text: "Uraikan hasil yang dicapai.",
};

/** The realisasi of an indicator, in the way that its target asks for. */
export function ValueField({ kind, unit, value }: { kind: TargetKind; unit: string; value: string }) {
  const label = "Realisasi";
  const isMeasured = kind !== "date" && kind !== "text";
  const hint = unit !== "" && isMeasured ? `Dalam ${unit}. ${HINTS[kind]}` : HINTS[kind];
  switch (kind) {
    case "date":
      return <DateField name="value" label={label} hint={hint} optional defaultValue={value} />;
    case "text":
      return (
        <TextareaField
          name="value"
          label={label}
          hint={hint}
          optional
          limit={LONGEST_VALUE}
          rows={3}
          defaultValue={value}
        />
      );
    case "number":
    case "range":
    case "ratio":
      return (
        <TextField
          name="value"
          label={label}
          hint={hint}
          optional
          width="short"
          inputMode={kind === "ratio" ? "text" : "decimal"}
          autoComplete="off"
          defaultValue={value}
        />
      );
  }
}
