package dev.escalation.chart;

/**
 * How a feature is called.
 *
 * @param column its name in the data, for the CSV
 * @param words its name for people ("Handovers")
 * @param caption what is counted, and its unit ("times moved to another team"); may be empty
 */
public record FeatureLabel(String column, String words, String caption) {}
