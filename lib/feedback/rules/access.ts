type Parties = { ownerId: string; appraiserId: string | undefined; reviewerId: string | undefined };

/** The words of feedback are for the employee, the appraiser and the appraiser's superior; no admin and no auditor reads them. */
export function readsFeedback(reader: { employeeId: string }, parties: Parties): boolean {
  return [parties.ownerId, parties.appraiserId, parties.reviewerId].includes(reader.employeeId);
}
