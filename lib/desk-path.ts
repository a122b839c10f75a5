const ANY = "http://desk.invalid";

/** Where to go after signing in: a page of the desk, or the desk itself where anything else was asked for. */
export function deskPath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/desk") || !URL.canParse(asked, ANY)) return "/desk";
  const { origin, pathname, search } = new URL(asked, ANY);
  const isPage = pathname === "/desk" || pathname.startsWith("/desk/");
  if (origin !== ANY || !isPage || pathname.startsWith("/desk/sign-in")) return "/desk";
  return pathname + search;
}

/** Where the second step of signing in is, on the way to a page of the desk. */
export function codePath(next: string): string {
  return next === "/desk" ? "/desk/sign-in/code" : `/desk/sign-in/code?next=${encodeURIComponent(next)}`;
}
