import { totalmem } from "node:os";

/** How a server treats its files: `durable` loses nothing that was committed, `throwaway` is for tests only. */
export type Profile = "durable" | "throwaway";

const MEBIBYTE = 1024 * 1024;

/** Megabytes for shared buffers: a quarter of the machine's memory between 64 and 256. */
function sharedBuffers(memoryBytes: number): number {
  return Math.round(Math.min(256, Math.max(64, memoryBytes / 4 / MEBIBYTE)));
}

/**
 * The server's settings, given on its command line so that they always are those of the code.
 * @param memoryBytes memory of the machine
 */
export function serverSettings(profile: Profile, memoryBytes = totalmem()): Record<string, string> {
  const common = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    password_encryption: "scram-sha-256",
    shared_buffers: `${String(sharedBuffers(memoryBytes))}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    random_page_cost: "1.1",
    jit: "off",
    // What people wrote must not get into the server's log: no statements, no DETAIL lines with key values.
    log_statement: "none",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  if (profile === "durable") {
    return {
      ...common,
      max_connections: "80",
      wal_compression: "on",
      logging_collector: "on",
      log_directory: "log",
      // One file a weekday, overwritten a week later: never more than seven.
      log_filename: "postgresql-%a.log",
      log_truncate_on_rotation: "on",
      log_rotation_age: "1d",
      log_rotation_size: "0",
    };
  }
  return {
    ...common,
    max_connections: "200",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    autovacuum_naptime: "5min",
  };
}
