/** What customers write: masking of personal data. */
package dev.escalation.text;
