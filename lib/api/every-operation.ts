import type { Operation } from "./operation";
import { listChanges } from "./operations/changes";
import { listEvidence, readEvidence } from "./operations/evidence";
import { listOutlooks, listScenarios } from "./operations/forecasts";
import { listIndicators, readIndicator } from "./operations/indicators";
import { listTrackers, readTracker } from "./operations/trackers";
import { addAssessment, addEvidence, changeEvidence, retractEvidence } from "./operations/writing";

/** All that can be asked of the API, in the order in which it is described. */
export const EVERY_OPERATION: readonly Operation[] = [
  listTrackers,
  readTracker,
  listIndicators,
  readIndicator,
  listEvidence,
  readEvidence,
  listChanges,
  listScenarios,
  listOutlooks,
  addEvidence,
  changeEvidence,
  retractEvidence,
  addAssessment,
];
