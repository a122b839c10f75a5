import type { NextConfig } from "next";

const config: NextConfig = {
  cacheComponents: false,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["pg"],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
};

export default config;
