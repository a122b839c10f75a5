import "server-only";
import { notFound } from "next/navigation";
import type { Editor } from "@/lib/editor";
import { mayDo } from "@/lib/people/rules";

/** To anybody but an administrator the pages about people are not there. */
export function adminOnly(editor: Editor): void {
  if (!mayDo(editor.role, "addPerson")) notFound();
}
