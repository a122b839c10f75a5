"use server";

import { notFound, redirect } from "next/navigation";
import { type Refusal, submit } from "@/lib/form";
import { Absent } from "@/lib/refusal";
import { subscribeInput } from "@/lib/subscriptions/input";
import { askFor } from "@/lib/subscriptions/write";
import { clientAddress, requireOwnOrigin } from "@/lib/visitor";

export async function subscribe(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  await requireOwnOrigin();
  const from = await clientAddress();
  try {
    const { refusal } = await submit(form, subscribeInput, (asked) => askFor(tracker, asked, from));
    if (refusal) return refusal;
  } catch (error) {
    if (error instanceof Absent) notFound();
    throw error;
  }
  redirect(`/trackers/${tracker}/subscribe/asked`);
}
