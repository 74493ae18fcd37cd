import type { Confidence } from './found-mention.ts'

/** The levels of confidence, the surest first. */
export const confidences: readonly Confidence[] = ['sure', 'likely', 'doubtful']

/** Whether something is found with at least so much confidence. */
export const isAtLeast = (confidence: Confidence, least: Confidence): boolean =>
  confidences.indexOf(confidence) <= confidences.indexOf(least)
