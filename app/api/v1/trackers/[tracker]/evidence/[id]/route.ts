import { endpoint } from "@/lib/api/endpoint";
import { readEvidence } from "@/lib/api/operations/evidence";
import { changeEvidence } from "@/lib/api/operations/writing";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(readEvidence, changeEvidence);
