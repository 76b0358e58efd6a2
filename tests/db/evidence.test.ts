import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { LARGEST_FILE } from "@/lib/file/file-kind";
import { addLinkSchema } from "@/lib/realisasi/schema";
import { addFile, addLink, removeEvidence } from "@/lib/realisasi/server/commands/evidence";
import { evidenceFile } from "@/lib/realisasi/server/evidence-file";
import { fileAnswer } from "@/lib/file/server/file-store";
import { anActor } from "../builders/account";
import { LONG_AGO } from "../builders/day";
import { insert } from "../builders/db";
import { A_PDF, aFile, aLink } from "../builders/evidence";
import { eventsOf, owner } from "./setup/office";
import { quarter, someWork, type Work } from "./setup/work";

let work: Work;

beforeEach(async () => {
  work = await someWork();
});

const place = () => ({ ikiId: work.ikiId, periodId: quarter(work, 4) });
const bytesOf = (content: string | Uint8Array) => new Uint8Array(Buffer.from(content));

async function count(table: "evidence" | "stored_file" | "stored_file_bytes"): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE agency_id = $1`,
    [work.office.agency.id],
  );
  return rows[0]?.count ?? -1;
}

async function onlyEvidence(): Promise<string> {
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM evidence WHERE agency_id = $1", [
    work.office.agency.id,
  ]);
  return rows[0]?.id ?? "";
}

describe("a file as evidence", () => {
  it("is kept byte by byte with its hash, and comes back as an attachment that nothing guesses at", async () => {
    const added = await addFile(
      work.clerk,
      place(),
      { name: "Laporan Q4 🙂.pdf", bytes: bytesOf(A_PDF) },
      "",
    );
    expect(added).toEqual({ ok: true, value: place() });
    const kept = await evidenceFile(work.clerk, await onlyEvidence());
    if (kept === null) throw new Error("the file is not there");
    const answer = fileAnswer(kept);
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(A_PDF);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="Laporan Q4 __.pdf"; filename*=UTF-8''Laporan%20Q4%20%F0%9F%99%82.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    });
    expect((await eventsOf(work.office)).at(-1)).toMatchObject({
      key: "realisasi.evidence-added",
      detail: { fileHash: createHash("sha256").update(A_PDF).digest("hex"), period: "Triwulan IV 2026" },
    });
  });

  it.each([
    ["lies about its type", "foto.jpg", A_PDF, "file-lies"],
    ["is a page in disguise", "laporan.pdf", "<script>alert(1)</script>", "file-kind"],
    ["is empty", "laporan.pdf", "", "file-empty"],
    ["is too large", "laporan.pdf", A_PDF + "0".repeat(LARGEST_FILE), "file-too-large"],
  ])("that %s is refused, and nothing is kept", async (_what, name, content, code) => {
    expect(await addFile(work.clerk, place(), { name, bytes: bytesOf(content) }, "")).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect([await count("evidence"), await count("stored_file"), await count("stored_file_bytes")]).toEqual([
      0, 0, 0,
    ]);
  });

  it("of the largest size is taken", async () => {
    const largest = bytesOf(A_PDF + "0".repeat(LARGEST_FILE - A_PDF.length));
    expect((await addFile(work.clerk, place(), { name: "a.pdf", bytes: largest }, "Laporan")).ok).toBe(true);
    expect((await evidenceFile(work.clerk, await onlyEvidence()))?.bytes.length).toBe(LARGEST_FILE);
  });

  it("is added once only to a line of one's own, while the window is open, twenty at most", async () => {
    const file = { name: "a.pdf", bytes: bytesOf(A_PDF) };
    const code = async (actor: Actor, ikiId: string, periodId: string) => {
      const outcome = await addFile(actor, { ikiId, periodId }, file, "");
      return outcome.ok ? "ok" : outcome.refusal.code;
    };
    expect(await code(work.lurah, work.ikiId, quarter(work, 4))).toBe("not-found");
    expect(await code(work.clerk, work.ikiId, quarter(work, 3))).toBe("window");
    const many = Array.from({ length: 20 }, () => aLink(work.skp, work.ikiId, quarter(work, 4)));
    await insert(owner, ...many);
    expect(await code(work.clerk, work.ikiId, quarter(work, 4))).toBe("too-many");
    expect(await code(work.clerk, work.daysIkiId, quarter(work, 4))).toBe("ok");
  });
});

describe("who opens the file of an evidence", () => {
  it("both sides, the atasan, and roles that reach the unit; nobody else, not the system's administrator", async () => {
    const file = aFile(work.skp, work.ikiId, quarter(work, 4), work.office.clerkAccount);
    await insert(owner, file);
    const { agency, adminAccount, village, bureau } = work.office;
    const as = (
      role: "inspektorat" | "pimpinan" | "admin_sistem" | "pengelola_kinerja",
      unitId: string | null,
    ) => anActor({ agency, roles: [{ role, unitId }] });
    const opens = async (actor: Actor) => (await evidenceFile(actor, file.id)) !== null;
    const may = [work.clerk, work.lurah, work.camat, work.office.admin, work.office.keeper];
    may.push(as("inspektorat", null), as("pimpinan", null), as("pengelola_kinerja", village.id));
    const mayNot = [work.stranger, as("admin_sistem", null), as("pengelola_kinerja", bureau.id)];
    mayNot.push(anActor({ agency, account: adminAccount }));
    expect(await Promise.all(may.map(opens))).toEqual(may.map(() => true));
    expect(await Promise.all(mayNot.map(opens))).toEqual(mayNot.map(() => false));
  });

  it("the ketua tim for the line that the team gave, not for the others", async () => {
    const { agency, stranger, clerk, bureau } = work.office;
    const teamId = crypto.randomUUID();
    const member = { agencyId: agency.id, teamId, validFrom: LONG_AGO, validTo: null };
    await insert(owner, {
      rows: {
        team: [
          {
            ...{ agencyId: agency.id, id: teamId, name: "Tim Stunting", purpose: null, unitId: bureau.id },
            ...{ decree: "SK 1", decreeDate: LONG_AGO, validFrom: LONG_AGO, validTo: null },
          },
        ],
        teamMember: [
          { ...member, id: crypto.randomUUID(), employeeId: stranger.id, role: "ketua" },
          { ...member, id: crypto.randomUUID(), employeeId: clerk.id, role: "anggota" },
        ],
      },
    });
    const file = aFile(work.skp, work.ikiId, quarter(work, 4), work.office.clerkAccount);
    await insert(owner, file);
    expect(await evidenceFile(work.stranger, file.id)).toBeNull();
    await owner.query("UPDATE rhk SET assigner = 'ketua_tim', team_id = $1 WHERE id = $2", [
      teamId,
      work.rhkId,
    ]);
    expect(await evidenceFile(work.stranger, file.id)).not.toBeNull();
  });

  it("of another agency looks like none, as does a link and an id of nothing", async () => {
    const other = await someWork();
    const theirs = aFile(other.skp, other.ikiId, quarter(other, 4), other.office.clerkAccount);
    const link = aLink(work.skp, work.ikiId, quarter(work, 4));
    await insert(owner, theirs, link);
    for (const id of [theirs.id, link.id, work.ikiId]) expect(await evidenceFile(work.clerk, id)).toBeNull();
  });
});

describe("a link as evidence", () => {
  it.each([
    "http://contoh.go.id/a",
    "javascript:alert(1)",
    "data:text/html,a",
    "https://localhost/a",
    "https://nama:sandi@contoh.go.id/",
    "contoh.go.id",
    `https://contoh.go.id/${"a".repeat(2000)}`,
    "",
  ])("%s is refused at its field", (url) => {
    const read = addLinkSchema.safeParse({ ...place(), title: "", url });
    expect(read.success ? [] : read.error.issues.map(({ path }) => path.join())).toEqual(["url"]);
  });

  it("is kept with its host for a title, and taken away while the window is open", async () => {
    const input = addLinkSchema.parse({
      ...place(),
      title: "",
      url: " https://drive.google.com/file/d/1?x=y ",
    });
    expect((await addLink(work.clerk, input)).ok).toBe(true);
    const { rows } = await owner.query("SELECT title, url FROM evidence WHERE agency_id = $1", [
      work.office.agency.id,
    ]);
    expect(rows).toEqual([{ title: "drive.google.com", url: "https://drive.google.com/file/d/1?x=y" }]);
    const evidenceId = await onlyEvidence();
    expect(await removeEvidence(work.lurah, { evidenceId })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect((await removeEvidence(work.clerk, { evidenceId })).ok).toBe(true);
    expect(await removeEvidence(work.clerk, { evidenceId })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await count("evidence")).toBe(0);
  });

  it("by a double press is added once, as is a file with the same bytes under another name", async () => {
    const input = addLinkSchema.parse({ ...place(), title: "Laporan", url: "https://contoh.go.id/a" });
    const codeOf = async (outcome: ReturnType<typeof addLink>) => {
      const result = await outcome;
      return result.ok ? "ok" : result.refusal.code;
    };
    const links = [addLink(work.clerk, input), addLink(work.clerk, input)].map(codeOf);
    expect((await Promise.all(links)).sort()).toEqual(["ok", "twice"]);
    const bytes = bytesOf(A_PDF);
    const files = ["a.pdf", "b.pdf"].map((name) => codeOf(addFile(work.clerk, place(), { name, bytes }, "")));
    expect((await Promise.all(files)).sort()).toEqual(["ok", "twice"]);
    expect(await count("evidence")).toBe(2);
    const other = { ikiId: work.daysIkiId, periodId: quarter(work, 4) };
    expect(await codeOf(addLink(work.clerk, { ...input, ...other }))).toBe("ok");
  });

  it("of a closed period stays", async () => {
    const link = aLink(work.skp, work.ikiId, quarter(work, 3));
    await insert(owner, link);
    expect(await removeEvidence(work.clerk, { evidenceId: link.id })).toMatchObject({
      refusal: { code: "window" },
    });
    expect(await count("evidence")).toBe(1);
  });
});
