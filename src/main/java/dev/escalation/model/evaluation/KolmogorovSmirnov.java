package dev.escalation.model.evaluation;

/**
 * The largest distance between the score distributions of the two classes.
 *
 * @param statistic largest true positive rate minus false positive rate, [0,1]; NaN with one class
 * @param threshold the score there, the highest if several; NaN with one class
 */
public record KolmogorovSmirnov(double statistic, double threshold) {}
