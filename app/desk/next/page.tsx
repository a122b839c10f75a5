import { redirect } from "next/navigation";
import { waitingAddresses } from "@/lib/queue/read";
import { nextWaiting } from "@/lib/queue/rules";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

/** Leads to the next thing that waits, and to the desk where nothing does. */
export default async function NextPage({ searchParams }: PageProps<"/desk/next">) {
  const editor = await requireEditor();
  const { after } = await searchParams;
  const addresses = await waitingAddresses(editor, dayNow());
  redirect(nextWaiting(addresses, typeof after === "string" ? after : "/desk") ?? "/desk");
}
