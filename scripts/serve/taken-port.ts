import type { Listen } from "../app-env.ts";
import { isPortFree } from "../database/port.ts";
import { OperatorFault } from "../fault.ts";

/** Refuses a port that another program uses. */
export async function refuseTakenPort(listen: Listen): Promise<void> {
  if (await isPortFree(listen.port, listen.host)) return;
  throw new OperatorFault(
    `Port ${String(listen.port)} sudah dipakai: hentikan program yang memakainya, atau pilih yang lain, mis. ` +
      `PORT=${String(listen.port + 1)} npm start.`,
  );
}
