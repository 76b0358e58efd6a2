// Loaded into every program that the supervisor starts. When the supervisor dies, however it dies, their channel
// closes, and the program ends as if it had been asked to.
const GRACE_MS = 10_000;

// The program's own children inherit this module by Node's options, but their channel is not ours.
if (process.env["SELARAS_TETHERED"] === "1") {
  delete process.env["SELARAS_TETHERED"];
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  // The channel alone must not keep a program alive that has nothing left to do.
  process.channel?.unref();
}
