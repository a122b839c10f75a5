import { connection } from "next/server";
import { type Suggested, suggestionsFor } from "@/lib/search/read-suggestions";
import type { Suggestion } from "@/lib/search/suggestions";
import { trackerFrame } from "@/lib/trackers/read";

/** What the search box offers while something is typed into it; nothing where it cannot be searched for. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/search/suggestions">) {
  await connection();
  const tracker = await trackerFrame((await params).tracker);
  if (!tracker) return new Response("There is no such tracker.\n", { status: 404 });
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const suggested = await suggestionsFor(tracker.id, typed);
  return Response.json(suggested.map((one) => asSuggestion(`/trackers/${tracker.slug}`, one)));
}

function asSuggestion(base: string, suggested: Suggested): Suggestion {
  const { name } = suggested;
  if (suggested.kind === "INDICATOR")
    return { group: "Indicators", name, href: `${base}/indicators/${suggested.slug}` };
  if (suggested.kind === "ITEM") return { group: "Evidence", name, href: `${base}/evidence/${suggested.number}` };
  return { group: "Actors", name, href: `${base}/evidence?${new URLSearchParams({ actor: name })}` };
}
