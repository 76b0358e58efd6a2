/** @type {import("next").NextConfig} */
const config = { pageExtensions: ["mjs"], poweredByHeader: false };
export default config;
