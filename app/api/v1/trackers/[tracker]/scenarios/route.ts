import { endpoint } from "@/lib/api/endpoint";
import { listScenarios } from "@/lib/api/operations/forecasts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(listScenarios);
