import { codeOf, diskFull, messageOf, OperatorFault } from "../fault.ts";

/** Whether a server log says that the disk is full. */
export function isDiskFull(text: string): boolean {
  return /No space left on device|could not (extend|write to) file|ENOSPC|Disk quota exceeded/.test(text);
}

/** Host, port and database of an address, never its password. */
export function safeAddress(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port === "" ? "5432" : port}${pathname}`;
  } catch {
    return "(alamat tidak terbaca)";
  }
}

/**
 * Turns a failure to use a database into one line with its remedy.
 * @param error as `pg` or the system threw it
 * @param url the address that was tried
 * @param source where the address comes from, as the operator knows it (DATABASE_URL, …)
 * @returns the fault, or the error itself when it is not one of those that an operator can mend
 */
export function databaseFault(error: unknown, url: string, source: string): unknown {
  const at = safeAddress(url);
  switch (codeOf(error) ?? "") {
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ECONNRESET":
      return new OperatorFault(
        `Basis data tidak terjangkau di ${at}: pastikan PostgreSQL berjalan dan ${source} benar.`,
      );
    case "28P01":
      return new OperatorFault(
        `Kata sandi basis data salah untuk ${at}: perbaiki kata sandi dalam ${source}.`,
      );
    case "28000":
      return new OperatorFault(
        `PostgreSQL di ${at} menolak peran itu: buat perannya dan izinkan dalam pg_hba.conf, atau perbaiki ${source}.`,
      );
    case "3D000":
      return new OperatorFault(
        `Basis data ${at} belum ada: buat dengan CREATE DATABASE … OWNER <peran pemilik>, atau perbaiki ${source}.`,
      );
    case "53300":
      return new OperatorFault(
        `PostgreSQL di ${at} kehabisan koneksi: naikkan max_connections atau tutup aplikasi lain.`,
      );
    case "53100":
    case "ENOSPC":
      return diskFull();
    case "ERR_INVALID_URL":
      return new OperatorFault(`${source} bukan alamat: tulis postgresql://peran:sandi@host:5432/basisdata.`);
    default:
      break;
  }
  if (/timeout expired|Connection terminated due to connection timeout/.test(messageOf(error))) {
    return new OperatorFault(
      `Basis data tidak menjawab di ${at}: periksa jaringan, tembok api dan ${source}.`,
    );
  }
  return error;
}
