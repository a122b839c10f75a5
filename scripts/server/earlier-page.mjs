/** What hangs on the nonce of one answer. */
const SCRIPTS = /<script\b[^>]*>.*?<\/script>|<link [^>]*\bas="script"[^>]*>| nonce="[^"]*"/gs;

/** A page with nothing left in it that a script would do. @param {string} page */
export function withoutScripts(page) {
  return page.replace(SCRIPTS, "");
}

/**
 * A page that was good at a moment, and says so. Its scripts are gone: they would ask for what cannot be had.
 * @param {Buffer} page
 * @param {number} madeAt in milliseconds
 */
export function marked(page, madeAt) {
  const moment = new Date(madeAt);
  // "Sat, 28 Nov 2026 10:42:07 GMT"
  const at = moment.toUTCString().slice(5, 22);
  const words = `The database cannot be reached at this moment. This is the page as of <time dateTime="${moment.toISOString()}">${at} UTC</time>.`;
  const notice = `<p role="status" class="border-due border-s-4 bg-wash px-4 py-3 font-semibold">${words}</p>`;
  return Buffer.from(withoutScripts(page.toString("utf8")).replace(/<body\b[^>]*>/, (body) => body + notice));
}
