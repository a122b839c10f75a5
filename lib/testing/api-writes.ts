import { randomUUID } from "node:crypto";
import { submissionOf } from "@/lib/api/keyed";
import { carriedOutOnce } from "@/lib/api/write-once";
import { recordEvidence } from "@/lib/evidence/write";
import { evidenceOf } from "./evidence-form";
import { EVERYONE, type PreparedWrite } from "./prepared-write";

/** What a program does that names its request by a key. */
export const API_WRITES = {
  "file an item under a key": {
    roles: EVERYONE,
    prepare: async (owner, { slug }) => {
      const keyed = { who: owner.id ?? "", key: randomUUID(), hash: "0".repeat(64) };
      const item = evidenceOf();
      return (editor) => carriedOutOnce(keyed, async () => recordEvidence(editor, slug, item, submissionOf(keyed)));
    },
    tells: ["keyed_request"],
  },
} satisfies Record<string, PreparedWrite>;
