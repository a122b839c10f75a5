import { endpoint } from "@/lib/api/endpoint";
import { readEvidence } from "@/lib/api/operations/evidence";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(readEvidence);
