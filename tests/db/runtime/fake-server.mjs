// Stands in for the built web server where a test is about its supervisor: it answers as healthy, and takes its time
// to end, so that what ends out of order shows.
import { createServer } from "node:http";

const TIME_TO_END_MS = 400;
const server = createServer((_request, response) => response.end("{}"));
server.listen(Number(process.env["PORT"]), process.env["HOSTNAME"]);
process.on("SIGTERM", () => setTimeout(() => process.exit(0), TIME_TO_END_MS));
