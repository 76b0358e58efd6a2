import { parseEmployeeNumber, type EmployeeNumber } from "@/lib/employee/employee-number";
import type { RowReader } from "./row-reader";

/** So many digits of a number a spreadsheet keeps. */
const KEPT_DIGITS = 15;

/** The NIP or NI PPPK that a cell holds; null where it holds none, or none that is whole (which is a fault). */
export function numberInCell<Field extends string>(
  reader: RowReader<Field>,
  field: Field,
  text: string,
): EmployeeNumber | null {
  if (text === "") return null;
  // A cell that holds a number has lost every digit after the fifteenth, whether it shows an exponent or not.
  if (reader.isStoredNumber(field) && (/e\+/iu.test(text) || text.length > KEPT_DIGITS)) {
    reader.blame(field, { code: "number_stored_as_number" });
    return null;
  }
  const number = parseEmployeeNumber(text);
  if (number.ok) return number.value;
  reader.blame(field, { code: "number", refusal: number.refusal });
  return null;
}
