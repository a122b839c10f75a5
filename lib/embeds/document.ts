import { createHash } from "node:crypto";
import { escaped } from "@/lib/xml/text";
import type { Theme } from "./rules";

const LIGHT =
  "--ink:#1b1f24;--soft:#57606a;--line:#d9dde2;--page:#fff;--away:#a8362f;--none:#666d76;--signs:#22708a;--genuine:#0b6b5f;--due:#8a5a00";
const DARK =
  "--ink:#e8e6e1;--soft:#a8adb4;--line:#32373d;--page:#1b1e22;--away:#e5837b;--none:#9aa1a9;--signs:#6fbcd3;--genuine:#4cc3b1;--due:#d9a441";

const STYLE = [
  `:root{color-scheme:light dark;${LIGHT}}`,
  `@media(prefers-color-scheme:dark){:root{${DARK}}}`,
  `:root.light{color-scheme:light;${LIGHT}}:root.dark{color-scheme:dark;${DARK}}`,
  "*{margin:0;box-sizing:border-box}",
  "body{padding:14px 16px;background:var(--page);color:var(--ink);font:14px/1.45 system-ui,sans-serif;overflow-wrap:anywhere}",
  "a{color:inherit}h1{font:600 19px/1.3 Georgia,serif;text-wrap:balance}h1 a{text-decoration:none}h1 a:hover{text-decoration:underline}",
  "h2{margin:14px 0 2px;font-size:12px;font-weight:600;color:var(--soft)}p{margin-top:6px}",
  "ul{padding:0;list-style:none}li{display:flex;flex-wrap:wrap;gap:2px 12px;justify-content:space-between;padding:5px 0;border-top:1px solid var(--line)}",
  ".level{display:inline-flex;gap:6px;align-items:center;font-weight:500;white-space:nowrap}.level svg{width:14px;height:14px;flex:none}",
  ".MOVING_AWAY{color:var(--away)}.NO_MOVEMENT{color:var(--none)}.SIGNS_OF_MOVEMENT{color:var(--signs)}.GENUINE_MOVEMENT{color:var(--genuine)}.NOT_YET_RATED{color:var(--soft)}",
  "dl{display:grid;grid-template-columns:auto 1fr;gap:3px 14px;margin-top:10px}dt{color:var(--soft)}dd{margin:0}",
  ".due{color:var(--due)}.soft,footer{color:var(--soft);font-size:12px}footer{margin-top:12px;padding-top:8px;border-top:1px solid var(--line)}",
].join("");

/** Tells the page around it how tall it is; that page sizes it where it includes the site's script. */
const SCRIPT =
  'new ResizeObserver(function(){parent.postMessage({signpostHeight:Math.ceil(document.documentElement.getBoundingClientRect().height)},"*")}).observe(document.documentElement)';

/** What a Content-Security-Policy calls a style or script that stands in the page itself. */
const hashOf = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** Of a frame: nothing but its own style and script runs in it, and every site may show it. */
export const POLICY_OF_FRAMES = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** Runs on the page around: makes each frame that comes from this site as tall as it says that it is. */
export const SIZING =
  'addEventListener("message",function(e){var h=e.data&&e.data.signpostHeight;if(typeof h!=="number"||!(h>0))return;document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source&&f.src.indexOf(e.origin+"/trackers/")===0)f.style.height=Math.min(h,5000)+"px"})});\n';

interface FrameParts {
  title: string;
  theme: Theme;
  /** Markup. */
  body: string;
}

/** A page for frames, whole. */
export function frameDocument({ title, theme, body }: FrameParts): string {
  return `<!doctype html><html lang="en" class="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><base target="_blank"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${body}<script>${SCRIPT}</script></body></html>\n`;
}
