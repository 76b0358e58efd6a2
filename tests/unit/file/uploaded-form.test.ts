import { describe, expect, test } from "vitest";
import { LARGEST_FILE } from "@/lib/file/file-kind";
import { uploadedForm } from "@/lib/file/server/uploaded-form";

function request(fields: Readonly<Record<string, string | File>>, announced?: number): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const sent = new Request("http://localhost/unggah", { method: "POST", body });
  sent.headers.set("content-length", String(announced ?? 500));
  return sent;
}

const FILE = new File(["%PDF-1.7"], "surat.pdf");

describe("a form with a file", () => {
  test("gives the file with its bytes, and the other fields", async () => {
    const given = await uploadedForm(request({ berkas: FILE, tanggal: "2026-03-02" }));
    expect(given).toMatchObject({ ok: true, value: { file: { name: "surat.pdf" } } });
    if (!given.ok) return;
    expect(new TextDecoder().decode(given.value.file.bytes)).toBe("%PDF-1.7");
    expect(given.value.form.get("tanggal")).toBe("2026-03-02");
  });

  test.each([
    [LARGEST_FILE + 64 * 1024, true],
    [LARGEST_FILE + 64 * 1024 + 1, false],
    [Number.NaN, false],
  ])("that says it has %d bytes is read: %s", async (announced, isRead) => {
    const given = await uploadedForm(request({ berkas: FILE }, announced));
    expect(given.ok).toBe(isRead);
    if (!given.ok) expect(given.refusal).toEqual({ code: "file-too-large", form: null });
  });

  test.each([{}, { berkas: "bukan berkas" }, { berkas: new File([], "kosong.pdf") }])(
    "without one keeps what else was typed: %j",
    async (fields) => {
      const given = await uploadedForm(request({ ...fields, tanggal: "2026-03-02" }));
      expect(given).toMatchObject({ ok: false, refusal: { code: "file-empty" } });
      if (!given.ok) expect(given.refusal.form?.get("tanggal")).toBe("2026-03-02");
    },
  );
});
