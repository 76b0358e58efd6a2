import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { IkiChoice, LogToChange } from "@/lib/realisasi/daily-view";

import { DayAndProof } from "./day-and-proof";
import { MinutesField } from "./minutes-field";

interface LogFieldsProps {
  choices: readonly IkiChoice[];
  given: Pick<LogToChange, "ikiId" | "quantity" | "url"> & {
    readonly date: string;
    readonly minutes: number | null;
  };
  firstDay: string;
  today: string;
  /** Rises with each entry that was sent: what belongs to one entry alone is empty again for the next. */
  round?: number;
  /** The day and the link, which most entries leave as they are, are folded away. */
  isShort?: boolean;
}

/** For which indicator, how long, how much, when, and where the proof is. */
export function LogFields({ choices, given, firstDay, today, round = 0, isShort = false }: LogFieldsProps) {
  return (
    <>
      <SelectField
        name="ikiId"
        label="Untuk indikator"
        optional
        placeholder="Tidak untuk indikator tertentu"
        options={choices.map(({ id, text }) => ({ value: id, label: text }))}
        defaultValue={given.ikiId ?? ""}
      />
      <MinutesField defaultMinutes={given.minutes} />
      <TextField
        key={`quantity-${String(round)}`}
        name="quantity"
        label="Jumlah hasil"
        hint="Dalam satuan indikator."
        optional
        width="short"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={given.quantity}
      />
      <DayAndProof isFolded={isShort && given.date === today}>
        <DateField
          name="date"
          label="Tanggal"
          {...(isShort ? { hint: "Hari ini, kecuali Anda mengubahnya." } : {})}
          min={firstDay}
          max={today}
          defaultValue={given.date}
        />
        <TextField
          key={`url-${String(round)}`}
          name="url"
          type="url"
          inputMode="url"
          label="Tautan bukti"
          hint="Diawali https://."
          optional
          autoComplete="off"
          defaultValue={given.url}
        />
      </DayAndProof>
    </>
  );
}
