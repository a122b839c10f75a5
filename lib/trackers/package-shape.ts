import type { Part } from "./package-faults";
import type { FrameFile, IndicatorFile } from "./package-input";
import type { ActorRow, EvidenceRow, QuoteRow, ResponseRow, SourceRow } from "./package-rows";

/** A whole tracker as it stands in a folder of files. */
export interface TrackerPackage {
  frame: Part<FrameFile>;
  /** By slug, which is the file's name. */
  indicators: Map<string, Part<IndicatorFile>>;
  actors: Part<ActorRow>[];
  sources: Part<SourceRow>[];
  quotes: Part<QuoteRow>[];
  evidence: Part<EvidenceRow>[];
  /** None where the folder has no such file. */
  responses: Part<ResponseRow>[];
}
