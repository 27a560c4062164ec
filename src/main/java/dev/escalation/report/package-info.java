/** Results as files: CSV, JSON and pictures. */
package dev.escalation.report;
