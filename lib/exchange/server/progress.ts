import type { Actor } from "@/lib/access/actor";
import { askGate, sql } from "@/lib/db/server/gate";
import { reportFault } from "@/lib/log";

const BEAT_MS = 1_000;

/** Says how far a job is, to whoever watches its batch. */
export interface Progress {
  /** 0–100; shown at the next beat. */
  reached(percent: number): void;
  stop(): void;
}

/**
 * Begins to tell, once a second and beside the job's own transaction (which nobody sees into), how far the job is and
 * that it lives.
 */
export function progressOf({ agencyId }: Actor, batchId: string): Progress {
  let percent = 0;
  const beat = (): void => {
    const whole = Math.min(100, Math.floor(percent));
    askGate(sql`SELECT app.import_progress(${agencyId}::uuid, ${batchId}::uuid, ${whole}::int)::text`).catch(
      (error: unknown) => reportFault(error, { part: "import-progress" }),
    );
  };
  beat();
  const beating = setInterval(beat, BEAT_MS);
  return {
    reached: (next) => {
      percent = next;
    },
    stop: () => {
      clearInterval(beating);
    },
  };
}
