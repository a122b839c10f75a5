import { isIP } from "node:net";
import { resolve } from "node:path";
import { defaultDataFolder } from "./data-folder.mjs";
import { Fault } from "./fault.mjs";

/**
 * @typedef {object} Settings
 * @property {string | undefined} databaseUrl undefined: the embedded PostgreSQL
 * @property {number} port
 * @property {string} host
 * @property {string} publicUrl the origin that readers see, without a slash at its end
 * @property {string} dataFolder
 * @property {string} trustedProxies addresses and ranges whose word on the client's address counts, separated by commas
 * @property {string} webhookNetworks ranges beside the public internet that webhooks may reach, separated by commas
 * @property {string | undefined} secret undefined: the generated one
 * @property {{ folder: string, hours: number, days: number, weeks: number } | undefined} backups those that the site
 *   makes by itself: where, how many hours apart, and of how many days and weeks one is kept; undefined: none
 * @property {string | undefined} smtpUrl undefined: no mail is sent
 * @property {string | undefined} mailFrom undefined: an address of the public host
 */

/**
 * @param {Partial<Record<string, string>>} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
  const value = (/** @type {string} */ name) => environment[name]?.trim() || undefined;
  const port = portOf(value("PORT") ?? "3000");
  const host = hostOf(value("HOST") ?? "127.0.0.1");
  const dataFolder = value("SIGNPOST_DATA");
  return {
    databaseUrl: databaseOf(value("DATABASE_URL")),
    port,
    host,
    publicUrl: publicUrlOf(value("SIGNPOST_URL") ?? addressOf(host, port)),
    dataFolder: dataFolder ? resolve(dataFolder) : defaultDataFolder(),
    trustedProxies: rangesOf("SIGNPOST_TRUSTED_PROXIES", value("SIGNPOST_TRUSTED_PROXIES") ?? ""),
    webhookNetworks: rangesOf("SIGNPOST_WEBHOOK_NETWORKS", value("SIGNPOST_WEBHOOK_NETWORKS") ?? ""),
    secret: secretOf(value("SIGNPOST_SECRET")),
    backups: backupsOf(value),
    smtpUrl: smtpOf(value("SMTP_URL")),
    mailFrom: senderOf(value("SIGNPOST_MAIL_FROM")),
  };
}

/** @param {string} host @param {number} port */
function addressOf(host, port) {
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Fault(`PORT is “${text}”; it must be a number from 1 to 65535.`);
}

/** @param {string} text */
function hostOf(text) {
  if (/^[\w.:-]+$/.test(text)) return text;
  throw new Fault(`HOST is “${text}”; it must be a name or an address, such as 127.0.0.1 or 0.0.0.0.`);
}

/** @param {string} text */
function publicUrlOf(text) {
  const example = "https://signpost.example.org";
  const url = requireUrl("SIGNPOST_URL", text, ["http:", "https:"], example);
  if (url && url.pathname === "/" && !url.search && !url.hash && !url.username) return url.origin;
  throw new Fault(`SIGNPOST_URL must be the plain public address and nothing after it, such as ${example}.`);
}

/** @param {string} name @param {string} list */
function rangesOf(name, list) {
  for (const range of list.split(",").map((part) => part.trim())) {
    const [address = "", length = "0", ...rest] = range.split("/");
    const bits = isIP(address) === 6 ? 128 : 32;
    if (range !== "" && (!isIP(address) || !/^\d+$/.test(length) || Number(length) > bits || rest.length > 0))
      throw new Fault(`${name} names “${range}”; it takes addresses and ranges such as 127.0.0.1, 10.0.0.0/8.`);
  }
  return list;
}

/** @param {(name: string) => string | undefined} value */
function backupsOf(value) {
  const number = (/** @type {string} */ name, /** @type {number} */ least, /** @type {number} */ usual) => {
    const text = value(name) ?? String(usual);
    if (/^\d{1,4}$/.test(text) && Number(text) >= least) return Number(text);
    throw new Fault(`${name} is “${text}”; it must be a whole number from ${least} to 9999.`);
  };
  const hours = number("SIGNPOST_BACKUP_HOURS", 1, 24);
  const [days, weeks] = [number("SIGNPOST_BACKUP_DAYS", 1, 14), number("SIGNPOST_BACKUP_WEEKS", 0, 8)];
  const folder = value("SIGNPOST_BACKUP");
  return folder ? { folder: resolve(folder), hours, days, weeks } : undefined;
}

/** @param {string | undefined} text */
function databaseOf(text) {
  requireUrl("DATABASE_URL", text, ["postgres:", "postgresql:"], "postgresql://user:password@db.example.org/signpost");
  return text;
}

/** @param {string | undefined} text */
function smtpOf(text) {
  const url = requireUrl("SMTP_URL", text, ["smtp:", "smtps:"], "smtp://user:password@mail.example.org:587");
  // What stands after the server would be read by nobody, though whoever wrote it meant something.
  if (url && (!url.hostname || url.search || url.pathname.length > 1))
    throw new Fault("SMTP_URL must name a server and nothing after it, as smtp://user:password@mail.example.org:587.");
  return text;
}

/** @param {string | undefined} text */
function senderOf(text) {
  if (text === undefined || /^[\w.+-]+@[a-z0-9]+([.-][a-z0-9]+)*$/i.test(text)) return text;
  throw new Fault("SIGNPOST_MAIL_FROM must be a plain e-mail address, such as signpost@example.org.");
}

/** @param {string | undefined} text */
function secretOf(text) {
  if (text === undefined || text.length >= 32) return text;
  throw new Fault("SIGNPOST_SECRET must have at least 32 characters. Unset it to have one generated and kept.");
}

/**
 * The value itself is not repeated: it may hold a password.
 * @param {string} name
 * @param {string | undefined} text
 * @param {string[]} protocols
 * @param {string} example
 */
function requireUrl(name, text, protocols, example) {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && protocols.includes(url.protocol)) return url;
  throw new Fault(`${name} must be an address such as ${example}.`);
}
