import { redirect } from "next/navigation";
import { waitingAddresses } from "@/lib/queue/read";
import { nextWaiting, trackerOfPage } from "@/lib/queue/rules";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

/** Leads to the next thing that waits, in the tracker that one comes from before any other, and to the desk where nothing does. */
export default async function NextPage({ searchParams }: PageProps<"/desk/next">) {
  const editor = await requireEditor();
  const { after } = await searchParams;
  const from = typeof after === "string" ? after : "/desk";
  const tracker = trackerOfPage(from);
  const next = async (among: string | null) => nextWaiting(await waitingAddresses(editor, dayNow(), among), from);
  redirect((tracker && (await next(tracker))) ?? (await next(null)) ?? "/desk");
}
