/** The order of the rooms (docs/decisions/001): each may import from those before it, never from those after. */
const ROOMS = [
  "kernel",
  "access",
  "db",
  "audit",
  "job",
  "auth",
  "action",
  "file",
  "agency",
  "period",
  "employee",
  "iku",
  "perilaku",
  "skp",
  "realisasi",
  "feedback",
  "layanan",
  "evaluation",
  "objection",
  "reorganisation",
  "growth",
  "document",
  "exchange",
  "notification",
  "dashboard",
  "inspection",
  "worker",
];

const roomOrder = ROOMS.map((room, position) => ({
  name: `room-order-${room}`,
  severity: "error",
  from: { path: `^lib/${room}/` },
  to: { path: `^lib/(${ROOMS.slice(position + 1).join("|") || "-"})/` },
}));

export default {
  forbidden: [
    ...roomOrder,
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^(app|lib|components)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "known-rooms-only",
      severity: "error",
      from: {},
      to: { path: "^lib/[^/]+/", pathNot: `^lib/(${ROOMS.join("|")})/` },
    },
    {
      name: "pure-rooms",
      comment: "files directly in a room touch no server, framework or database",
      severity: "error",
      from: { path: "^lib/[^/]+/[^/]+\\.tsx?$" },
      to: {
        path: "^(lib/[^/]+/server/|lib/db/generated/|lib/env|lib/log|node_modules/(next|react|pg|@prisma|pino|pg-boss)/|app/|components/)",
      },
    },
    {
      name: "lib-knows-no-screen",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/", pathNot: "^components/pdf/" },
    },
    {
      name: "components-know-no-server",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(lib/[^/]+/server/|lib/db/|prisma/)",
        pathNot: "^lib/db/event",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "ui-knows-no-room",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(lib/(?!kernel)|components/(?!ui))" },
    },
    {
      name: "orm-stays-in-server",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "(lib/db/generated|@prisma/client)" },
    },
    {
      name: "actor-is-vouched-for",
      severity: "error",
      from: { pathNot: "^(lib/auth/server/|lib/job/server/|tests/|prisma/seed/)" },
      to: { path: "^lib/access/actor-maker" },
    },
    {
      name: "one-door",
      severity: "error",
      from: { path: "^(app|lib|components)/", pathNot: "^lib/db/" },
      to: { path: "^lib/db/server/client" },
    },
    {
      name: "code-knows-no-tests",
      severity: "error",
      from: { path: "^(app|lib|components)/" },
      to: { path: "^(tests|scripts)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|lib/db/generated/internal)" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
