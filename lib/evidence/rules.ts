import { dayOfMoment } from "@/lib/dates/days";
import type { Reading } from "@/lib/text/rules";

const HOURS_14 = 14 * 3_600_000;

/** The latest day that it is anywhere on Earth at this moment; what happens after it has not happened yet. */
export function latestDayOnEarth(now: Date): string {
  return dayOfMoment(new Date(now.getTime() + HOURS_14));
}

/** A time zone by its IANA name, "Asia/Seoul". */
export function readZone(raw: string): Reading<string> {
  const zone = raw.trim();
  if (zone === "") return { ok: true, value: "" };
  const named = /^[A-Z][A-Za-z0-9_+-]{1,30}(\/[A-Za-z0-9_+-]{1,30}){0,2}$/.test(zone);
  if (named && isKnownZone(zone)) return { ok: true, value: zone };
  return { ok: false, message: "Enter a time zone by its name, for example Asia/Seoul, America/New_York or UTC." };
}

/** A language by its BCP 47 tag, "en", "ko", "zh-Hans". */
export function readLanguage(raw: string): Reading<string> {
  const typed = raw.trim();
  if (typed === "") return { ok: true, value: "" };
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(typed)) {
    try {
      return { ok: true, value: Intl.getCanonicalLocales(typed)[0] ?? "" };
    } catch {}
  }
  return { ok: false, message: "Enter a language by its code, for example en, ko, zh, ja or ru." };
}

interface Quoted {
  quote: string | null;
  quoteLang: string | null;
  quoteEnglish: string | null;
}

/** What is wrong with a translation of a quote; null where it stands beside words of another language, or is none. */
export function translationFault({ quote, quoteLang, quoteEnglish }: Quoted): string | null {
  if (quoteEnglish === null) return null;
  if (quote === null) return "Enter the quote in its own language above, or leave this empty.";
  if (quoteLang !== null && /^en(-|$)/i.test(quoteLang)) return "The quote is in English already: leave this empty.";
  return null;
}

function isKnownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
