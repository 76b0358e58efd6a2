import { describe, expect, it } from "vitest";
import {
  fileRefusalMessage,
  judgeFile,
  LARGEST_FILE,
  OLD_OFFICE,
  safeName,
  sizeText,
  type FileJudgement,
} from "@/lib/file/file-kind";
import { judged } from "@/lib/file/server/file-store";
import { workbookFile } from "../exchange/workbook-file";

const PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF";
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const said = (judgement: FileJudgement) => (judgement.ok ? judgement.kind.label : judgement.refusal.code);

describe("a file by its content", () => {
  it.each([
    ["laporan.pdf", "application/pdf", "PDF"],
    ["LAPORAN.PDF", "application/pdf", "PDF"],
    ["foto.jpeg", "image/jpeg", "gambar JPEG"],
    ["foto.jpg", "image/jpeg", "gambar JPEG"],
    ["surat.doc", OLD_OFFICE, "Word 97–2003"],
    ["rekap.xls", OLD_OFFICE, "Excel 97–2003"],
    ["foto.jpg", "image/png", "file-lies"],
    ["laporan.pdf", "application/zip", "file-kind"],
    ["laporan.pdf", null, "file-kind"],
    ["laporan", "application/pdf", "file-lies"],
    ["surat.docx", OLD_OFFICE, "file-kind"],
    ["makro.docm", "application/vnd.ms-word.document.macroenabled.12", "file-kind"],
    ["gambar.svg", "image/svg+xml", "file-kind"],
    ["program.exe", "application/x-msdownload", "file-kind"],
  ])("%s with %s: %s", (name, content, expected) => {
    expect(said(judgeFile(name, 100, content))).toBe(expected);
  });

  it("of the largest size is taken, one byte more or none at all is not", () => {
    expect(said(judgeFile("a.pdf", LARGEST_FILE, "application/pdf"))).toBe("PDF");
    expect(said(judgeFile("a.pdf", LARGEST_FILE + 1, "application/pdf"))).toBe("file-too-large");
    expect(said(judgeFile("a.pdf", 0, "application/pdf"))).toBe("file-empty");
  });

  it("is really looked into", async () => {
    const asked = async (name: string, content: string | Uint8Array) => {
      const bytes = new Uint8Array(Buffer.from(content));
      const outcome = await judged({ name, bytes });
      return outcome.ok ? outcome.value.mediaType : outcome.refusal.code;
    };
    expect(await asked("a.pdf", PDF)).toBe("application/pdf");
    expect(await asked("a.png", PNG)).toBe("image/png");
    expect(await asked("a.pdf", PNG)).toBe("file-lies");
    expect(await asked("a.png", PDF)).toBe("file-lies");
    expect(await asked("a.pdf", "<html><script>alert(1)</script>")).toBe("file-kind");
    expect(await asked("a.pdf", "MZ\u0090\u0000 this program cannot be run")).toBe("file-kind");
    expect(await asked("a.pdf", "")).toBe("file-empty");
    const workbook = workbookFile({ sheets: [{ name: "Rekap", rows: "" }] });
    expect(await asked("a.xlsx", workbook)).toContain("spreadsheetml.sheet");
    expect(await asked("a.docx", workbook)).toBe("file-lies");
  });

  it("keeps the hash of exactly what was handed in", async () => {
    const outcome = await judged({ name: "a.pdf", bytes: new Uint8Array(Buffer.from(PDF)) });
    expect(outcome.ok && outcome.value.sha256).toBe(
      "3d3551114fdf82401d9b1acbfe94188123bc74ee8a98b88ecd963b7af65c9653",
    );
  });
});

describe("a name", () => {
  it.each([
    ["laporan.pdf", "laporan.pdf"],
    ["C:\\Users\\Siti\\laporan.pdf", "laporan.pdf"],
    ["../../etc/passwd", "passwd"],
    ["..hidden.pdf", "hidden.pdf"],
    ["lap\u202efdp.exe", "lapfdp.exe"],
    ['a"b<c>|d:e*f?.pdf', "abcdef.pdf"],
    ["baris\nbaru\t .pdf", "barisbaru .pdf"],
    ["laporan 🙂.pdf", "laporan 🙂.pdf"],
    ["", "berkas"],
    ["///", "berkas"],
  ])("%j is kept as %j", (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  it("that is too long keeps its ending", () => {
    const name = safeName(`${"🙂".repeat(400)}.docx`);
    expect(Array.from(name)).toHaveLength(150);
    expect(name.endsWith("🙂.docx")).toBe(true);
  });
});

describe("what a person reads", () => {
  it("says what to do", () => {
    expect(fileRefusalMessage({ code: "file-lies", is: "PDF", ending: "jpg" })).toBe(
      "Nama berkas berakhiran “.jpg”, tetapi isinya PDF. Simpan ulang dengan akhiran yang sesuai, lalu unggah lagi.",
    );
    expect(fileRefusalMessage({ code: "file-lies", is: "PDF", ending: "" })).toContain("tidak berakhiran");
    expect(fileRefusalMessage({ code: "file-too-large" })).toContain("10 MB");
    expect(fileRefusalMessage({ code: "file-kind" })).toContain("tanpa makro");
    expect(fileRefusalMessage({ code: "file-empty" })).toContain("tidak kosong");
  });

  it.each([
    [1, "1 bita"],
    [1023, "1023 bita"],
    [1024, "1 kB"],
    [319_488, "312 kB"],
    [1_468_006, "1,4 MB"],
    [LARGEST_FILE, "10 MB"],
  ])("%i bytes are %s", (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
