const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bCriOS\/|\bChrom(e|ium)\//, "Chrome"],
  [/\bVersion\/.*\bSafari\//, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b|\biPad\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox on Linux": what a browser says of itself, for people. */
export function browserInWords(userAgent: string | null): string {
  const browser = wordFor(BROWSERS, userAgent ?? "");
  const system = wordFor(SYSTEMS, userAgent ?? "");
  if (!browser && !system) return "Unknown browser";
  return [browser ?? "Browser", system && `on ${system}`].filter(Boolean).join(" ");
}

function wordFor(words: [RegExp, string][], text: string): string | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1];
}
