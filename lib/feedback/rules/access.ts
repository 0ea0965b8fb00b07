type Parties = {
  ownerId: string;
  appraiserId: string | undefined;
  reviewerId: string | undefined;
  /** If the post of the plan has ended: the appraiser of the last post of the year, who appraises the whole year. Undefined otherwise. */
  nextAppraiserId?: string;
};

/**
 * The words of feedback are for the employee, the appraiser, the appraiser's superior and `nextAppraiserId`. No admin and no auditor reads
 * them.
 */
export function readsFeedback(reader: { employeeId: string }, parties: Parties): boolean {
  const { ownerId, appraiserId, reviewerId, nextAppraiserId } = parties;
  return [ownerId, appraiserId, reviewerId, nextAppraiserId].includes(reader.employeeId);
}
