import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/role";
import { transact } from "@/lib/db/server/door";
import { auditEvent } from "@/lib/audit/event";
import { keepSigned, printAgain, signedCopy } from "@/lib/document/server/kept-print";
import { ownShelves, paperShelf } from "@/lib/document/server/shelf";
import { calendarDateOf } from "@/lib/kernel/calendar";
import { ok } from "@/lib/kernel/result";
import { anAccount, anActor } from "../builders/account";
import { A_PDF } from "../builders/evidence";
import { aPlacement } from "../builders/placement";
import { someAppraisal, type Appraisal } from "./setup/appraisal";
import { anOffice, eventsOf, owner } from "./setup/office";
import { agreeAnew, evaluationOf, printed, refused, skpOf } from "./setup/papers";

const address = { of: "198.51.100.7" };

vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ "x-selaras-connection": address.of })),
}));

const { checkDocument } = await import("@/lib/document/server/verify");

let here: Appraisal;

beforeEach(async () => {
  here = await someAppraisal({ status: "received", rated: { hasil: "sesuai", perilaku: "sesuai" } });
});

describe("who prints", () => {
  async function holding(role: Role, inVillage: boolean): Promise<Actor> {
    const { agency, village, bureau } = here.office;
    const account = anAccount(agency);
    await here.insert(account);
    const unitId = inVillage ? village.id : bureau.id;
    return anActor({ agency, account, roles: [{ role, unitId }] });
  }

  it("both sides, the atasan, and roles that reach the unit; to others it looks missing", async () => {
    const papers = async (actor: Actor) => [
      await refused(actor, skpOf(here)),
      await refused(actor, evaluationOf(here)),
      (await paperShelf(actor, here.skp.id)) === null ? "no shelf" : "shelf",
    ];
    const all = ["printed", "printed", "shelf"];
    const none = ["not-found", "not-found", "no shelf"];
    for (const actor of [here.clerk, here.lurah, here.camat]) expect(await papers(actor)).toEqual(all);
    for (const role of ["pengelola_kinerja", "inspektorat", "pimpinan", "admin_instansi"] as const) {
      expect(await papers(await holding(role, true)), role).toEqual(all);
      expect(await papers(await holding(role, false)), role).toEqual(none);
    }
    for (const role of ["admin_sistem", "perencana", "pengelola_layanan"] as const) {
      expect(await papers(await holding(role, true)), role).toEqual(none);
    }
    expect(await papers(here.stranger)).toEqual(none);
    const elsewhere = await anOffice();
    expect(await papers(elsewhere.admin)).toEqual(none);
  });

  it("an evaluation is printed through its own SKP alone", async () => {
    expect(await refused(here.clerk, { ...evaluationOf(here), id: crypto.randomUUID() })).toBe("not-found");
    expect(await refused(here.clerk, { id: here.skp.id, jenis: "evaluasi" })).toBe("not-found");
  });

  it("a refusal leaves its denial and nothing else", async () => {
    await refused(here.stranger, skpOf(here));
    const events = await eventsOf(here.office);
    expect(events.at(-1)).toMatchObject({
      key: "access.denied",
      detail: { code: "not-found", attempted: "document.printed" },
    });
    const { rows } = await owner.query("SELECT 1 FROM issued_document WHERE subject_id = $1", [here.skp.id]);
    expect(rows).toEqual([]);
  });
});

