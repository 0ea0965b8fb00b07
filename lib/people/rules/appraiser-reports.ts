/** Where a report "atasan saya keliru" stands: it waits, an appointment settled it, or it was declined with an answer. */
export const APPRAISER_REPORT_STATUSES = ['open', 'settled', 'declined'] as const;
export type AppraiserReportStatus = (typeof APPRAISER_REPORT_STATUSES)[number];
