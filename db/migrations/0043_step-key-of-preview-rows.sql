-- The field of a kept row has another name. Quotes within a text are escaped in JSON, so nothing that a person wrote is met.
UPDATE `people_imports` SET `preview` = replace(`preview`, '"deed":', '"stepKey":') WHERE `imported_at` IS NULL AND `discarded_at` IS NULL;
