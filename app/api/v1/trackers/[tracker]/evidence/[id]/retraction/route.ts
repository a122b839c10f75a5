import { endpoint } from "@/lib/api/endpoint";
import { retractEvidence } from "@/lib/api/operations/writing";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(retractEvidence);
