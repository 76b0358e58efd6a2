import { endPrograms } from "./program.ts";

/** Someone's wish that this program end: Ctrl-C, SIGTERM, SIGHUP, or the death of the program above it. */
export interface StopRequest {
  /** Settles when it is asked for. */
  readonly asked: Promise<void>;
  isAsked(): boolean;
}

/**
 * Listens from now on, so that a program which is still starting is not cut off but ends in order. Asked again, it
 * still keeps the order.
 */
export function stopRequest(): StopRequest {
  let isAsked = false;
  const asked = new Promise<void>((resolve) => {
    // A pending promise alone does not keep a program alive.
    const beat = setInterval(() => undefined, 1 << 30);
    const end = () => {
      isAsked = true;
      endPrograms();
      clearInterval(beat);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
    process.once("disconnect", end);
  });
  return { asked, isAsked: () => isAsked };
}

/** Waits until this program is asked to end. */
export async function untilStopped(): Promise<void> {
  await stopRequest().asked;
}
