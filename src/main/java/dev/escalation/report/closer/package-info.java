/** A closer look at a model's test as charts, files and sections of the report. */
package dev.escalation.report.closer;
