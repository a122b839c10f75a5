import "@/prisma/seed";
