import { z } from "zod";
import { optional } from "@/lib/text/input";
import type { Reading } from "@/lib/text/rules";

const EXAMPLE = "2026-08-20 14:05";

function readMoment(raw: string): Reading<string> {
  const typed = raw.trim();
  if (typed === "") return { ok: true, value: "" };
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(typed) ?? [];
  const moment = new Date(`${day}T${time}:00.000Z`);
  const isMoment = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day ?? "-");
  if (!isMoment) return { ok: false, message: `Write the moment in UTC like ${EXAMPLE}.` };
  if (moment.getTime() > Date.now() + 60_000) return { ok: false, message: "That moment is still to come." };
  return { ok: true, value: moment.toISOString() };
}

/** What is said of a file that is kept with an item; empty: the copy was taken just now. */
export const copyInput = z.object({ capturedAt: optional("moment", readMoment) });
export type CopyInput = z.output<typeof copyInput>;
