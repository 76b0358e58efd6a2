/**
 * Waits until someone asks this program to end: Ctrl-C, SIGTERM, SIGHUP, or the death of the program above it, which
 * closes the channel. Asked again, it still waits for the order to be kept.
 */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    const beat = setInterval(() => undefined, 1 << 30);
    const end = () => {
      clearInterval(beat);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
    process.once("disconnect", end);
  });
}
