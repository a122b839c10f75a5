"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/session";
import { requireOwnOrigin } from "@/lib/visitor";

export async function signOut(): Promise<void> {
  await requireOwnOrigin();
  await endSession();
  redirect("/desk/sign-in");
}
