import { ok, refuse, type Result } from "@/lib/kernel/result";

/** What lays a thing out elsewhere: a thread, one piece of work at a time. */
export interface Press<Work> {
  /** Rejects where the work failed; the press may go on. */
  print(work: Work): Promise<Uint8Array>;
  /** Whatever it does, it ends. */
  stop(): void;
}

export interface QueueLimits {
  /** How many may wait before the next one is turned away. */
  readonly waiting: number;
  /** A piece of work that takes longer, in ms, is given up together with its press. */
  readonly longest: number;
  /** A press that has had nothing to do for so long, in ms, is stopped, to give its memory back. */
  readonly idle: number;
}

interface Waiting<Work> {
  readonly work: Work;
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (error: unknown) => void;
}

/** One press and those who wait for it, first come first served; nobody waits behind more than a few. */
export class PrintQueue<Work> {
  private readonly waiting: Waiting<Work>[] = [];
  private press: Press<Work> | null = null;
  private isBusy = false;
  private idleTimer: NodeJS.Timeout | null = null;

  constructor(
    private readonly start: () => Press<Work>,
    private readonly limits: QueueLimits,
  ) {}

  /** Whether another piece of work would be turned away now. */
  get isFull(): boolean {
    return this.waiting.length >= this.limits.waiting;
  }

  /** The bytes, or the refusal `busy` at once. Throws where the work itself failed or took too long. */
  async print(work: Work): Promise<Result<Uint8Array, { readonly code: "busy" }>> {
    if (this.isBusy && this.isFull) return refuse({ code: "busy" });
    const bytes = await new Promise<Uint8Array>((done, failed) => {
      this.waiting.push({ work, done, failed });
      void this.goOn();
    });
    return ok(bytes);
  }

  private async goOn(): Promise<void> {
    if (this.isBusy) return;
    const next = this.waiting.shift();
    if (next === undefined) {
      this.restLater();
      return;
    }
    this.isBusy = true;
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    try {
      next.done(await this.printNow(next.work));
    } catch (error) {
      next.failed(error);
    }
    this.isBusy = false;
    void this.goOn();
  }

  private async printNow(work: Work): Promise<Uint8Array> {
    const press = (this.press ??= this.start());
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error("printing took too long"));
      }, this.limits.longest);
    });
    try {
      return await Promise.race([press.print(work), late]);
    } catch (error) {
      // It may hang or be out of memory: the next piece of work gets a new one.
      this.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private restLater(): void {
    this.idleTimer = setTimeout(() => {
      this.stop();
    }, this.limits.idle);
    this.idleTimer.unref();
  }

  private stop(): void {
    this.press?.stop();
    this.press = null;
  }
}
