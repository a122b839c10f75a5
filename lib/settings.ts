/** What the environment decides. Each has a safe default, or a message that says what to set. */

/** The public address of this site, without a path. */
export function siteUrl(): URL {
  const { SIGNPOST_URL, HOST = "127.0.0.1", PORT = "3000" } = process.env;
  return new URL(SIGNPOST_URL || `http://${HOST}:${PORT}`);
}

/** What session cookies are signed with. Throws where none was given: a known secret would let anybody in. */
export function secret(): string {
  const { SIGNPOST_SECRET = "" } = process.env;
  if (SIGNPOST_SECRET.length < 32) throw new Error("SIGNPOST_SECRET must have at least 32 characters.");
  return SIGNPOST_SECRET;
}

/** The mail server that this site sends by, as `smtp://user:password@host:port`; null where it sends no mail. */
export function smtpUrl(): URL | null {
  const given = process.env.SMTP_URL?.trim();
  return given ? new URL(given) : null;
}

/** The address that mail comes from. */
export function mailFrom(): string {
  const { hostname } = siteUrl();
  // A bare number is no domain that an address can have.
  const domain = /[a-z]/i.test(hostname) && !hostname.includes(":") ? hostname : "localhost";
  return process.env.SIGNPOST_MAIL_FROM?.trim() || `signpost@${domain}`;
}

/** Where readers report an error, as it was set: an e-mail or web address; null where none was given. */
export function contactAddress(): string | null {
  return process.env.SIGNPOST_CONTACT?.trim() || null;
}

/** How many hours lie between two backups that the site makes by itself; null where it makes none. */
export function backupHours(): number | null {
  const { SIGNPOST_BACKUP, SIGNPOST_BACKUP_HOURS } = process.env;
  return SIGNPOST_BACKUP?.trim() ? Number(SIGNPOST_BACKUP_HOURS?.trim() || 24) : null;
}

/** The networks beside the public internet that webhooks may reach, as they were set: ranges with commas between them. */
export function webhookNetworks(): string {
  return process.env.SIGNPOST_WEBHOOK_NETWORKS ?? "";
}
