import { createHash, randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/server/door";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { judgeFile, type FileRefusal } from "../file-kind";

/** Where the bytes of files lie. The rows that say whose they are stay in the database, wherever that is. */
interface FileStore {
  put(tx: Tx, key: FileKey, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Null where there are none of that key. */
  get(tx: Tx, key: FileKey): Promise<Uint8Array<ArrayBuffer> | null>;
}

interface FileKey {
  readonly agencyId: string;
  readonly fileId: string;
}

/** In PostgreSQL, behind the same wall as all else, and in the same backup. */
const store: FileStore = {
  async put(tx, key, bytes) {
    await tx.storedFileBytes.create({ data: { ...key, bytes }, select: { fileId: true } });
  },
  async get(tx, { agencyId, fileId }) {
    const row = await tx.storedFileBytes.findUnique({
      where: { agencyId_fileId: { agencyId, fileId } },
      select: { bytes: true },
    });
    return row?.bytes ?? null;
  },
};

/** How long a transaction with a file in it may take, in ms. */
export const FILE_MS = 30_000;

/** A file as it was handed in. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that may be kept, judged by its content. */
export interface JudgedFile extends HandedIn {
  readonly mediaType: string;
  readonly sha256: string;
}

/** Judges a file by its content; outside the transaction, as it needs none. */
export async function judged({ name, bytes }: HandedIn): Promise<Result<JudgedFile, FileRefusal>> {
  const content = bytes.length === 0 ? undefined : await fileTypeFromBuffer(bytes);
  const judgement = judgeFile(name, bytes.length, content?.mime ?? null);
  if (!judgement.ok) return refuse(judgement.refusal);
  return ok({
    name: judgement.name,
    bytes,
    mediaType: judgement.kind.mediaType,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
}

/** Keeps a judged file in the transaction of the change that it belongs to. */
export async function keepFile(tx: Tx, actor: Actor, file: JudgedFile): Promise<{ readonly fileId: string }> {
  const { agencyId, accountId } = actor;
  if (accountId === null) throw new Error("a file is handed in by somebody");
  const fileId = randomUUID();
  const { name, mediaType, sha256, bytes } = file;
  await tx.storedFile.create({
    data: { agencyId, id: fileId, name, mediaType, size: bytes.length, sha256, createdBy: accountId },
    select: { id: true },
  });
  await store.put(tx, { agencyId, fileId }, bytes);
  return { fileId };
}

/** A kept file with its bytes; whether the actor may have it is for the caller to decide. */
export async function keptFile(
  tx: Tx,
  { agencyId }: Actor,
  fileId: string,
): Promise<(HandedIn & { readonly mediaType: string; readonly sha256: string }) | null> {
  const row = await tx.storedFile.findUnique({
    where: { agencyId_id: { agencyId, id: fileId } },
    select: { name: true, mediaType: true, sha256: true },
  });
  const bytes = row === null ? null : await store.get(tx, { agencyId, fileId });
  return row === null || bytes === null ? null : { ...row, bytes };
}

/**
 * A kept file as an answer: always as an attachment under its own name, never shown inside the application, never
 * guessed at by the browser.
 */
export function fileAnswer(file: HandedIn & { readonly mediaType: string }): Response {
  const ascii = file.name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  return new Response(file.bytes, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.bytes.length),
      "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}
