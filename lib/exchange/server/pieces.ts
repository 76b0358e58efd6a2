import { read, type Tx } from "@/lib/db/server/door";
import type { Actor } from "@/lib/access/actor";

/** So many bytes of a file stand in one row. Few, because Prisma holds on to the values of its last 100 statements. */
const PIECE_BYTES = 128 * 1024;

/** Writes a file into the database, piece by piece. */
export async function storePieces(tx: Tx, agencyId: string, batchId: string, file: Buffer): Promise<void> {
  for (let ordinal = 0; ordinal * PIECE_BYTES < file.length; ordinal += 1) {
    const bytes = new Uint8Array(file.subarray(ordinal * PIECE_BYTES, (ordinal + 1) * PIECE_BYTES));
    await tx.importPiece.create({ data: { agencyId, batchId, ordinal, bytes }, select: { ordinal: true } });
  }
}

/** The whole file of a batch; empty where its pieces are gone. Each piece is read by itself, so that it is held once. */
export async function storedFile(actor: Actor, batchId: string, timeout: number): Promise<Buffer> {
  const { agencyId } = actor;
  return read(
    actor,
    async (tx) => {
      const pieces: Uint8Array[] = [];
      for (let ordinal = 0; ; ordinal += 1) {
        const piece = await tx.importPiece.findUnique({
          where: { agencyId_batchId_ordinal: { agencyId, batchId, ordinal } },
          select: { bytes: true },
        });
        if (piece === null) return Buffer.concat(pieces);
        pieces.push(piece.bytes);
      }
    },
    { timeout },
  );
}
