import type { Fault } from "./faults";

/** A line read: its record, unless an error keeps it from being one; all its faults, warnings included. */
export interface ReadLine<Row> {
  readonly line: number;
  readonly record: Row | null;
  readonly faults: readonly Fault[];
}
