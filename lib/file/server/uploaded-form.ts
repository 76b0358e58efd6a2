import { ok, refuse, type Result } from "@/lib/kernel/result";
import { LARGEST_FILE } from "../file-kind";
import type { HandedIn } from "./file-store";

/** Room for the parts of a form around its file. */
const ENVELOPE_BYTES = 64 * 1024;

export interface UploadedForm {
  /** The other fields. */
  readonly form: FormData;
  readonly file: HandedIn;
}

export interface UploadRefusal {
  readonly code: "file-too-large" | "file-empty";
  /** What else was typed, where the form could be read: it is to stay. */
  readonly form: FormData | null;
}

/**
 * The file of a form (its field `berkas`) with the other fields. One that is too large is refused by what the browser
 * says of it, before it is read. A route that asks this lies under an address that ends with "unggah" (proxy.ts).
 */
export async function uploadedForm(
  request: Request,
  largest: number = LARGEST_FILE,
): Promise<Result<UploadedForm, UploadRefusal>> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(announced <= largest + ENVELOPE_BYTES)) return refuse({ code: "file-too-large", form: null });
  const form = await request.formData().catch(() => null);
  const file = form?.get("berkas");
  if (form === null || !(file instanceof File) || file.size === 0) {
    return refuse({ code: "file-empty", form });
  }
  return ok({ form, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
}
