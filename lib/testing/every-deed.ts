import type { Deed } from "@/lib/people/rules";
import { ACCESS_DEEDS } from "./access-deeds";
import { EVIDENCE_DEEDS } from "./evidence-deeds";
import { FRAME_DEEDS } from "./frame-deeds";
import type { PreparedWrite } from "./prepared-write";
import { SUBJECT_DEEDS } from "./subject-deeds";
import { WEBHOOK_DEEDS } from "./webhook-deeds";

// Two halves that take tests of every deed about equally long.
export const EVIDENCE_AND_PEOPLE = { ...EVIDENCE_DEEDS, ...ACCESS_DEEDS };
export const SUBJECTS_AND_FRAME = { ...SUBJECT_DEEDS, ...FRAME_DEEDS, ...WEBHOOK_DEEDS };

/** Each deed as the site carries it out, on things of its own. */
export const EVERY_DEED: Record<Deed, PreparedWrite> = { ...EVIDENCE_AND_PEOPLE, ...SUBJECTS_AND_FRAME };
