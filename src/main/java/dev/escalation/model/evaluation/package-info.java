/** How good scores are: metrics with intervals, calibration, and the choice of the alert threshold. */
package dev.escalation.model.evaluation;
