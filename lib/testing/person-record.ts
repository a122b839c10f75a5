import { randomUUID } from "node:crypto";
import { type Editor, proven } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import type { Role } from "@/lib/scales/rules";
import { testEditor } from "./tracker-record";

/** A person who may write, as a session would prove them. */
export async function makeEditor(name: string, role: Role = "EDITOR"): Promise<Editor> {
  const id = await addPerson(testEditor, { name, role, email: `${randomUUID()}@people.example` });
  return proven({ id, signedAs: name, role });
}
