import { endpoint } from "@/lib/api/endpoint";
import { readDocument } from "@/lib/api/operations/document";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(readDocument);
