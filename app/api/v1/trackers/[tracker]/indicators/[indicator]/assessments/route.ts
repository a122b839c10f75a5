import { endpoint } from "@/lib/api/endpoint";
import { addAssessment } from "@/lib/api/operations/writing";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(addAssessment);
