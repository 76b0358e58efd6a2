// Loaded into every program that the supervisor starts. When the supervisor dies, however it dies, their channel
// closes, and the program ends as if it had been asked to.
const GRACE_MS = 10_000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
// The channel alone must not keep a program alive that has nothing left to do.
process.channel?.unref();
