import { testDatabase } from "./database";

// Before any test file is imported: lib/db.ts reads the address as soon as it is.
process.env.DATABASE_URL = await testDatabase();
