"use server";

import { redirect } from "next/navigation";
import { endSession, requireOwnOrigin } from "@/lib/session";

export async function signOut(): Promise<void> {
  await requireOwnOrigin();
  await endSession();
  redirect("/desk/sign-in");
}
