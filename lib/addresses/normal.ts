const COPY_OF_SITE = /^(?:www|m|mobile|amp)\.(?=[^.]+\.)/;
const ENDING = /(?:\/|\/amp)+$/i;

/** Parameters that say how a reader came to a page and nothing about which page it is. */
const TRACKING = new Set([
  "_ga",
  "_gl",
  "_hsenc",
  "_hsmi",
  "amp",
  "cmpid",
  "dclid",
  "fbclid",
  "gbraid",
  "gclid",
  "gclsrc",
  "igsh",
  "igshid",
  "li_fat_id",
  "mc_cid",
  "mc_eid",
  "mkt_tok",
  "msclkid",
  "oly_anon_id",
  "oly_enc_id",
  "outputtype",
  "ref_src",
  "ref_url",
  "smid",
  "ttclid",
  "twclid",
  "vero_id",
  "wbraid",
  "yclid",
]);

/**
 * What is left of an accepted address when all that differs between copies of one page is taken away, such as
 * "reuters.com/article?id=1". Equal results are likely duplicates; the result itself is no address.
 */
export function normalisedAddress(address: string): string {
  const { pathname, port, search } = new URL(address);
  const ownPort = port === "" || port === "80" || port === "443" ? "" : `:${port}`;
  const path = plainEscapes(pathname).replace(ENDING, "");
  const parameters = plainEscapes(search.slice(1)).split("&").filter(isPartOfPage).sort();
  return `${outletHost(address)}${ownPort}${path}${parameters.length > 0 ? `?${parameters.join("&")}` : ""}`;
}

/** The host of an accepted address without the prefixes of its copies: "reuters.com" for www., m. and amp. */
export function outletHost(address: string): string {
  let host = new URL(address).hostname.replace(/\.$/, "");
  while (COPY_OF_SITE.test(host)) host = host.replace(COPY_OF_SITE, "");
  return host;
}

function isPartOfPage(parameter: string): boolean {
  const name = (parameter.split("=")[0] ?? "").toLowerCase();
  return parameter !== "" && !name.startsWith("utm_") && !TRACKING.has(name);
}

// RFC 3986, 6.2.2: escapes of letters, digits and - . _ ~ mean the characters themselves; the case of others is free.
function plainEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}
