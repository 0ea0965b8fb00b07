UPDATE `accounts` SET `disabled_at` = NULL
WHERE `employee_id` IN (SELECT `id` FROM `employees` WHERE `deactivated_on` IS NOT NULL)
  AND coalesce((
    SELECT a.event FROM audit_entries a
    WHERE a.subject = accounts.employee_id AND a.event IN ('account.disabled', 'account.enabled')
    ORDER BY a.seq DESC LIMIT 1), 'account.enabled') = 'account.enabled';