describe("what was printed", () => {
  it("stays: neither changed nor removed, by the application or in passing", async () => {
    await printed(here.clerk, skpOf(here));
    const attempt = (work: (tx: Parameters<Parameters<typeof transact>[1]>[0]) => Promise<unknown>) =>
      transact(here.clerk, async (tx, record) => {
        record(auditEvent("document.printed", null, {}));
        await work(tx);
        return ok();
      });
    await expect(
      attempt((tx) => tx.issuedDocument.updateMany({ data: { content: { kind: "skp" } } })),
    ).rejects.toThrow(/not changed/);
    await expect(attempt((tx) => tx.issuedDocument.updateMany({ data: { edition: 9 } }))).rejects.toThrow(
      /not changed/,
    );
    await expect(attempt((tx) => tx.issuedDocument.deleteMany({}))).rejects.toThrow(/permission denied/);
  });

  it("is printed again as it was, with the word that a newer one has taken its place", async () => {
    const first = await printed(here.clerk, skpOf(here));
    await agreeAnew(here, "Hasil kerja yang baru");
    await printed(here.clerk, skpOf(here));
    const shelf = await paperShelf(here.clerk, here.skp.id);
    const prints = shelf?.groups[0]?.papers[0]?.prints ?? [];
    expect(prints.map(({ isCurrent, edition }) => [isCurrent, edition])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    const asked = { id: here.skp.id, cetakan: prints[1]?.id ?? "" };
    const again = await printAgain(here.lurah, asked);
    expect(again).toMatchObject({
      ok: true,
      value: { printable: { content: first.content, mark: { code: first.code, isSuperseded: true } } },
    });
    expect(await printAgain(here.stranger, asked)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await printAgain(here.clerk, { ...asked, id: crypto.randomUUID() })).toMatchObject({ ok: false });
  });

  it("is found from the list of one's own SKP", async () => {
    expect(await ownShelves(here.clerk)).toMatchObject([
      { skpId: here.skp.id, year: 2026, isAgreed: true, evaluations: 1, unit: "Kelurahan Menanggal" },
    ]);
    expect(await ownShelves(here.lurah)).toEqual([]);
  });
});

describe("a paper signed elsewhere", () => {
  const pdf = (text = A_PDF) => ({
    name: "SKP bertanda tangan.pdf",
    bytes: new Uint8Array(Buffer.from(text)),
  });

  async function aPrint() {
    await printed(here.clerk, skpOf(here));
    const print = (await paperShelf(here.clerk, here.skp.id))?.groups[0]?.papers[0]?.prints[0];
    if (print === undefined) throw new Error("nothing was printed");
    return { code: print.code, asked: { id: here.skp.id, cetakan: print.id, before: null } };
  }

  it("is taken back with its hash, shown to who checks the code, and given out again", async () => {
    const { asked, code } = await aPrint();
    expect(await keepSigned(here.clerk, asked, pdf())).toEqual({ ok: true, value: null });
    const sha256 = createHash("sha256").update(A_PDF).digest("hex");
    expect(await checkDocument(code)).toMatchObject({ document: { signedSha256: sha256 } });
    const copy = await signedCopy(here.lurah, asked);
    expect(copy).toMatchObject({ ok: true, value: { name: "SKP bertanda tangan.pdf", sha256 } });
    const keys = (await eventsOf(here.office)).map(({ key }) => key);
    expect(keys.slice(-2)).toEqual(["document.signed-kept", "document.signed-read"]);
  });

  it("is replaced only by who has seen the one that is there", async () => {
    const { asked } = await aPrint();
    await keepSigned(here.clerk, asked, pdf());
    expect(await keepSigned(here.lurah, asked, pdf(`${A_PDF}\n`))).toEqual({
      ok: false,
      refusal: { code: "stale" },
    });
    const shelf = await paperShelf(here.clerk, here.skp.id);
    const before = shelf?.groups[0]?.papers[0]?.prints[0]?.signed?.fileId ?? null;
    expect(await keepSigned(here.lurah, { ...asked, before }, pdf(`${A_PDF}\n`))).toMatchObject({ ok: true });
  });

  it("is a PDF by its content, whatever its name says", async () => {
    const { asked } = await aPrint();
    const text = { name: "palsu.pdf", bytes: new Uint8Array(Buffer.from("bukan pdf")) };
    expect(await keepSigned(here.clerk, asked, text)).toMatchObject({ ok: false });
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    expect(
      await keepSigned(here.clerk, asked, { name: "foto.png", bytes: new Uint8Array(png) }),
    ).toMatchObject({
      ok: false,
    });
  });

  it("is not taken from who may only read", async () => {
    const { agency, village } = here.office;
    const { asked } = await aPrint();
    for (const role of ["inspektorat", "pimpinan"] as const) {
      const account = anAccount(agency);
      await here.insert(account);
      const reader = anActor({ agency, account, roles: [{ role, unitId: village.id }] });
      expect((await paperShelf(reader, here.skp.id))?.maySign, role).toBe(false);
      expect(await keepSigned(reader, asked, pdf()), role).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
      expect(await signedCopy(here.clerk, asked)).toMatchObject({ ok: false });
    }
    expect(await keepSigned(here.office.keeper, asked, pdf())).toMatchObject({ ok: true });
  });
});

describe("who checks a code without an account", () => {
  it("is told what stands on the paper and nothing of the result", async () => {
    address.of = "198.51.100.20";
    const { code } = await printed(here.lurah, evaluationOf(here));
    const check = await checkDocument(` ${code.toLowerCase()} `);
    expect(check).toEqual({
      outcome: "known",
      document: {
        code,
        kind: "evaluasi",
        agency: "Pemerintah Kota Contoh",
        holder: "Siti Aminah",
        period: "1 JULI 2026 SD 30 SEPTEMBER 2026",
        edition: 1,
        hashPrefix: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
        issuedAt: expect.any(Date) as Date,
        timeZone: "Asia/Jakarta",
        isCurrent: true,
        signedSha256: null,
      },
    });
    expect(JSON.stringify(check)).not.toMatch(/ekspektasi|predikat|sesuai|baik/i);
  });

  it("hears that a code is not known, and after too many of them has to wait", async () => {
    address.of = "203.0.113.9";
    const outcomes: string[] = [];
    for (let tried = 0; tried < 32; tried += 1) {
      outcomes.push((await checkDocument(tried % 2 === 0 ? "ZZZZZZZZZZZZ" : "x".repeat(500))).outcome);
    }
    expect(outcomes.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => "unknown"));
    expect(outcomes.at(-1)).toBe("wait");
    const { code } = await printed(here.clerk, skpOf(here));
    expect((await checkDocument(code)).outcome).toBe("wait");
    address.of = "203.0.113.10";
    expect((await checkDocument(code)).outcome).toBe("known");
  });
});

it("an appraiser of earlier days prints what he has set, and not what came after", async () => {
  const { clerk, bureau, clerkPosition } = here.office;
  await owner.query("UPDATE placement SET valid_to = '2026-10-31' WHERE employee_id = $1", [clerk.id]);
  await here.insert(aPlacement(clerk, bureau, clerkPosition, { validFrom: calendarDateOf("2026-11-01") }));
  expect(await refused(here.lurah, evaluationOf(here))).toBe("printed");
  expect(await refused(here.lurah, skpOf(here))).toBe("printed");
});
