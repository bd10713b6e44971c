/** Schemas are not to be compiled: the page forbids evaluation, and zod would try it as it loads. */
import { config } from 'zod'

config({ jitless: true })
