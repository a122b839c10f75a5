/** The number in an address, as in `evidence/57`; 0, which nothing has, where it is none. */
export function numberIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
