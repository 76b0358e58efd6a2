import { Worker } from "node:worker_threads";
import type { Result } from "@/lib/kernel/result";
import type { Printable } from "../printable";
import { PrintQueue, type Press } from "./print-queue";

/** One PDF takes a quarter of a second: whoever comes last waits about five. */
const LIMITS = { waiting: 20, longest: 20_000, idle: 60_000 };

/** Memory that the thread may take before it is ended, in MB. */
const HEAP_MB = 256;

type Answer = { readonly bytes: Uint8Array } | { readonly error: string };

function startThread(): Press<Printable> {
  const thread = new Worker(new URL("./printer-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  // The server may stop although a thread is at rest.
  thread.unref();
  return {
    print: (printable) =>
      new Promise((resolve, reject) => {
        const settle = (answer: Answer) => {
          thread.off("error", reject);
          if ("bytes" in answer) resolve(answer.bytes);
          else reject(new Error(answer.error));
        };
        thread.once("message", settle);
        thread.once("error", reject);
        thread.postMessage(printable);
      }),
    stop: () => {
      void thread.terminate();
    },
  };
}

/** Kept on the global object, so that a hot reload in development does not start a second thread. */
const kept = globalThis as typeof globalThis & { selarasPrinter?: PrintQueue<Printable> };

function queue(): PrintQueue<Printable> {
  kept.selarasPrinter ??= new PrintQueue(startThread, LIMITS);
  return kept.selarasPrinter;
}

/** Whether printing would be refused now: asked before a document is issued that could not be handed over. */
export function isPrinterBusy(): boolean {
  return queue().isFull;
}

/** The bytes of a PDF, laid out in a thread of its own (docs/decisions/070). */
export function printed(printable: Printable): Promise<Result<Uint8Array, { readonly code: "busy" }>> {
  return queue().print(printable);
}

/** A PDF as the answer of a route handler: kept by no cache, saved under `name`.pdf. */
export function pdfAnswer(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}.pdf"`,
      "cache-control": "no-store",
    },
  });
}

/** For who comes while too many wait. */
export function busyAnswer(): Response {
  return Response.json(
    { code: "busy", message: "Pencetak sedang sibuk. Coba lagi sebentar lagi." },
    { status: 503, headers: { "cache-control": "no-store", "retry-after": "5" } },
  );
}
