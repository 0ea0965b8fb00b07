import { z } from 'zod';

export const markNewsReadInput = z.object({ upTo: z.coerce.number().int().min(0).max(8.64e15) });
