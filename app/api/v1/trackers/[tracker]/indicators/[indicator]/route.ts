import { endpoint } from "@/lib/api/endpoint";
import { readIndicator } from "@/lib/api/operations/indicators";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(readIndicator);
