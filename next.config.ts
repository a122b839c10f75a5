import type { NextConfig } from "next";

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
  images: { unoptimized: true },
  serverExternalPackages: ["pg"],
  outputFileTracingRoot: import.meta.dirname,
  // Types are the affair of `npm run check`: a start should neither wait for them nor fail on a test's.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // Above what the web server lets in, so that a body that is too long is always answered by it, with 413.
  experimental: { serverActions: { bodySizeLimit: "5mb" } },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
