import { contentLines, dayValue, momentValue, textValue } from "@/lib/icalendar/text";
import { uuidOf } from "@/lib/ledger/names";
import type { Due, DueDays } from "./read-due";

const CATEGORIES = { REVIEW: "Review", OUTLOOK: "Outlook" } as const;

/** The days on which something falls due as an iCalendar file (RFC 5545): whole days, each under a name that stays. */
export function icalendarOf(days: DueDays, site: URL): string {
  const title = textValue(`${days.title}: reviews and outlooks due`);
  return contentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Signpost//Reviews and outlooks//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...days.due.flatMap((due) => eventLines(due, days.instance, site)),
    "END:VCALENDAR",
  ]);
}

function eventLines(due: Due, instance: string, site: URL): string[] {
  const address = new URL(due.path, site).href;
  const stamp = momentValue(due.changedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${uuidOf(instance, due.what)}`,
    // What is not sent as a message carries the moment of its last change (3.8.7.2).
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART;VALUE=DATE:${dayValue(due.dueOn)}`,
    `SUMMARY:${textValue(due.title.replaceAll("\n", " "))}`,
    `DESCRIPTION:${textValue([...due.lines, address].join("\n"))}`,
    `URL:${address}`,
    `CATEGORIES:${CATEGORIES[due.kind]}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}
