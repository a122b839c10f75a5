import { endpoint } from "@/lib/api/endpoint";
import { readTracker } from "@/lib/api/operations/trackers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(readTracker);
