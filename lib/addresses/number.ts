/** The number that stands in an address, as in `/evidence/57`; null where it is written in any other way. */
export function numberInAddress(text: string): number | null {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null;
}
