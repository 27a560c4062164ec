/** What customers write: masking of personal data; its tone is in {@code text.tone}. */
package dev.escalation.text;
