import { startThread } from './second-thread.ts'

/** The second thread, begun before anything else is loaded: to start takes it as long as the rest of the program. */
export const begun = startThread()
