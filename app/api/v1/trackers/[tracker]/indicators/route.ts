import { endpoint } from "@/lib/api/endpoint";
import { listIndicators } from "@/lib/api/operations/indicators";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(listIndicators);
