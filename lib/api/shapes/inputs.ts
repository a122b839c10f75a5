import { z } from "zod";
import { assessmentInput } from "@/lib/assessments/input";
import { evidenceChangeInput, evidenceInput, retractionReasonInput } from "@/lib/evidence/input";

/** What may be sent: the inputs of the forms themselves, by the names that they have in the document. */
export const namedInputs = z.registry<{ id: string }>();

namedInputs.add(evidenceInput, { id: "EvidenceInput" });
namedInputs.add(evidenceChangeInput, { id: "EvidenceChangeInput" });
namedInputs.add(retractionReasonInput, { id: "RetractionInput" });
namedInputs.add(assessmentInput, { id: "AssessmentInput" });
