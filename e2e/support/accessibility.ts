import type { Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What can differ between light and dark; all else is the same document. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** How words looked that axe found readable. To look at the same again on each page would take most of all time. */
const readable = new Set<string>();

/** What axe finds at fault on a page as it stands, each with the first place where it is. */
export async function faultsOn(page: Page, rules: Record<string, { enabled: boolean }> = {}): Promise<string[]> {
  await bringAxe(page);
  return page.evaluate(async (rules) => {
    const { violations } = await window.axe.run({ resultTypes: ["violations"], selectors: false, rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
}

/** The same without what is seen in the colours. */
export function faultsBesideColours(page: Page): Promise<string[]> {
  return faultsOn(page, Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])));
}

/** What axe finds at fault in the colours of words that look as none did before that it found readable. */
export async function faultsOfColours(page: Page): Promise<string[]> {
  await bringAxe(page);
  const { faults, passed } = await page.evaluate(judgeColours, { rules: COLOURS, readable: [...readable] });
  for (const look of passed) readable.add(look);
  return faults;
}

async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
}

/** Runs in the page, and so takes nothing from around it. */
async function judgeColours({ rules, readable }: { rules: string[]; readable: string[] }) {
  const known = new Set(readable);
  const grounds = new Map<Element | null, string>([[null, ""]]);
  /** Everything behind the words of an element. */
  const groundOf = (element: Element | null): string => {
    const found = grounds.get(element);
    if (found !== undefined || element === null) return found ?? "";
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const behind = groundOf(element.parentElement);
    const ground = own === "rgba(0, 0, 0, 0) none 1" ? behind : `${own}, ${behind}`;
    grounds.set(element, ground);
    return ground;
  };
  const wordsOf = (element: Element) => {
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(element);
    return [color, fontSize, fontWeight, textShadow, textDecorationLine].join(" ");
  };
  const lookOf = (element: Element, rule: string) => {
    const around = rule === "link-in-text-block" && element.parentElement;
    return [rule, wordsOf(element), around ? wordsOf(around) : "", groundOf(element)].join(" / ");
  };
  const hasWords = (element: Element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
  /** A link in a line that it shares with other words. */
  const isAmidWords = (element: Element) => {
    let line: Element | null = element;
    while (line && getComputedStyle(line).display.startsWith("inline")) line = line.parentElement;
    return element.matches("a[href]") && line?.textContent?.trim() !== element.textContent?.trim();
  };
  // Of words in a drawing axe cannot tell what is behind them.
  const unknown = [...document.body.querySelectorAll(":not(svg, svg *)")]
    .filter((element) => element.checkVisibility())
    .filter(
      (element) =>
        (hasWords(element) && !known.has(lookOf(element, "color-contrast"))) ||
        (isAmidWords(element) && !known.has(lookOf(element, "link-in-text-block"))),
    );
  if (unknown.length === 0) return { faults: [], passed: [] };
  const { violations, passes } = await window.axe.run(
    { include: unknown },
    { runOnly: rules, resultTypes: ["violations", "passes"], selectors: false, elementRef: true },
  );
  return {
    faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    passed: passes.flatMap(({ id, nodes }) => nodes.flatMap(({ element }) => (element ? lookOf(element, id) : []))),
  };
}
