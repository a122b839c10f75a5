import { endpoint } from "@/lib/api/endpoint";

/** No such address. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint();
