import "server-only";
import { notFound } from "next/navigation";
import type { Editor } from "@/lib/editor";
import { type PersonRow, personForAdmin } from "@/lib/people/read-people";
import { isToken } from "@/lib/people/token";
import { adminOnly } from "../admin";

type Loaded = PersonRow & { isSelf: boolean };

/** The person of an address, for an administrator; for anybody else there is no such page. */
export async function loadPerson(editor: Editor, params: Promise<{ person: string }>): Promise<Loaded> {
  adminOnly(editor);
  const { person: id } = await params;
  const person = isToken(id) ? await personForAdmin(id) : null;
  if (!person) notFound();
  return { ...person, isSelf: editor.id === person.id };
}
