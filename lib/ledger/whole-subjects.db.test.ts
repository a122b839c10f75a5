import { vi } from "vitest";
import { SUBJECTS_AND_FRAME } from "@/lib/testing/every-deed";
import { testWhole } from "@/lib/testing/whole-deeds";

// It is slow by design, and touches no database.
vi.mock("better-auth/crypto", async (original) => ({
  ...(await original<object>()),
  hashPassword: async () => "hashed",
}));

testWhole(SUBJECTS_AND_FRAME);
