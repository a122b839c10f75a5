const OWN_MACHINE = new Set(["127.0.0.1", "localhost"]);

/**
 * Whether a request that changes something came from a page of this site. Browsers name the origin with every POST,
 * so one without it is not accepted. On one's own machine both usual names of it count as the same.
 */
export function isOwnOrigin(origin: string | null, site: URL): boolean {
  if (origin === site.origin) return true;
  if (origin === null || !OWN_MACHINE.has(site.hostname) || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return OWN_MACHINE.has(from.hostname) && from.protocol === site.protocol && from.port === site.port;
}
