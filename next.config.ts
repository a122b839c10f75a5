import type { NextConfig } from "next";
import { siteUrl } from "./lib/settings";

// The same for every answer; what depends on the request is set in proxy.ts.
const headers = Object.entries({
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
}).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  cacheComponents: false,
  poweredByHeader: false,
  // Done by the web server (scripts/serve.mjs), which knows brotli as well.
  compress: false,
  // Pages are whole documents: what describes one stands in its head, whoever asks.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: ["pg"],
  outputFileTracingRoot: import.meta.dirname,
  // Types are the affair of `npm run check`: a start should neither wait for them nor fail on a test's.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  experimental: {
    // Both above what the web server lets in (scripts/server/admission.mjs), so that a body that is too long is always
    // answered by it, with 413, and never cut off without a word.
    proxyClientMaxBodySize: "22mb",
    serverActions: {
      bodySizeLimit: "22mb",
      // Read when the server starts. Otherwise Next holds the origin to the host that a proxy happens to ask for.
      allowedOrigins: [siteUrl().host],
    },
  },
  headers: async () => [
    { source: "/:path*", headers },
    // Data that any page may read.
    { source: "/api/v1/:path*", headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }] },
  ],
};

export default config;
