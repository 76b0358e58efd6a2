import { parentPort } from "node:worker_threads";
import type { Printable } from "../printable";
import { pdfBytes } from "./pdf";

// The thread that lays PDFs out, away from the thread that answers requests. One message in, one message back.
parentPort?.on("message", (printable: Printable) => {
  pdfBytes(printable).then(
    (bytes) => {
      // Copied into memory of its own, which is handed over rather than copied again.
      const own = new Uint8Array(bytes);
      parentPort?.postMessage({ bytes: own }, [own.buffer]);
    },
    (error: unknown) => {
      parentPort?.postMessage({
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    },
  );
});
