import { endpoint } from "@/lib/api/endpoint";
import { listTrackers } from "@/lib/api/operations/trackers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(listTrackers);
