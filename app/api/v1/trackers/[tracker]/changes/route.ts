import { endpoint } from "@/lib/api/endpoint";
import { listChanges } from "@/lib/api/operations/changes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint(listChanges);
