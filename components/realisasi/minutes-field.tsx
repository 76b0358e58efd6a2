"use client";

import { descriptionOf, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/field-context";
import { minutesText, USUAL_MINUTES } from "@/lib/realisasi/daily-log";

/** How long: one tap for what is usual, a figure for the rest. */
export function MinutesField({ defaultMinutes }: { defaultMinutes: number | null }) {
  const { id, errors, typed } = useField("minutes");
  const other = useField("otherMinutes");
  const chosen = typed ?? (defaultMinutes === null ? undefined : String(defaultMinutes));
  const usual: readonly number[] = USUAL_MINUTES;
  const isOther = defaultMinutes !== null && !usual.includes(defaultMinutes);
  return (
    <fieldset {...descriptionOf(id, undefined, errors)}>
      <legend className="font-semibold">Lamanya</legend>
      <FieldNotes id={id} errors={[...errors, ...other.errors]} />
      <div className="mt-1.5 flex flex-wrap gap-2">
        {USUAL_MINUTES.map((minutes, index) => (
          <label
            key={minutes}
            className="figures flex min-h-11 cursor-pointer items-center rounded-md border border-line-strong px-3 font-medium has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="minutes"
              value={minutes}
              {...(index === 0 ? { id } : {})}
              defaultChecked={String(minutes) === chosen}
              className="sr-only"
            />
            {minutesText(minutes)}
          </label>
        ))}
        <input
          name="otherMinutes"
          id={other.id}
          aria-label="Lamanya lain, misalnya 45 atau 1:30"
          placeholder="Lain, mis. 1:30"
          autoComplete="off"
          defaultValue={other.typed ?? (isOther ? String(defaultMinutes) : "")}
          className="control figures max-w-40"
        />
      </div>
    </fieldset>
  );
}
