import { type AskedView, readView, type SearchParams } from "@/lib/view";

const TODAY = "2026-11-22";

/** A view as a page would read it, on a day of 2026 that is the same for every test. */
export function testView(params: SearchParams = {}): AskedView {
  const reading = readView(params, TODAY);
  if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join(" "));
  return reading.view;
}

/** The view that knows only what was recorded before a moment. */
export function knownBefore(moment: Date, params: SearchParams = {}): AskedView {
  return { ...testView(params), knownBefore: moment };
}
