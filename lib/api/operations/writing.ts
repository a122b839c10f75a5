import { assessmentInput } from "@/lib/assessments/input";
import { evidenceChangeInput, evidenceInput, retractionReasonInput } from "@/lib/evidence/input";
import { writing } from "../writing";

export const addEvidence = writing({
  method: "POST",
  path: "/trackers/{tracker}/evidence",
  name: "addEvidence",
  summary: "Files an item of evidence",
  scope: "EVIDENCE",
  kind: "NEW_EVIDENCE",
  input: evidenceInput,
  about: null,
});

export const changeEvidence = writing({
  method: "PUT",
  path: "/trackers/{tracker}/evidence/{id}",
  name: "changeEvidence",
  summary: "Adds a version to an item; it says the whole item anew",
  scope: "EVIDENCE",
  kind: "EVIDENCE_EDIT",
  input: evidenceChangeInput,
  about: "id",
});

export const retractEvidence = writing({
  method: "POST",
  path: "/trackers/{tracker}/evidence/{id}/retraction",
  name: "retractEvidence",
  summary: "Marks an item as retracted; it stays readable",
  scope: "EVIDENCE",
  kind: "EVIDENCE_RETRACTION",
  input: retractionReasonInput,
  about: "id",
});

export const addAssessment = writing({
  method: "POST",
  path: "/trackers/{tracker}/indicators/{indicator}/assessments",
  name: "addAssessment",
  summary: "Records where an indicator stands",
  scope: "ASSESSMENTS",
  kind: "ASSESSMENT",
  input: assessmentInput,
  about: "indicator",
});
