import { endpoint } from "@/lib/api/endpoint";
import { listEvidence } from "@/lib/api/operations/evidence";
import { addEvidence } from "@/lib/api/operations/writing";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(listEvidence, addEvidence);
