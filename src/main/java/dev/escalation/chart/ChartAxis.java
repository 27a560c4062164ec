package dev.escalation.chart;

/** What an axis measures, with its unit, and how its numbers are written. */
public record ChartAxis(String title, FigureFormat format) {}
