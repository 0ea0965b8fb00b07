type Parties = {
  ownerId: string;
  appraiserId: string | undefined;
  reviewerId: string | undefined;
  /** The appraiser of the employee's next post, who also appraises the whole year; undefined if there is no next post. */
  nextAppraiserId?: string;
};

/** The words of feedback are for the employee, the appraiser and the appraiser's superior; no admin and no auditor reads them. */
export function readsFeedback(reader: { employeeId: string }, parties: Parties): boolean {
  const { ownerId, appraiserId, reviewerId, nextAppraiserId } = parties;
  return [ownerId, appraiserId, reviewerId, nextAppraiserId].includes(reader.employeeId);
}
