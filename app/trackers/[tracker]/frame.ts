import { cache } from "react";
import { trackerFrame } from "@/lib/trackers/read";

/** The frame of a tracker, asked for once in a request. */
export const frameOf = cache(trackerFrame);
