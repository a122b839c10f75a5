import { endpoint } from "@/lib/api/endpoint";
import { listOutlooks } from "@/lib/api/operations/forecasts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(listOutlooks);
