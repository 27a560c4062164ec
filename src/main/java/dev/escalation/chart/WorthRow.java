package dev.escalation.chart;

/**
 * What something is worth.
 *
 * @param label name, and what it holds
 * @param gain with its interval, where one is known
 * @param verdict what that says, in a few words
 */
public record WorthRow(FeatureLabel label, Estimate gain, String verdict) {}
